import { count } from '#kernel/messages.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import {
  faultsOfRow,
  faultText,
  faultyRowsOf,
  fieldLabel,
  type ImportRowView,
  type ImportView,
  importById,
  importTexts,
  outcomes,
  plans,
} from '#modules/imports/index.ts'
import { instantText } from '../../dates.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { Said } from '../../keeping/sending.tsx'
import { readAs } from '../../keeping/staff.ts'
import type { Typed } from '../../keeping/typed.ts'
import type { Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults } from '../../parts/faults.tsx'
import { ReadTable } from '../../parts/read-table.tsx'
import { MappingForm, StartForm, TurnForm } from './forms.tsx'
import { texts } from './messages/index.ts'
import { bringer } from './standing.ts'

export interface About {
  readonly me: SignedIn
  readonly list: ImportView
  /** The first rows at fault. */
  readonly faulty: readonly ImportRowView[]
}

const shownFaults = 20

export async function aboutImport(request: PageRequest): Promise<About | null> {
  const me = await bringer(request)
  if (!me) return null
  return readAs(request, me, async ({ db }) => {
    const list = await importById(db, request.params.id ?? '')
    return list ? { me, list, faulty: await faultyRowsOf(db, list.id, shownFaults) } : null
  })
}

/** What the forms show: what was typed, with what is wrong with it. */
export interface Shown {
  readonly typed?: Typed
  readonly faulty?: Readonly<Record<string, string>>
}

export function importAnswer(request: PageRequest, about: About, { typed = {}, faulty = {} }: Shown = {}): PageAnswer {
  const { language, t } = request
  const words = texts[language]
  const { list } = about
  const { targets, states } = importTexts[language]
  const failed = Object.entries(faulty)
  const target = (targets as Readonly<Record<string, string>>)[list.target] ?? list.target
  const form = { request, list, typed, faulty }
  return {
    title: words.one(list.fileName),
    privately: true,
    ...(failed.length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <Said request={request} said={words.said} />
        {failed.length > 0 && (
          <Faults title={keepingTexts[language].problem} faults={failed.map(([field, text]) => ({ field, text }))} />
        )}
        <p class="kicker">
          <a href={address(language, '/keep/imports')}>{words.title}</a>
        </p>
        <h1>
          <bdi>{list.fileName}</bdi>
        </h1>
        <p>
          {target}
          {t.words.comma}
          {words.state}
          {t.words.colon}
          {states[list.state]}
          {t.words.comma}
          {instantText(language, list.createdAt)}
        </p>
        {list.clearedAt && <p class="note">{words.cleared(instantText(language, list.clearedAt))}</p>}
        {list.finishFault && (
          <p class="note">{importTexts[language].finishRefused(faultText(language, list.target, list.finishFault))}</p>
        )}
        <Progress request={request} list={list} />
        <Figures request={request} list={list} />
        <StartForm {...form} />
        <Wrong request={request} about={about} />
        <MappingForm {...form} />
        <TurnForm {...form} />
      </>
    ),
  }
}

function Progress({ request: { language }, list }: { request: PageRequest; list: ImportView }) {
  const words = texts[language]
  if (!['running', 'stopped', 'done'].includes(list.state)) return null
  const { rows } = list.counts
  const through = Object.values(list.counts.outcomes).reduce((sum, n) => sum + n, 0)
  const label = words.through(count(language, through), count(language, rows))
  return (
    <p>
      <label>
        {label} <progress value={through} max={rows} />
      </label>{' '}
      {list.state === 'running' && <a href={address(language, `/keep/imports/${list.id}`)}>{words.lookAgain}</a>}
    </p>
  )
}

/** How many rows would do what, and what became of how many, each figure leading to its rows. */
function Figures({ request: { language }, list }: { request: PageRequest; list: ImportView }) {
  const words = texts[language]
  const { plans: planNames, outcomes: outcomeNames } = importTexts[language]
  const here = address(language, `/keep/imports/${list.id}/rows`)
  if (list.state === 'read')
    return (
      <p>
        <a href={here}>{words.rowsOf(count(language, list.counts.rows))}</a>
      </p>
    )
  const figure = (label: string, n: number, query: string) => (
    <div>
      <dt>{label}</dt>
      <dd>{n === 0 ? '0' : <a href={`${here}?${query}`}>{count(language, n)}</a>}</dd>
    </div>
  )
  const started = list.startedAt !== null
  return (
    <>
      <h2>{started ? words.became : words.wouldDo}</h2>
      <dl class="figures">
        {started
          ? outcomes.map(name => figure(outcomeNames[name], list.counts.outcomes[name], `outcome=${name}`))
          : plans.map(name => figure(planNames[name], list.counts.plans[name], `plan=${name}`))}
      </dl>
      <p>
        <a href={here}>{words.rowsOf(count(language, list.counts.rows))}</a>
      </p>
    </>
  )
}

function Wrong({ request, about: { list, faulty } }: { request: PageRequest; about: About }) {
  const words = texts[request.language]
  if (faulty.length === 0) return null
  return (
    <ReadTable
      caption={words.wrong}
      rows={faulty}
      columns={[
        { label: words.row, cell: ({ number }) => number, numeric: true },
        {
          label: words.reasons,
          cell: row => (
            <ul class="plain">
              {faultsOfRow(request.language, list, row).map(({ text }) => (
                <li>{text}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}

/** One list: what it would do, what became of it, and what can be done with it. */
export const importPage: Page = async request => {
  const about = await aboutImport(request)
  return about && importAnswer(request, about)
}

/** A change as a sentence: the field, what is on record, what the list says. */
export const changeText = (
  { language }: PageRequest,
  target: string,
  { field, from, to }: { field: string; from: string; to: string },
) => texts[language].change(fieldLabel(language, target, field), from, to)
