import { architectureOf } from '../architecture.ts'
import { imports, parseSource } from '../guards/source.ts'
import { filesOf, readText } from '../guards/tree.ts'
import { code, diagram, document, name, table } from './markdown.ts'

/** Layers, modules with their purpose, and who really imports whom; tests and fixtures left out. */
export function modulesDocument(root: string): string {
  const { layers, modules } = architectureOf(root)
  const uses = moduleImports(root)
  const of = (module: string) => modules.map(each => each.name).filter(other => uses.get(module)?.has(other))
  return document(
    'Layers and modules',
    'A layer may import the layers it uses, and nothing above it.',
    table(
      ['layer', 'purpose', 'uses'],
      layers.map(({ name: layer, purpose, uses: below }) => [code(layer), purpose, below.map(code).join(', ')]),
    ),
    `## Modules, in their order\n\nA module may use the ${code('index.ts')} of those above it. The last column is what it uses today.`,
    table(
      ['module', 'part', 'purpose', 'uses'],
      modules.map(({ name: module, purpose, ground }) => [
        code(module),
        ground ? 'ground' : 'chain',
        purpose,
        of(module).map(code).join(', '),
      ]),
    ),
    diagram([
      'flowchart BT',
      ...modules.map(({ name: module }) => `  ${name(module)}["${module}"]`),
      ...modules.flatMap(({ name: module }) => of(module).map(other => `  ${name(module)} --> ${name(other)}`)),
    ]),
  )
}

const moduleIn = (file: string): string | undefined => /^(?:src|#)\/?modules\/([^/]+)\//.exec(file)?.[1]

/** Module → the modules whose door its files knock at. */
function moduleImports(root: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const file of filesOf(root, 'src/modules')) {
    const from = moduleIn(file)
    if (from === undefined || !/\.tsx?$/.test(file) || /\.test\.tsx?$|\/fixtures\.ts$/.test(file)) continue
    const targets = imports(parseSource(file, readText(root, file))).map(moduleIn)
    for (const to of targets)
      if (to !== undefined && to !== from) found.set(from, (found.get(from) ?? new Set()).add(to))
  }
  return found
}
