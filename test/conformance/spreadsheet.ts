/** The Action Plan goes through a spreadsheet program that is not ours, and comes back with exactly what was edited. */
import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isDeepStrictEqual, promisify } from 'node:util'
import { orThrow } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { type Compared, compare, loadPlan, planWorkbook, readPlan } from '#modules/action-plan/index.ts'
import { offerFollowUp } from '#modules/follow-up/index.ts'
import { clauseByRef } from '#modules/mandates/index.ts'
import { readTable } from '#platform/sheets/index.ts'
import { officer } from '../support/actors.ts'
import { endOwnServer } from '../support/server.ts'
import { historyDatabase, testGround } from '../support/web.ts'

const programs = ['soffice', 'libreoffice']

/** The name under which LibreOffice starts on this machine; undefined: it is not there. */
const spreadsheetProgram = (): string | undefined =>
  programs.find(program => spawnSync(program, ['--version'], { timeout: 60_000 }).status === 0)

/** Opened and saved again by the program, in a profile of its own. */
async function savedAgain(program: string, workbook: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-conformance-'))
  try {
    const [file, out] = [path.join(folder, 'plan.xlsx'), path.join(folder, 'saved')]
    writeFileSync(file, workbook)
    mkdirSync(out)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const argv = ['--headless', profile, '--convert-to', 'xlsx', '--outdir', out, file]
    await promisify(execFile)(program, argv, { timeout: 180_000 })
    return readFileSync(path.join(out, 'plan.xlsx'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const address = (page: string) => `https://throughline.example/en${page}`

/** What is found in a workbook besides the edits that were expected; null: nothing. */
function beside({ changes, conflicts, notApplied, faults }: Compared, expected: readonly object[]): string | null {
  const found = changes.flatMap(({ differences }) =>
    differences.map(({ column, before, after }) => ({ column, before, after })),
  )
  const same = isDeepStrictEqual(found, expected) && conflicts.length + notApplied.length + faults.length === 0
  return same ? null : JSON.stringify({ found, conflicts, notApplied, faults })
}

/** Null when it holds, else what differs; `notRun` where there is no such program. */
export async function throughSpreadsheetProgram(): Promise<string | null | { readonly notRun: string }> {
  const program = spreadsheetProgram()
  if (program === undefined) return { notRun: `there is none of ${programs.join(', ')} on this machine` }
  const ends: (() => Promise<void>)[] = []
  try {
    const { ground } = testGround(await historyDatabase({ after: end => void ends.push(end) }))
    const clause = await clauseByRef(ground.db, '68-2')
    const wording = {
      original: 'en',
      basis: 'official',
      texts: { en: 'Ask earlier; "quotes", accents: é, 网络, شبكات.' },
    }
    const offered = { on: { clause: clause?.id }, content: { body: 'ITU-T', office: 'SG13', wording } }
    const { slug } = orThrow(await act(ground, officer, offerFollowUp, offered as never))
    const plan = await inTransaction(ground, officer, ({ db }) => loadPlan(db, 'en'))
    const rows = plan.rows.map(row =>
      row.entry?.slug === slug ? { ...row, cells: { ...row.cells, office: 'SG 17, WP 2' } } : row,
    )
    const edit = { column: 'office', before: 'SG13', after: 'SG 17, WP 2' }
    for (const [workbook, expected] of [
      [plan, []],
      [{ ...plan, rows }, [edit]],
    ] as const) {
      const saved = await savedAgain(program, await planWorkbook(workbook, 'en', address))
      const odd = beside(compare(plan.rows, readPlan(orThrow(await readTable('plan.xlsx', saved)))), expected)
      if (odd !== null) return odd
    }
    return null
  } finally {
    for (const end of ends) await end()
    await endOwnServer()
  }
}
