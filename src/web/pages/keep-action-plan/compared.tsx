import type { Result } from '#kernel/result.ts'
import { inTransaction } from '#modules/access/index.ts'
import {
  actionPlanTexts,
  applyChanges,
  applyingAs,
  type Change,
  type Compared,
  compare,
  type Difference,
  type Fault,
  loadPlan,
  type Outcome,
  type ReadPlan,
  readPlan,
} from '#modules/action-plan/index.ts'
import { type Attachment, attachmentById, contentOf } from '#modules/documents/index.ts'
import { followUpTexts, recordedChannels } from '#modules/follow-up/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { readTable, sheetTexts } from '#platform/sheets/index.ts'
import { refusalWords, Said } from '../../keeping/sending.tsx'
import { readAs } from '../../keeping/staff.ts'
import type { Action, Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Line, Select } from '../../parts/fields.tsx'
import { ReadTable } from '../../parts/read-table.tsx'
import { planner, workbookNoun } from './index.tsx'
import { texts } from './messages/index.ts'

interface About {
  readonly me: SignedIn
  readonly workbook: Attachment
  /** What it says, or why it cannot be read. */
  readonly read: Result<{ readonly plan: ReadPlan; readonly compared: Compared }>
}

async function bytesOf(request: PageRequest, me: SignedIn, workbook: Attachment): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const asReader = <T,>(work: (db: PageRequest['db']) => Promise<T>) =>
    inTransaction(request.ground, me.actor, ({ db }) => work(db))
  for await (const piece of contentOf(asReader, workbook)) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function aboutWorkbook(request: PageRequest): Promise<About | null> {
  const me = await planner(request)
  if (!me) return null
  const workbook = await readAs(request, me, ({ db }) => attachmentById(db, request.params.id ?? ''))
  if (workbook?.noun !== workbookNoun.noun) return null
  const table = await readTable(workbook.name, await bytesOf(request, me, workbook))
  if (!table.ok) return { me, workbook, read: table }
  const plan = readPlan(table.value)
  const { rows } = await readAs(request, me, ({ db }) => loadPlan(db, plan.language))
  return { me, workbook, read: { ok: true, value: { plan, compared: compare(rows, plan) } } }
}

async function attempt(
  request: PageRequest,
  { me, read }: About,
  typed: Readonly<Record<string, string>>,
  dry: boolean,
) {
  if (!read.ok) return []
  const { plan, compared } = read.value
  const how = { ...applyingAs(typed, request.now, request.language), language: plan.language, dry }
  return applyChanges(request.ground, me.actor, compared.changes, how)
}

function answer(
  request: PageRequest,
  about: About,
  outcomes: readonly Outcome[],
  typed: Readonly<Record<string, string>> = {},
): PageAnswer {
  const { language } = request
  const words = texts[language]
  const { read } = about
  return {
    title: words.comparedTitle,
    privately: true,
    body: (
      <>
        <Said request={request} said={words.said} />
        <p class="kicker">
          <a href={address(language, '/keep/action-plan')}>{actionPlanTexts[language].title}</a>
        </p>
        <h1>{words.comparedTitle}</h1>
        <p>
          <bdi>{about.workbook.name}</bdi>
        </p>
        {read.ok ? (
          <Differences
            request={request}
            about={about}
            compared={read.value.compared}
            outcomes={outcomes}
            typed={typed}
          />
        ) : (
          <p class="note attention">{refusalWords(request, read.refusal, sheetTexts[language].refusals)}</p>
        )}
      </>
    ),
  }
}

interface DifferencesProps {
  readonly request: PageRequest
  readonly about: About
  readonly compared: Compared
  readonly outcomes: readonly Outcome[]
  readonly typed: Readonly<Record<string, string>>
}

function Differences({ request, about, compared, outcomes, typed }: DifferencesProps) {
  const { language } = request
  const words = texts[language]
  const { changes, conflicts, notApplied, faults } = compared
  const refused = outcomes.filter(({ refusal }) => refusal !== null)
  const nothing = [changes, conflicts, notApplied, faults].every(list => list.length === 0)
  return (
    <>
      {nothing && <p class="note">{words.nothing}</p>}
      {faults.length > 0 && <FaultTable request={request} faults={faults} />}
      <ChangeTable request={request} caption={words.changes} changes={changes} outcomes={outcomes} />
      <ChangeTable request={request} caption={words.conflicts} changes={conflicts} outcomes={[]} />
      <DifferenceTable request={request} caption={words.notApplied} differences={notApplied} />
      {changes.length > refused.length && <Apply request={request} about={about} typed={typed} />}
    </>
  )
}

function FaultTable({ request: { language }, faults }: { request: PageRequest; faults: readonly Fault[] }) {
  const words = texts[language]
  const say = actionPlanTexts[language].faults
  return (
    <ReadTable
      caption={words.faults}
      rows={faults}
      columns={[
        { label: words.cell, heads: true, cell: ({ place }) => <bdi>{place}</bdi> },
        { label: words.problem, cell: ({ name, what }) => say[name](what) },
      ]}
    />
  )
}

interface ShownDifference extends Difference {
  readonly item: string
  readonly refusal: string
}

function ChangeTable({
  request,
  caption,
  changes,
  outcomes,
}: {
  request: PageRequest
  caption: string
  changes: readonly Change[]
  outcomes: readonly Outcome[]
}) {
  const { language } = request
  if (changes.length === 0) return null
  const why = (change: Change): string => {
    const refusal = outcomes.find(one => one.change === change)?.refusal
    if (!refusal) return ''
    return refusal.kind === 'changed-since'
      ? texts[language].changedSince
      : refusalWords(request, refusal, followUpTexts[language].refusals)
  }
  const rows = changes.flatMap(change =>
    change.differences.map(one => ({ ...one, item: change.row.entry.slug.toUpperCase(), refusal: why(change) })),
  )
  return <DifferenceTable request={request} caption={caption} differences={rows} />
}

function DifferenceTable({
  request: { language },
  caption,
  differences,
}: {
  request: PageRequest
  caption: string
  differences: readonly (Difference & Partial<ShownDifference>)[]
}) {
  const words = texts[language]
  if (differences.length === 0) return null
  const text = (value: string) => <span dir="auto">{value}</span>
  return (
    <ReadTable
      caption={caption}
      rows={differences}
      columns={[
        { label: words.cell, heads: true, cell: ({ place }) => <bdi>{place}</bdi> },
        { label: words.item, cell: ({ item }) => <bdi>{item}</bdi> },
        { label: words.column, cell: ({ column }) => actionPlanTexts[language].columns[column] },
        { label: words.before, cell: ({ before }) => text(before) },
        { label: words.after, cell: ({ after }) => text(after) },
        { label: words.refused, cell: ({ refusal }) => refusal },
      ]}
    />
  )
}

/** How the secretariat heard of it, once for the whole workbook, and the button. */
function Apply({
  request,
  about,
  typed,
}: {
  request: PageRequest
  about: About
  typed: Readonly<Record<string, string>>
}) {
  const { language } = request
  const words = texts[language]
  const { heard, reason } = applyingAs(typed, request.now, language)
  const options = recordedChannels.map(value => ({ value, label: followUpTexts[language].channels[value] }))
  return (
    <form method="post" action={address(language, `/keep/action-plan/workbooks/${about.workbook.id}`)} novalidate>
      <h2>{words.apply}</h2>
      <p>{words.applyHint}</p>
      <Select name="channel" label={words.channel} value={heard.channel} groups={[{ label: null, options }]} />
      <Line name="day" type="date" label={words.day} value={heard.day} />
      <Line name="reason" label={words.reason} value={reason} />
      <p>
        <button type="submit">{words.applySend}</button>
      </p>
    </form>
  )
}

/** What a workbook would change, tried out and undone, before anything is done. */
export const comparedPage: Page = async request => {
  const about = await aboutWorkbook(request)
  return about && answer(request, about, await attempt(request, about, {}, true))
}

/** Carries out what the rules allow; rows that were refused, and why, are shown again. Sent twice it finds nothing to do. */
export const applyWorkbook: Action = async request => {
  const about = await aboutWorkbook(request)
  if (!about) return null
  const outcomes = await attempt(request, about, request.form, false)
  const here = `/keep/action-plan/workbooks/${about.workbook.id}`
  if (outcomes.some(({ refusal }) => refusal !== null)) {
    const again = await aboutWorkbook(request)
    return (
      again && {
        ...answer(request, again, await attempt(request, again, request.form, true), request.form),
        status: 422,
      }
    )
  }
  return { movedTo: `${here}?said=applied-${outcomes.length}` }
}
