import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Architecture, architectureOf } from '../architecture.ts'
import type { Fault, Guard } from './guard.ts'
import { lastWords, program } from './program.ts'
import { filesOf, lineOf, readText } from './tree.ts'

/** A rule of dependency-cruiser; its comment is our sentence for the person who broke it. */
interface Rule {
  readonly name: string
  readonly comment: string
  readonly severity: 'error'
  readonly from: object
  readonly to: object
}

interface Violation {
  readonly from: string
  readonly to: string
  readonly unresolvedTo?: string
  readonly rule: { readonly name: string }
  readonly cycle?: readonly { readonly name: string }[]
}

interface Cruise {
  readonly summary: { readonly violations: readonly Violation[] }
  readonly modules: readonly { readonly source: string }[]
}

/** Folders with code of ours. What a folder may import is said by the rules below; `test` and `tools` may look at everything. */
const folders = ['src', 'seed', 'verify', 'test', 'tools', 'scripts']
const code = /\.(ts|tsx|mjs|js)$/
/** Tests and their named examples may lean on `test/`, and product code on neither. */
const tests = String.raw`(\.test\.tsx?|/fixtures\.ts)$`
const anyOf = (names: readonly string[]): string => `(${names.length === 0 ? '$^' : names.join('|')})`

export const guard: Guard = {
  name: 'layers',
  protects: 'layers, the order of modules, front doors, no cycles; type-only imports count',
  counts: 'source files',
  apart: true,
  async run(root) {
    const files = filesOf(root).filter(file => code.test(file) && folders.includes(file.split('/')[0] ?? ''))
    if (files.length === 0) return { looked: 0, faults: [] }
    const architecture = architectureOf(root)
    const rules = rulesOf(architecture)
    const { modules, summary } = await cruise(root, rules)
    const seen = new Set(modules.map(module => module.source))
    const unseen = files
      .filter(file => !seen.has(file))
      .map(file => ({ file, message: 'was not seen by dependency-cruiser' }))
    const broken = summary.violations.map(violation => explained(root, violation, rules))
    const faults = [...unseen, ...unlisted(files, architecture), ...undrawn(root, architecture), ...broken]
    return { looked: files.length - unseen.length, faults }
  },
}

function rulesOf({ layers, roots, modules }: Architecture): Rule[] {
  const names = modules.map(module => module.name)
  return [
    ...layers.map(({ name, uses }) =>
      rule(
        `${name}-looks-up`,
        `the layer ${name} may import ${['only itself', ...uses].join(', ')}: move the code down, or pass it in from above`,
        { path: `^src/${name}/`, pathNot: tests },
        { path: '^src/[^/]+/', pathNot: `^src/${anyOf([name, ...uses])}/` },
      ),
    ),
    ...names.map((name, index) =>
      rule(
        `${name}-looks-down`,
        `${name} may use only the modules above it in architecture.json: let it announce an event and subscribe to that instead`,
        { path: `^src/modules/${name}/` },
        { path: '^src/modules/', pathNot: `^src/modules/${anyOf(names.slice(0, index + 1))}/` },
      ),
    ),
    ...names.map(name =>
      rule(
        `${name}-front-door`,
        "knock at the front door: import the other module's index.ts, and export there what you need",
        { path: `^src/modules/${name}/` },
        { path: '^src/modules/', pathNot: [`^src/modules/${name}/`, String.raw`^src/modules/[^/]+/index\.ts$`] },
      ),
    ),
    ...standing(roots),
  ]
}

/** The rules that do not depend on the names of modules. */
const standing = (roots: readonly string[]): Rule[] => [
  rule(
    'front-door',
    "knock at the front door: import the module's index.ts, and export there what you need",
    { path: '^(seed/|src/(?!modules/))', pathNot: tests },
    { path: '^src/modules/', pathNot: String.raw`^src/modules/[^/]+/index\.ts$` },
  ),
  rule(
    'root-imported',
    'main, application and worker put everything together and are imported by nobody: take what you need as a parameter',
    { path: '^(src|seed)/', pathNot: [tests, ...roots.map(exactly)] },
    { path: roots.map(exactly) },
  ),
  rule(
    'story-imported',
    'only the roots load the seed',
    { path: '^src/', pathNot: [tests, ...roots.map(exactly)] },
    { path: '^seed/' },
  ),
  rule(
    'product-needs-scaffold',
    'the product must run without test, tools, scripts and verify: move what it needs into src',
    { path: '^(src|seed)/', pathNot: tests },
    { path: ['^(test|tools|scripts|verify)/', tests] },
  ),
  rule(
    'verifier-not-independent',
    'programs in verify/ share no code and use only node: modules, so that a stranger can read them in one sitting',
    { path: '^verify/', pathNot: tests },
    { dependencyTypesNot: ['core'] },
  ),
  rule(
    'development-only',
    'this package is not installed in production: move it to dependencies (with a decision record), or do without',
    { path: '^src/', pathNot: tests },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  rule('cycle', 'imports go round in a circle: give the shared part a file of its own', {}, { circular: true }),
  rule('unresolved', 'leads nowhere: correct the path (with its extension)', {}, { couldNotResolve: true }),
]

function rule(name: string, comment: string, from: object, to: object): Rule {
  return { name, comment, severity: 'error', from, to }
}

const exactly = (file: string): string => `^${file.replaceAll('.', String.raw`\.`)}$`

/** `swc` because dependency-cruiser cannot use TypeScript 7 and would see no file at all, without a word. */
const options = {
  parser: 'swc',
  doNotFollow: { path: 'node_modules' },
  enhancedResolveOptions: {
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    conditionNames: ['import', 'node', 'default', 'types'],
    exportsFields: ['exports'],
  },
}

async function cruise(root: string, rules: readonly Rule[]): Promise<Cruise> {
  const folder = mkdtempSync(path.join(tmpdir(), 'layers-'))
  try {
    const config = path.join(folder, 'rules.json')
    writeFileSync(config, JSON.stringify({ forbidden: rules, options }))
    const present = folders.filter(name => filesOf(root, name).some(file => code.test(file)))
    const outcome = await program('depcruise', ['--config', config, '--output-type', 'json', ...present], root)
    if (!outcome.out.startsWith('{')) throw new Error(`dependency-cruiser ${lastWords(outcome)}`)
    return JSON.parse(outcome.out)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function explained(root: string, violation: Violation, rules: readonly Rule[]): Fault {
  const { from, to, unresolvedTo = to, rule: broken, cycle } = violation
  const sentence = rules.find(each => each.name === broken.name)?.comment ?? broken.name
  const way = cycle ? cycle.map(step => step.name).join(' → ') : to
  return { file: from, ...lineOf(readText(root, from), unresolvedTo), message: `imports ${way}: ${sentence}` }
}

/** Folders of modules, files above the layers, and their lists must agree, or something would escape the rules. */
function unlisted(files: readonly string[], { modules, roots }: Architecture): Fault[] {
  const present = new Set(files.flatMap(file => /^src\/modules\/([^/]+)\//.exec(file)?.[1] ?? []))
  const listed = modules.map(module => module.name)
  const above = files.filter(file => /^src\/[^/]+$/.test(file) && !new RegExp(tests).test(file))
  return [
    ...above
      .filter(file => !roots.includes(file))
      .map(file => ({
        file,
        message:
          'is in no layer: move it into one, or name it among the roots of architecture.json, which nobody imports',
      })),
    ...[...present]
      .filter(name => !listed.includes(name))
      .map(name => ({
        file: `src/modules/${name}`,
        message: 'is not in architecture.json: add it there, in its place in the chain, with one line of purpose',
      })),
    ...listed
      .filter(name => !present.has(name))
      .map(name => ({
        file: 'architecture.json',
        message: `names the module ${name}, but src/modules/${name} has no code`,
      })),
  ]
}

/** The drawing, the first thing a newcomer sees, shows every layer and every module. */
function undrawn(root: string, { layers, modules }: Architecture): Fault[] {
  const file = 'ARCHITECTURE.md'
  const [, drawing = ''] = readText(root, file).split('```')
  const drawn = new Set(drawing.split(/[^\w-]+/))
  return [...layers, ...modules]
    .filter(({ name }) => name !== 'modules' && !drawn.has(name))
    .map(({ name }) => ({ file, message: `does not draw ${name}: put it where architecture.json has it` }))
}
