import type { Fault, Guard } from './guard.ts'
import { lastWords, program } from './program.ts'
import { parseSource, type SyntaxNode } from './source.ts'
import { filesOf, lineOf, readText } from './tree.ts'

interface Named {
  readonly name: string
  readonly line?: number
}

/** One entry of knip's report; every kind of issue is a list of names. */
type Issue = { readonly file: string } & Readonly<Record<string, readonly Named[]>>

/** What knip calls it, and how to mend it. Kinds that are not here are not ours to judge. */
const kinds: Readonly<Record<string, (name: string) => string>> = {
  files: () => 'is reached from nowhere: remove it, or import it where it belongs',
  exports: name => `exports ${name}, which nobody imports: remove the word "export", or the whole thing`,
  types: name => `exports the type ${name}, which nobody imports: remove the word "export", or the whole type`,
  enumMembers: name => `${name} is used nowhere: remove it`,
  duplicates: name => `${name} is exported twice`,
  dependencies: name => `depends on ${name}, which nobody imports: remove it`,
  devDependencies: name => `depends on ${name} for development, which nobody imports: remove it`,
  optionalPeerDependencies: name => `uses the optional peer ${name}: add it to the dependencies`,
  unlisted: name => `uses ${name}, which is not in package.json: add it (with a decision record), or do without`,
  binaries: name => `calls ${name}, which no package of ours brings`,
  unresolved: name => `imports ${name}, which leads nowhere`,
}

export const guard: Guard = {
  name: 'unused',
  protects: 'no file, export or dependency that nobody uses',
  counts: 'files',
  apart: true,
  async run(root) {
    const files = filesOf(root).filter(file => /\.(ts|tsx|mjs)$/.test(file))
    if (files.length === 0) return { looked: 0, faults: [] }
    const outcome = await program('knip', ['--reporter', 'json', '--no-progress'], root)
    if (!outcome.out.startsWith('{')) throw new Error(`knip ${lastWords(outcome)}`)
    const { issues } = JSON.parse(outcome.out) as { readonly issues: readonly Issue[] }
    return { looked: files.length, faults: issues.flatMap(issue => explained(root, issue, doorsOf(root, files))) }
  },
}

function explained(root: string, issue: Issue, doors: Doors): Fault[] {
  const { file } = issue
  return Object.entries(kinds).flatMap(([kind, sentence]) =>
    (issue[kind] ?? [])
      .filter(({ name }) => !isSpared(file, kind, name, doors))
      .map(({ name, line }) => ({
        file,
        ...(line === undefined ? placeOf(root, file, kind, name) : { line }),
        message: sentence(name),
      })),
  )
}

/** Knip leaves the line out for dependencies: they stand in package.json under their name. */
const placeOf = (root: string, file: string, kind: string, name: string) =>
  kind === 'files' ? {} : lineOf(readText(root, file), `"${name}"`)

/** Module → what its index.ts offers: name → the file it comes from. */
type Doors = ReadonlyMap<string, ReadonlyMap<string, string>>

function doorsOf(root: string, files: readonly string[]): Doors {
  return new Map(
    files.flatMap(file => {
      const [, module] = /^src\/modules\/([^/]+)\/index\.ts$/.exec(file) ?? []
      return module === undefined ? [] : [[module, offersOf(file, readText(root, file))] as const]
    }),
  )
}

function offersOf(file: string, text: string): ReadonlyMap<string, string> {
  const offers = new Map<string, string>()
  for (const item of parseSource(file, text).module.body) {
    if (item.type !== 'ExportNamedDeclaration' || !item.source) continue
    for (const specifier of item.specifiers as unknown as readonly SyntaxNode[]) {
      const name = (specifier.exported ?? specifier.orig) as SyntaxNode | null
      offers.set(String(name?.value), item.source.value)
    }
  }
  return offers
}

/**
 * Not to be reported: what the door answers for already, the types the door speaks in, and what a module offers even where no
 * page asks for it yet: what it can do, by whom, in which states. Queries and texts at the door must be used by somebody, as soon
 * as anybody uses the module at all.
 */
function isSpared(file: string, kind: string, name: string, doors: Doors): boolean {
  const [, module = ''] = /^src\/modules\/([^/]+)\//.exec(file) ?? []
  const isDoor = file === `src/modules/${module}/index.ts`
  if (kind === 'files') return isDoor
  const source = doors.get(module)?.get(name)
  if (source === undefined || !['exports', 'types'].includes(kind)) return false
  return !isDoor || kind === 'types' || /^\.\/(commands\b|lifecycle\.ts$|policy\.ts$)/.test(source)
}
