import type { Fault, Guard } from './guard.ts'
import { parseSource, type SyntaxNode, walk } from './source.ts'
import { filesOf, lineAt, readText } from './tree.ts'

/** Why a declaration is physical, as the sentence that mends it. */
type Advice = string | undefined

const sides: Readonly<Record<string, string>> = { left: 'inline-start', right: 'inline-end' }

/** Properties whose name is a side, or has one in it: `left`, `margin-left`, `border-top-right-radius`. */
const sided =
  /^(?:(?:scroll-)?(?:margin|padding)-|border-(?:(?:top|bottom)-)?|)(left|right)(?:-(?:width|style|color|radius))?$/
/** Properties whose value names a side. */
const aligned =
  /^(text-align(-last)?|float|clear|caption-side|justify-(content|items|self)|background-position(-x)?|object-position|transform-origin)$/
/** Shorthands that count round the clock: the second and fourth value are the two sides. */
const clockwise = /^((scroll-)?(margin|padding)|inset|border-(width|style|color))$/

export const guard: Guard = {
  name: 'logical-css',
  protects: 'pages read from right to left as well as from left to right',
  counts: 'stylesheets and pages',
  async run(root) {
    const files = filesOf(root).filter(file => /\.(css|tsx)$/.test(file) && !file.endsWith('.test.tsx'))
    const faults = files.flatMap(file => {
      const text = readText(root, file)
      return file.endsWith('.css') ? inStylesheet(file, text) : inMarkup(file, text)
    })
    return { looked: files.length, faults }
  },
}

function inStylesheet(file: string, css: string): Fault[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\/|"[^"\n]*"|'[^'\n]*'/g, found => found.replace(/[^\n]/g, ' '))
  return [...bare.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].flatMap(
    ({ 1: property = '', 2: value = '', index }) => fault(file, lineAt(bare, index), property, value.trim()),
  )
}

/** `style="…"` and `style={{ … }}`. */
function inMarkup(file: string, text: string): Fault[] {
  const { module, lineOf } = parseSource(file, text)
  const found: Fault[] = []
  walk(module, node => {
    const name = node.type === 'JSXAttribute' ? (node.name as SyntaxNode).value : undefined
    if (name !== 'style' || !node.span) return
    const line = lineOf(node.span.start)
    for (const [property, value] of declarationsIn(node.value)) found.push(...fault(file, line, property, value))
  })
  return found
}

const dashed = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

function declarationsIn(attribute: unknown): [property: string, value: string][] {
  const found: [string, string][] = []
  walk(attribute, node => {
    const text = node.type === 'TemplateElement' ? node.raw : node.type === 'StringLiteral' ? node.value : ''
    for (const { 1: property = '', 2: value = '' } of String(text).matchAll(/(?:^|;)\s*([a-z-]+)\s*:\s*([^;]*)/g))
      found.push([property, value])
    if (node.type !== 'KeyValueProperty') return
    const [key, value] = [node.key, node.value] as SyntaxNode[]
    found.push([dashed(String(key?.value ?? '')), String(value?.value ?? '')])
  })
  return found
}

const fault = (file: string, line: number, property: string, value: string): Fault[] => {
  const advice = physical(property, value)
  return advice === undefined ? [] : [{ file, line, message: `${property}: ${value} is a physical side: ${advice}` }]
}

function physical(property: string, value: string): Advice {
  const [, side] = sided.exec(property) ?? []
  if (side !== undefined) return `write ${logical(property)}`
  if (aligned.test(property) && /\b(left|right)\b/.test(value)) return 'write start or end'
  const values = value
    .replace(/\([^)]*\)/g, '()')
    .replace(/\s*!important/, '')
    .split(/\s+/)
  if (clockwise.test(property) && values.length === 4 && values[1] !== values[3])
    return 'give the two sides by -inline-start and -inline-end'
  return undefined
}

/** `margin-left` → `margin-inline-start`, `left` → `inset-inline-start`, `border-top-left-radius` → `border-start-start-radius`. */
function logical(property: string): string {
  const corner = /^border-(top|bottom)-(left|right)-radius$/.exec(property)
  if (corner) return `border-${corner[1] === 'top' ? 'start' : 'end'}-${corner[2] === 'left' ? 'start' : 'end'}-radius`
  const named = property.replace(/left|right/, side => sides[side] ?? side)
  return named.startsWith('inline') ? `inset-${named}` : named
}
