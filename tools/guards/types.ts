import path from 'node:path'
import type { Fault, Guard } from './guard.ts'
import { lastWords, program } from './program.ts'

export const guard: Guard = {
  name: 'types',
  protects: 'the compiler agrees, with every strict option on',
  counts: 'source files',
  apart: true,
  async run(root) {
    // One checker: more of them repeat each other's work, and the other guards have the second core.
    const outcome = await program(
      'tsc',
      ['--project', 'tsconfig.json', '--noEmit', '--checkers', '1', '--listFiles', '--pretty', 'false'],
      root,
    )
    const lines = outcome.out.split('\n')
    const faults = lines.flatMap(line => errorIn(line) ?? [])
    if (outcome.status !== 0 && faults.length === 0) throw new Error(`tsc ${lastWords(outcome)}`)
    return { looked: lines.filter(line => isOurs(line, root)).length, faults }
  },
}

/** `--listFiles` prints absolute paths; those of packages are not ours. */
const isOurs = (line: string, root: string): boolean =>
  path.isAbsolute(line) && line.startsWith(root) && !line.includes('/node_modules/')

/** `src/a.ts(3,7): error TS2322: …`, or an error without a place; the indented lines below it only explain. */
function errorIn(line: string): Fault | undefined {
  const [, file = 'tsconfig.json', at, message] = /^(?:(\S.*?)\((\d+),\d+\): )?error (TS\d+: .*)$/.exec(line) ?? []
  if (message === undefined) return undefined
  return { file, ...(at === undefined ? {} : { line: Number(at) }), message }
}
