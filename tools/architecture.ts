import { readText } from './guards/tree.ts'

/** `architecture.json`: what the layers and modules are, in their order, and what each is for. */
export interface Architecture {
  /** `uses`: the layers a layer may import, besides itself. */
  readonly layers: readonly { readonly name: string; readonly purpose: string; readonly uses: readonly string[] }[]
  /** Files that may import everything and that nobody imports. */
  readonly roots: readonly string[]
  /** In the order of the chain: a module may use those above it. */
  readonly modules: readonly { readonly name: string; readonly purpose: string; readonly ground?: boolean }[]
}

export const architectureOf = (root: string): Architecture => JSON.parse(readText(root, 'architecture.json'))

/** A module's SQL schema has its name, with underscores: `follow-up` owns `follow_up`. */
export const schemaOf = (module: string): string => module.replaceAll('-', '_')
