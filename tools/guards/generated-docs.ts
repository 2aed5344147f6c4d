import { folder, generated } from '../docs.ts'
import type { Fault, Guard } from './guard.ts'
import { filesOf, readText } from './tree.ts'

export const guard: Guard = {
  name: 'generated-docs',
  protects: 'the generated documents tell of the source as it is',
  counts: 'documents',
  async run(root) {
    const documents = await generated(root)
    const kept = filesOf(root, folder)
    const faults: Fault[] = [...documents].flatMap(([file, text]) => {
      if (!kept.includes(file)) return [{ file, message: 'is missing: run "npm run docs"' }]
      const line = firstDifference(readText(root, file), text)
      return line === null ? [] : [{ file, line, message: 'is out of date: run "npm run docs"' }]
    })
    const stray = kept
      .filter(file => !documents.has(file))
      .map(file => ({ file, message: 'is not generated: move it out of here' }))
    return { looked: documents.size, faults: [...faults, ...stray] }
  },
}

/** The first line that differs, or null. */
function firstDifference(left: string, right: string): number | null {
  if (left === right) return null
  const other = right.split('\n')
  return left.split('\n').findIndex((line, index) => line !== other[index]) + 1 || other.length
}
