import { rmSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { build } from '../../tools/build.mjs'
import { bringList, standingOf, startList } from '../start/lists.ts'
import { firstOfficer } from '../start/officer.ts'
import { type Program, programIn } from '../start/program.ts'
import { projectRoot } from '../support/database.ts'
import { temporaryFolder } from '../support/throw-away.ts'

const rows = 5000
const list = [
  'Name;Type;Country;Region',
  ...Array.from({ length: rows }, (_, n) => `Company ${String(n).padStart(5, '0')};operator;KEN;AFR`),
].join('\n')

/** Jobs that follow what was announced and are not done yet. */
const waiting = (program: Program): Promise<number> =>
  program.asOwner(async client => {
    const { rows: found } = await client.query(
      `select count(*)::int as n from pgboss.job where name in ('search.index', 'watching.note-change') and state < 'completed'`,
    )
    return Number(found[0]?.n)
  })

async function seconds(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

/** Five thousand organizations by the forms of the started program, its worker on: reading, checking, taking them, and finding them. */
export async function importingTable(say: (line: string) => void): Promise<string> {
  const folder = temporaryFolder('throughline-bench-')
  await build(projectRoot)
  const program = await programIn(folder)
  try {
    await program.start()
    const officer = await firstOfficer(program)
    let path = ''
    const checking = await seconds(async () => {
      path = await bringList(officer, 'bench.csv', list)
    })
    await startList(officer, path)
    const taking = await seconds(async () => {
      while ((await standingOf(officer, path)).is === 'running') await delay(250)
    })
    say(`  taken in ${taking.toFixed(1)} s`)
    const finding = await seconds(async () => {
      while ((await waiting(program)) > 0) await delay(250)
    })
    const line = (what: string, took: number) => `| ${what} | ${took.toFixed(1)} s | ${Math.round(rows / took)} |`
    return [
      `| ${rows} organizations | took | rows/s |`,
      '|---|--:|--:|',
      line('read and checked', checking),
      line('taken, the worker indexing beside', taking),
      line('taken and all of them found', taking + finding),
    ].join('\n')
  } finally {
    await program.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
