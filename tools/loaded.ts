import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { architectureOf } from './architecture.ts'
import type { Fault } from './guards/guard.ts'
import { filesOf } from './guards/tree.ts'

/** What the tools expect of a lifecycle, a policy and a verb. The tree may be any; so these are shapes, not the kernel's types. */
export interface LifecycleShape {
  readonly noun: string
  readonly states: readonly string[]
  readonly initial: readonly string[]
  readonly moves: readonly { readonly from: string; readonly to: string; readonly by: string }[]
}

export interface GrantShape {
  readonly who: string
  readonly may: string
  readonly when?: { readonly name: string; readonly holds: (facts: object) => boolean }
}

export interface VerbShape {
  readonly module: string
  readonly name: string
  readonly does: string
  readonly input: { readonly safeParse: (value: unknown) => unknown }
  readonly refusals: readonly string[]
  readonly policy: readonly GrantShape[]
}

/** Something a file of a module exports. */
export interface Exported<T> {
  readonly module: string
  readonly file: string
  readonly as: string
  readonly value: T
}

/** What was found, and the files that could not be loaded. */
export interface Loaded<T> {
  readonly found: readonly Exported<T>[]
  readonly files: readonly string[]
  readonly faults: readonly Fault[]
}

const has = (value: unknown, ...fields: readonly string[]): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && fields.every(field => field in value)

const isLifecycle = (value: unknown): value is LifecycleShape => has(value, 'noun', 'states', 'initial', 'moves')
const isPolicy = (value: unknown): value is readonly GrantShape[] =>
  Array.isArray(value) && value.length > 0 && value.every(row => has(row, 'who', 'may'))
const isVerb = (value: unknown): value is VerbShape =>
  has(value, 'module', 'name', 'does', 'input', 'refusals', 'policy', 'run')

export const lifecyclesIn = (root: string): Promise<Loaded<LifecycleShape>> =>
  collect(root, /^lifecycle[\w-]*\.ts$/, isLifecycle)
export const policiesIn = (root: string): Promise<Loaded<readonly GrantShape[]>> =>
  collect(root, /^policy\.ts$/, isPolicy)
export const verbsIn = (root: string): Promise<Loaded<VerbShape>> =>
  collect(root, /^commands([\w-]*|\/[\w/-]+)\.ts$/, isVerb)

/** Imports the files of every module whose path inside it fits, and keeps the exports that fit; in the order of the chain. */
async function collect<T>(root: string, fits: RegExp, is: (value: unknown) => value is T): Promise<Loaded<T>> {
  const order = architectureOf(root).modules.map(module => module.name)
  const files = filesOf(root, 'src/modules')
    .flatMap(file => {
      const [, module, inside = ''] = /^src\/modules\/([^/]+)\/(.+)$/.exec(file) ?? []
      return module !== undefined && fits.test(inside) && !inside.endsWith('.test.ts') ? [{ file, module }] : []
    })
    .sort((a, b) => order.indexOf(a.module) - order.indexOf(b.module) || (a.file < b.file ? -1 : 1))
  const [found, faults]: [Exported<T>[], Fault[]] = [[], []]
  for (const { file, module } of files) {
    try {
      const exported = await import(pathToFileURL(path.join(root, file)).href)
      for (const [as, value] of Object.entries(exported)) if (is(value)) found.push({ module, file, as, value })
    } catch (error) {
      faults.push({ file, message: `cannot be loaded: ${(error as Error).message.split('\n')[0]}` })
    }
  }
  return { found, files: files.map(({ file }) => file), faults }
}
