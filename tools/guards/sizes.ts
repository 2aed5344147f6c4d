import type { Fault, Guard } from './guard.ts'
import { parseSource, type SyntaxNode, walk } from './source.ts'
import { filesOf, readText } from './tree.ts'

/** Lines: over `warn` somebody should think, over `fail` nobody may. A function with markup is long without being deep. */
const limits = {
  file: { warn: 250, fail: 400 },
  function: { warn: 60, fail: 100 },
  markup: { warn: 100, fail: 100 },
} as const

/** Tables and stories are long because there is much to say, not because nobody thought. */
const exempt = /^seed\/|\/messages\/|\/(policy|lifecycle)\.ts$/
const measured = /\.(ts|tsx|mjs|js|css)$/
const functions = [
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'MethodProperty',
  'Constructor',
]

export const guard: Guard = {
  name: 'sizes',
  protects: 'files are read without scrolling twice, functions fit a hand',
  counts: 'files',
  async run(root) {
    const files = filesOf(root).filter(file => measured.test(file) && !exempt.test(file))
    const measures = files.flatMap(file => measure(file, readText(root, file)))
    const over = (bound: 'warn' | 'fail') => measures.filter(({ lines, limit }) => lines > limits[limit][bound])
    const faults = over('fail')
    return {
      looked: files.length,
      faults: faults.map(judged),
      warnings: over('warn')
        .filter(one => !faults.includes(one))
        .map(judged),
    }
  },
}

interface Measure {
  readonly file: string
  readonly line?: number
  readonly what: string
  readonly lines: number
  readonly limit: keyof typeof limits
}

function judged({ file, line, what, lines, limit }: Measure): Fault {
  const advice = limit === 'file' ? 'give one of its ideas a file of its own' : 'name its parts'
  const bound = limits[limit]
  const message = `${what} has ${lines} lines; over ${bound.warn} is too long (at most ${bound.fail}): ${advice}`
  return { file, ...(line === undefined ? {} : { line }), message }
}

function measure(file: string, text: string): Measure[] {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  if (file.endsWith('.css')) return [{ file, what: 'the stylesheet', lines, limit: 'file' }]
  return [{ file, what: 'the file', lines, limit: 'file' }, ...functionsIn(file, text)]
}

function functionsIn(file: string, text: string): Measure[] {
  const { module, lineOf } = parseSource(file, text)
  const found: Measure[] = []
  walk(module, (node, around) => {
    if (!functions.includes(node.type) || !node.span || isSuite(around)) return
    const first = lineOf(node.span.start)
    const lines = lineOf(node.span.end) - first + 1
    if (lines <= limits.function.warn) return
    found.push({ file, line: first, what: nameOf(node, around), lines, limit: hasMarkup(node) ? 'markup' : 'function' })
  })
  return found
}

/** The body of `describe(…)` only lists tests, like a file does. */
function isSuite(around: readonly SyntaxNode[]): boolean {
  const call = around.findLast(node => node.type === 'CallExpression')
  return (
    ['describe', 'suite'].includes(String((call?.callee as SyntaxNode | undefined)?.value)) && call === around.at(-1)
  )
}

function hasMarkup(node: SyntaxNode): boolean {
  let found = false
  walk(node, ({ type }) => {
    found ||= type === 'JSXElement' || type === 'JSXFragment'
  })
  return found
}

/** The name a reader would look for: the function's own, or that of what it is assigned to. */
function nameOf(node: SyntaxNode, around: readonly SyntaxNode[]): string {
  const holders = [node, around.at(-1)].flatMap(
    each => [each?.identifier, each?.key, each?.id] as (SyntaxNode | undefined)[],
  )
  const name = holders.find(holder => typeof holder?.value === 'string')?.value
  return name === undefined ? 'a function without a name' : `the function ${name}`
}
