/** Bundles `src/main.ts` below `root` into `dist/throughline.mjs`, unless it is there already. */
export function build(root: string): Promise<void>
