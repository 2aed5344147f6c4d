import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Guard, watch } from './guard.ts'

const installed = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../node_modules')

/** Files of a small tree: path → text. A value that is not text is written as JSON. */
export type Garden = Readonly<Record<string, string | object>>

/** What nearly every small tree needs: the package, so that `#kernel/…` resolves, and an architecture of two modules, drawn. */
const soil: Garden = {
  'ARCHITECTURE.md': '```\nmeetings follow-up, platform kernel web\n```\n',
  'package.json': { name: 'garden', type: 'module', imports: { '#*': './src/*' } },
  'architecture.json': {
    layers: [
      { name: 'kernel', purpose: 'words', uses: [] },
      { name: 'platform', purpose: 'mechanisms', uses: ['kernel'] },
      { name: 'modules', purpose: 'stages', uses: ['kernel', 'platform'] },
      { name: 'web', purpose: 'pages', uses: ['kernel', 'platform', 'modules'] },
    ],
    roots: ['src/main.ts'],
    modules: [
      { name: 'meetings', purpose: 'where people met' },
      { name: 'follow-up', purpose: 'what became of it' },
    ],
  },
}

/** Grows a tree in a temporary folder, lets `use` look at it, and removes it. Our packages can be imported from it. */
export async function inGarden<T>(garden: Garden, use: (root: string) => Promise<T>): Promise<T> {
  const root = mkdtempSync(path.join(tmpdir(), 'garden-'))
  try {
    for (const [file, content] of Object.entries({ ...soil, ...garden })) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
      writeFileSync(path.join(root, file), typeof content === 'string' ? content : JSON.stringify(content, null, 2))
    }
    symlinkSync(installed, path.join(root, 'node_modules'))
    return await use(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** What the guard says about a tree, as `file:line message` lines. */
export const complaints = (guard: Guard, garden: Garden): Promise<readonly string[]> =>
  inGarden(garden, async root =>
    (await watch(guard, root)).faults.map(({ file, line, message }) => `${file}${line ? `:${line}` : ''} ${message}`),
  )
