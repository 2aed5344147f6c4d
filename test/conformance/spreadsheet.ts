/** The Action Plan goes through a spreadsheet program that is not ours, and comes back with exactly what was edited. */
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

/**
 * The workbook opened by the program and kept in its own format (one XML file), edited there by `edit`, opened again and saved as a
 * workbook: twice read and twice written by a program that is not ours. In a profile of its own.
 */
async function editedIn(
  program: string,
  workbook: Uint8Array,
  edit: (document: string) => string,
): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-conformance-'))
  const file = (name: string) => path.join(folder, name)
  const convert = async (from: string, to: string) => {
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const argv = ['--headless', profile, '--convert-to', to, '--outdir', folder, file(from)]
    await promisify(execFile)(program, argv, { timeout: 180_000 })
  }
  try {
    writeFileSync(file('plan.xlsx'), workbook)
    await convert('plan.xlsx', 'fods')
    writeFileSync(file('edited.fods'), edit(readFileSync(file('plan.fods'), 'utf8')))
    await convert('edited.fods', 'xlsx')
    return readFileSync(file('edited.xlsx'))
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
    orThrow(await act(ground, officer, offerFollowUp, offered as never))
    const plan = await inTransaction(ground, officer, ({ db }) => loadPlan(db, 'en'))
    const workbook = await planWorkbook(plan, 'en', address)
    const [before, after] = ['SG13', 'SG 17, WP 2']
    const cell = (text: string) => `<text:p>${text}</text:p>`
    for (const [edit, expected] of [
      [(document: string) => document, []],
      [(document: string) => document.replace(cell(before), cell(after)), [{ column: 'office', before, after }]],
    ] as const) {
      const saved = await editedIn(program, workbook, edit)
      const odd = beside(compare(plan.rows, readPlan(orThrow(await readTable('plan.xlsx', saved)))), expected)
      if (odd !== null) return odd
    }
    return null
  } finally {
    for (const end of ends) await end()
    await endOwnServer()
  }
}
