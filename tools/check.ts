import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { guards } from './guards/all.ts'
import { type Fault, type Finding, type Guard, watch } from './guards/guard.ts'

interface Watched extends Finding {
  readonly guard: Guard
  readonly seconds: number
}

async function timed(guard: Guard, root: string): Promise<Watched> {
  const start = performance.now()
  const finding = await watch(guard, root)
  const watched = { ...finding, guard, seconds: (performance.now() - start) / 1000 }
  process.stdout.write(`${row(watched)}\n`)
  return watched
}

/** Guards with a process of their own run beside the others, which take their turn here. */
async function runAll(chosen: readonly Guard[], root: string): Promise<Watched[]> {
  const apart = chosen.filter(guard => guard.apart).map(guard => timed(guard, root))
  const inTurn: Watched[] = []
  for (const guard of chosen) if (!guard.apart) inTurn.push(await timed(guard, root))
  return [...inTurn, ...(await Promise.all(apart))]
}

const nameWidth = Math.max(...guards.map(guard => guard.name.length))

function row({ guard, looked, faults, warnings = [], seconds }: Watched): string {
  const seen = `${looked} ${guard.counts}`.padEnd(36)
  const verdict = faults.length === 0 ? 'ok' : faults.length === 1 ? '1 fault' : `${faults.length} faults`
  const aside = warnings.length === 0 ? '' : ` (${warnings.length} to think about)`
  return `${guard.name.padEnd(nameWidth)}  ${seen}${seconds.toFixed(1).padStart(5)} s  ${verdict}${aside}`
}

const sentence = ({ file, line, message }: Fault): string =>
  `  ${file}${line === undefined ? '' : `:${line}`}  ${message}\n`

function report(heading: string, faults: readonly Fault[]): void {
  if (faults.length > 0) process.stdout.write(`\n${heading}\n${faults.map(sentence).join('')}`)
}

/** Runs the guards named (all, when none is: `npm run check`, `npm run check layers types`) and answers with the exit code: 0 only when every one is content. */
async function check(root: string, names: readonly string[]): Promise<number> {
  const stranger = names.find(name => !guards.some(guard => guard.name === name))
  if (stranger !== undefined) {
    process.stderr.write(`No guard is called "${stranger}"; there are: ${guards.map(guard => guard.name).join(', ')}\n`)
    return 1
  }
  const start = performance.now()
  const watched = await runAll(
    guards.filter(guard => names.length === 0 || names.includes(guard.name)),
    root,
  )
  for (const { guard, warnings = [] } of watched) report(`${guard.name}, to think about:`, warnings)
  for (const { guard, faults } of watched) report(`${guard.name} protects: ${guard.protects}`, faults)
  const faults = watched.reduce((sum, one) => sum + one.faults.length, 0)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  process.stdout.write(`\n${watched.length} guards, ${faults === 0 ? 'no fault' : `${faults} faults`}, ${seconds} s\n`)
  return faults === 0 ? 0 : 1
}

// Who pipes the report into `head` has read enough.
process.stdout.on('error', () => {})
process.exitCode = await check(path.join(path.dirname(fileURLToPath(import.meta.url)), '..'), process.argv.slice(2))
