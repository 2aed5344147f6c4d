import { hash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Actor } from '#kernel/actor.ts'
import type { Refusal } from '#kernel/result.ts'
import { act, type Ground, inTransaction } from '#modules/access/index.ts'
import { personActorNow, personWithEmail } from '#modules/identity/index.ts'
import {
  checkImport,
  faultsOfRow,
  faultText,
  faultyRowsOf,
  type ImportRowView,
  type ImportView,
  importById,
  importOfFile,
  importTexts,
  outcomes,
  plans,
  readImport,
  resumeImport,
  rowsOfImport,
  startImport,
  takeSome,
  targetNames,
  withdrawImport,
} from '#modules/imports/index.ts'
import { OperatorError } from '#platform/operator-error.ts'
import { columnName, longestText } from '#platform/sheets/index.ts'
import { command } from './command.ts'

export interface Wish {
  readonly target: string
  readonly file: string
  /** `Heading=field,Heading=field`; fields it does not name are read from the columns the headings propose. */
  readonly mapping?: string | undefined
  readonly about?: string | undefined
  readonly sheet?: string | undefined
  readonly reason?: string | undefined
  readonly dryRun?: boolean | undefined
  readonly skipBad?: boolean | undefined
  /** E-mail address of the officer with whose rights the rows are taken. */
  readonly as: string
}

interface Terminal {
  readonly say: (line: string) => void
  readonly tell: (line: string) => void
  readonly signal?: AbortSignal
}

interface Working extends Terminal {
  readonly ground: Ground
  readonly actor: Actor
}

const words = importTexts.en

function refusalText(refusal: Refusal): string {
  if (refusal.kind !== 'refused') return `Refused: ${refusal.kind}.`
  const known = words.refusals as Readonly<Record<string, unknown>>
  const text = known[refusal.name]
  return typeof text === 'function' ? (text as (params: object) => string)(refusal.params) : String(text)
}

async function contentOf(file: string): Promise<Buffer> {
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) throw new OperatorError(`There is no file ${file}`)
  if (found.size > longestText)
    throw new OperatorError(`The file ${file} is larger than ${longestText / 1024 ** 2} MB: divide it into several`)
  return readFile(file)
}

async function actorFor(ground: Ground, email: string): Promise<Actor> {
  const person = await personWithEmail(ground, email.trim().toLowerCase())
  const actor = person === null ? null : await personActorNow(ground, person)
  if (!actor)
    throw new OperatorError(`Nobody with the address ${email} has an account in use: name an officer with --as`)
  return actor
}

/** The mapping that was proposed, changed by what was typed; or the part of it that means nothing. */
function mappingFrom({ header, mapping }: ImportView, typed = ''): Readonly<Record<string, number>> | string {
  const chosen: Record<string, number> = { ...mapping }
  for (const part of typed.split(',').filter(text => text.trim() !== '')) {
    const at = part.lastIndexOf('=')
    const heading = part.slice(0, at).trim().toLowerCase()
    const column = header.findIndex(name => name.toLowerCase() === heading)
    if (at < 1 || column < 0) return part.trim()
    for (const [field, taken] of Object.entries(chosen)) if (taken === column) delete chosen[field]
    chosen[part.slice(at + 1).trim()] = column
  }
  return chosen
}

const seen = async ({ ground, actor }: Working, id: string): Promise<ImportView> => {
  const found = await inTransaction(ground, actor, ({ db }) => importById(db, id))
  if (!found) throw new OperatorError('Only officers bring lists: name one with --as')
  return found
}

/** Where a field stands: its cell, or its row. */
function placeOf({ mapping }: ImportView, { number }: ImportRowView, field: string | null): string {
  const column = field === null ? undefined : mapping[field]
  return column === undefined ? `row ${number}` : `${columnName(column)}${number}`
}

async function sayFaults(work: Working, list: ImportView): Promise<void> {
  const rows = await inTransaction(work.ground, work.actor, ({ db }) => faultyRowsOf(db, list.id))
  for (const row of rows)
    for (const { field, text } of faultsOfRow('en', list, row)) work.say(`${placeOf(list, row, field)}: ${text}`)
}

/** What every row would do that would do something: one line for each field that changes, and for each row that is new. */
async function sayChanges(work: Working, list: ImportView): Promise<void> {
  const rows = await inTransaction(work.ground, work.actor, ({ db }) => rowsOfImport(db, list.id))
  for (const row of rows) {
    if (row.plan === 'new') work.say(`row ${row.number}: ${words.plans.new}`)
    for (const { field, from, to } of row.changes ?? []) work.say(`${placeOf(list, row, field)}: ${from} → ${to}`)
  }
}

const sayCounts = ({ say }: Terminal, names: readonly string[], labels: object, counts: object) => {
  for (const name of names) {
    const n = (counts as Readonly<Record<string, number>>)[name] ?? 0
    say(`${String(n).padStart(7)}  ${(labels as Readonly<Record<string, string>>)[name]}`)
  }
}

/** Takes the rows to the end, telling how far it is. Throws when the signal comes first: what was taken stays. */
async function takeAll(work: Working, id: string): Promise<void> {
  let left = true
  while (left && !work.signal?.aborted) {
    left = await takeSome(work.ground, id)
    const { counts } = await seen(work, id)
    const through = Object.values(counts.outcomes).reduce((sum, n) => sum + n, 0)
    work.tell(`${through} of ${counts.rows} rows`)
  }
  work.signal?.throwIfAborted()
}

async function finish(work: Working, id: string): Promise<number> {
  await takeAll(work, id)
  const list = await seen(work, id)
  sayCounts(work, outcomes, words.outcomes, list.counts.outcomes)
  if (list.counts.outcomes.refused > 0) await sayFaults(work, list)
  if (list.finishFault) work.say(words.finishRefused(faultText('en', list.target, list.finishFault)))
  if (list.state !== 'done') work.tell(`The import is ${words.states[list.state]}; the same command goes on with it.`)
  return list.state === 'done' && list.counts.outcomes.refused === 0 && !list.finishFault ? 0 : 1
}

/** Reads and checks the list; the number is an exit code where that is the end of it. */
async function prepared(work: Working, wish: Wish, content: Buffer): Promise<ImportView | number> {
  const { ground, actor, tell } = work
  const { target, file, sheet = '', about = '' } = wish
  const read = await act(ground, actor, readImport, { target, name: path.basename(file), content, sheet, about })
  if (!read.ok) {
    tell(refusalText(read.refusal))
    return 1
  }
  const { id } = read.value
  const list = await seen(work, id)
  const mapping = mappingFrom(list, wish.mapping)
  const checked =
    typeof mapping === 'string' ? null : await act(ground, actor, checkImport, { id, version: list.version, mapping })
  if (checked?.ok) return seen(work, id)
  await putAside(work, list)
  const missing = checked?.refusal.kind === 'refused' ? String(checked.refusal.params.field ?? '') : ''
  tell(
    checked
      ? `${refusalText(checked.refusal)}${missing && ` (${missing})`}`
      : `There is no column for ${JSON.stringify(mapping)}. Columns: ${list.header.join(', ')}`,
  )
  return 2
}

const putAside = ({ ground, actor }: Working, { id, version }: ImportView) =>
  act(ground, actor, withdrawImport, { id, version })

async function bring(work: Working, wish: Wish, content: Buffer): Promise<number> {
  const list = await prepared(work, wish, content)
  if (typeof list === 'number') return list
  sayCounts(work, plans, words.plans, list.counts.plans)
  const { bad, new: fresh, change } = list.counts.plans
  if (wish.dryRun) await sayChanges(work, list)
  await sayFaults(work, list)
  const started = wish.dryRun || fresh + change === 0 ? null : await start(work, wish, list)
  if (started === true) return finish(work, list.id)
  await putAside(work, list)
  if (started !== null) work.tell(started)
  return bad === 0 && started === null ? 0 : 1
}

/** True, or why it was not started. */
async function start({ ground, actor }: Working, wish: Wish, { id, version }: ImportView): Promise<true | string> {
  const reason = wish.reason?.trim() || null
  const started = await act(ground, actor, startImport, { id, version, skipBad: wish.skipBad ?? false }, { reason })
  if (started.ok) return true
  const option = { 'import-has-bad-rows': ' (--skip-bad)', 'reason-missing': ' (--reason TEXT)' }
  const { refusal } = started
  const hint = refusal.kind === 'refused' ? (option as Readonly<Record<string, string>>)[refusal.name] : undefined
  return refusalText(refusal) + (hint ?? '')
}

/**
 * Brings a list and takes its rows. The same file again goes on with what was broken off. Exit code: 0 all is on record (or would be),
 * 1 something was left out or refused, 2 the target or the mapping means nothing.
 */
export async function importFile(ground: Ground, wish: Wish, terminal: Terminal): Promise<number> {
  if (!(targetNames as readonly string[]).includes(wish.target)) {
    terminal.tell(`${JSON.stringify(wish.target)} cannot be imported. What can: ${targetNames.join(', ')}`)
    return 2
  }
  const content = await contentOf(wish.file)
  const work = { ...terminal, ground, actor: await actorFor(ground, wish.as) }
  const before = await inTransaction(ground, work.actor, ({ db }) =>
    importOfFile(db, wish.target, hash('sha256', content), wish.about ?? ''),
  )
  if (!before || wish.dryRun) return bring(work, wish, content)
  terminal.tell('This file was begun before: going on where it was broken off.')
  if (before.state === 'stopped') {
    const resumed = await act(ground, work.actor, resumeImport, { id: before.id, version: before.version })
    if (!resumed.ok) terminal.tell(refusalText(resumed.refusal))
  }
  return finish(work, before.id)
}

export const importCommand = command({
  takes: 'TARGET FILE',
  does: `take a list (CSV, XLSX; registrations also JSON) of ${targetNames.join(', ')}`,
  options: {
    mapping: {
      type: 'string',
      does: 'columns by heading, "Company=name,Land=country", where the headings do not say it',
    },
    about: { type: 'string', does: 'what the whole list is about: the reference of a meeting, for its participants' },
    sheet: { type: 'string', does: 'the sheet of a workbook; the first one otherwise' },
    reason: { type: 'string', does: 'why what is on record changes; everybody can read it' },
    as: { type: 'string', does: 'e-mail address of the officer who brings it; FIRST_OFFICER otherwise' },
    'dry-run': { type: 'boolean', does: 'say what every row would change, and change nothing' },
    'skip-bad': { type: 'boolean', does: 'leave rows with faults out and take the others' },
  },
  run: (shell, [target = '', file = ''], { 'dry-run': dryRun, 'skip-bad': skipBad, as, ...rest }) =>
    shell.withApplication(({ ground }, { firstOfficer }) =>
      shell.interruptible('What was taken stays; the same command goes on with the rest.', signal =>
        importFile(ground, { target, file, dryRun, skipBad, as: as ?? firstOfficer, ...rest }, { ...shell, signal }),
      ),
    ),
})
