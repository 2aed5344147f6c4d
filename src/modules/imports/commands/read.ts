import { hash } from 'node:crypto'
import { z } from 'zod'
import { ok, refused } from '#kernel/result.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { tableRefusals } from '#platform/sheets/index.ts'
import { proposeMapping, signatureOf } from '../mapping.ts'
import type { ListRow, Mapping } from '../model.ts'
import { importPolicy as policy } from '../policy.ts'
import { readList } from '../reading.ts'
import { tables } from '../store.ts'
import { targetNames, targetOf } from '../targets/index.ts'
import type { Target } from '../targets/target.ts'

const module = 'imports'
const atOnce = 2000

/** As it was said for a list with these headings before, or as the headings say. */
async function mappingFor(act: Act, target: Target, header: readonly string[]) {
  const remembered = await tables(act.db)
    .selectFrom('imports.mapping')
    .select('mapping')
    .where('target', '=', target.name)
    .where('signature', '=', signatureOf(header))
    .executeTakeFirst()
  return remembered?.mapping ?? proposeMapping(target, header)
}

/** Only the cells of columns that are a field. */
function sparing(rows: readonly ListRow[], mapping: Mapping): readonly ListRow[] {
  const kept = new Set(Object.values(mapping))
  return rows.map(row => ({ ...row, cells: row.cells.map((cell, column) => (kept.has(column) ? cell : '')) }))
}

async function storeRows(act: Act, id: string, rows: readonly ListRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce)
    await tables(act.db)
      .insertInto('imports.row')
      .values(
        rows.slice(from, from + atOnce).map(({ number, line, cells, faulty }) => ({
          import_id: id,
          number,
          line,
          cells: JSON.stringify(cells),
          faulty_cells: faulty.length === 0 ? null : JSON.stringify(faulty),
          plan: null,
          outcome: null,
          faults: null,
          changes: null,
          noun_id: null,
        })),
      )
      .execute()
}

export const readImport = verb({
  module,
  name: 'read-import',
  does: 'Read a list (CSV, XLSX, JSON of registrations) of one kind of noun; nothing of it is on record yet.',
  input: z.strictObject({
    target: z.enum(targetNames),
    name: z.string().min(1).max(200),
    content: z.instanceof(Uint8Array),
    /** Of a workbook: the sheet to read; empty for the first. */
    sheet: z.string().max(100),
    /** Reference of what the whole list is about, where its target wants one. */
    about: z.string().trim().max(120).default(''),
  }),
  refusals: [
    ...tableRefusals,
    'target-unknown',
    'about-unknown',
    'sheet-unknown',
    'list-without-rows',
    'list-too-long',
    'heading-twice',
    'json-no-list',
  ],
  policy,
  async run(act, { target: targetName, name, content, sheet, about }) {
    const target = targetOf(targetName)
    if (!target) return refused('target-unknown')
    if (target.about && !(await target.about(act.db, about))) return refused('about-unknown')
    const list = await readList(name, content, sheet)
    if (!list.ok) return list
    const { header } = list.value
    const id = act.newId<'import'>()
    const mapping = await mappingFor(act, target, header)
    const rows = target.sparing ? sparing(list.value.rows, mapping) : list.value.rows
    const sha256 = hash('sha256', content)
    await tables(act.db)
      .insertInto('imports.import')
      .values({
        id,
        target: target.name,
        file_name: name,
        sha256,
        size: content.length,
        sheet: list.value.sheet,
        about,
        header: [...header],
        mapping: JSON.stringify(mapping),
        state: 'read',
        reason: null,
        created_by: act.actor.label,
        person: act.actor.person,
        created_at: act.now.toString(),
        checked_at: null,
        started_at: null,
        ended_at: null,
        cleared_at: null,
        finish_fault: null,
      })
      .execute()
    await storeRows(act, id, rows)
    const values = { target: target.name, sha256, rows: rows.length }
    return ok({ answer: { id, rows: rows.length }, noun: 'import', nounId: id, values })
  },
})
