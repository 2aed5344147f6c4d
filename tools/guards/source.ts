import { type Module, type ParseOptions, parseSync } from '@swc/core'

/** A node of swc's syntax tree, seen from afar. Offsets count bytes and begin at 1. */
export interface SyntaxNode {
  readonly type: string
  readonly span?: { readonly start: number; readonly end: number }
  readonly [field: string]: unknown
}

/** A parsed file: its tree and the way from an offset to a line. */
export interface Source {
  readonly module: Module
  /** 1-based line of one of swc's offsets. */
  readonly lineOf: (offset: number) => number
}

const syntaxOf = (file: string): ParseOptions =>
  /\.tsx?$/.test(file)
    ? { syntax: 'typescript', tsx: file.endsWith('.tsx'), target: 'esnext' }
    : { syntax: 'ecmascript', target: 'esnext' }

/** Parses a TypeScript or JavaScript file. Throws where the text is not a program. */
export function parseSource(file: string, text: string): Source {
  const bytes = Buffer.from(text)
  const ends = [...bytes.entries()].filter(([, byte]) => byte === 10).map(([at]) => at)
  // The number of line ends before the offset, found by halving.
  const lineOf = (offset: number): number => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < offset - 1) low = middle + 1
      else high = middle
    }
    return low + 1
  }
  return { module: parseSync(text, syntaxOf(file)), lineOf }
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string'

/** Calls `visit` for every node below and including `value`, parents first, with the nodes around it, nearest last. */
export function walk(
  value: unknown,
  visit: (node: SyntaxNode, around: readonly SyntaxNode[]) => void,
  around: readonly SyntaxNode[] = [],
): void {
  if (Array.isArray(value)) for (const member of value) walk(member, visit, around)
  else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) visit(value, around)
    const below = isNode(value) ? [...around, value] : around
    for (const member of Object.values(value)) if (typeof member === 'object') walk(member, visit, below)
  }
}

/** Quoted text in a program: string literals, the fixed parts of templates, and literal types and keys. */
export function strings({ module, lineOf }: Source): { readonly text: string; readonly line: number }[] {
  const found: { text: string; line: number }[] = []
  walk(module, node => {
    const text = node.type === 'TemplateElement' ? node.raw : node.type === 'StringLiteral' ? node.value : undefined
    if (typeof text === 'string' && node.span) found.push({ text, line: lineOf(node.span.start) })
  })
  return found
}

/** What a program imports, exports from, or loads by `import('…')`. */
export function imports({ module }: Source): string[] {
  const found: string[] = []
  walk(module, node => {
    const { source } = node
    if (isNode(source) && typeof source.value === 'string') found.push(source.value)
    if (node.type !== 'CallExpression' || !isNode(node.callee) || node.callee.type !== 'Import') return
    const [first] = node.arguments as readonly { readonly expression: SyntaxNode }[]
    if (typeof first?.expression.value === 'string') found.push(first.expression.value)
  })
  return found
}
