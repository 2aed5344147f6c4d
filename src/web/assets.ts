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

/** Reads `src/web/assets` below the project's root. */
export async function readAssets(root: string): Promise<Assets> {
  const files = new Map<string, { type: string; content: Buffer }>()
  const add = async (name: string, ending: string, type: string): Promise<string> => {
    const content = await readFile(path.join(root, 'src', 'web', 'assets', `${name}.${ending}`))
    const digest = createHash('sha256').update(content).digest('hex').slice(0, 12)
    const address = `/assets/${name}-${digest}.${ending}`
    files.set(address, { type, content })
    return address
  }
  const style = await add('throughline', 'css', 'text/css; charset=utf-8')
  const icon = await add('icon', 'svg', 'image/svg+xml')
  return { style, icon, files }
}
