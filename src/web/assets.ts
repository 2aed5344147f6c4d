import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** Addresses of our few files; the content's digest is in the name, so that they may be kept for ever. */
export interface Assets {
  readonly style: string
  readonly icon: string
  /** By address. */
  readonly files: ReadonlyMap<string, { readonly type: string; readonly content: Buffer }>
}

/** The parts of the style sheet by idea, in the order of the cascade: sent as one, which saves a request for each of the others. */
const sheets = ['frame', 'text', 'line', 'lists', 'forms', 'figures', 'print']

/** Reads `src/web/assets` below the project's root. */
export async function readAssets(root: string): Promise<Assets> {
  const files = new Map<string, { type: string; content: Buffer }>()
  const read = (file: string) => readFile(path.join(root, 'src', 'web', 'assets', file))
  const add = (name: string, ending: string, type: string, content: Buffer): string => {
    const digest = createHash('sha256').update(content).digest('hex').slice(0, 12)
    const address = `/assets/${name}-${digest}.${ending}`
    files.set(address, { type, content })
    return address
  }
  const parts = await Promise.all(sheets.map(sheet => read(`${sheet}.css`)))
  const style = add('throughline', 'css', 'text/css; charset=utf-8', Buffer.concat(parts))
  const icon = add('icon', 'svg', 'image/svg+xml', await read('icon.svg'))
  return { style, icon, files }
}
