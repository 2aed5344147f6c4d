import { act } from '#modules/access/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import {
  listSubmissions,
  readableStates,
  reconsiderSubmission,
  type SubmissionView,
  setAsideSubmission,
  submissionById,
  submissionPolicy,
  submissionTexts,
  takeUpSubmission,
} from '#modules/submissions/index.ts'
import { instantDay, instantText } from '../../dates.ts'
import { MoveForm } from '../../keeping/move-form.tsx'
import { howIn, KeyField, refusalWords, Said } from '../../keeping/sending.tsx'
import { readAs, whoMay } from '../../keeping/staff.ts'
import type { Typed } from '../../keeping/typed.ts'
import type { List } from '../../list.ts'
import type { Action, Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults, faultList } from '../../parts/faults.tsx'
import { download, ListView } from '../../parts/list-view.tsx'
import { Tag } from '../../parts/tag.tsx'
import { texts } from './messages/index.ts'

const keeper = (request: PageRequest): Promise<SignedIn | null> =>
  whoMay(request, submissionPolicy, 'take-up-submission')

const places = { conclusion: '/conclusions', 'follow-up': '/follow-up' } as const
const placeOf = ({ noun, slug }: SubmissionView): string => `${places[noun]}/${slug}`

/** Without names and addresses: whoever must know who wrote opens the submission. */
function listOf({ language }: PageRequest, rows: readonly SubmissionView[]): List<SubmissionView> {
  const words = texts[language]
  const { states } = submissionTexts[language]
  return {
    name: 'submissions',
    rows,
    columns: [
      {
        key: 'about',
        label: words.about,
        value: ({ ref }) => ref,
        view: ({ id, ref }) => <a href={address(language, `/keep/submissions/${id}`)}>{ref}</a>,
      },
      {
        key: 'text',
        label: words.text,
        value: ({ body }) => body,
        view: ({ body }) => <bdi>{body?.slice(0, 140)}</bdi>,
      },
      { key: 'source', label: words.source, value: ({ source }) => source, hidden: true },
      {
        key: 'signed',
        label: words.signed,
        value: ({ signedAt }) => signedAt?.toString({ smallestUnit: 'minute' }) ?? null,
        view: ({ signedAt }) => signedAt && instantDay(language, signedAt),
      },
      {
        key: 'state',
        label: words.state,
        value: ({ state }) => states[state],
        view: ({ state }) => <Tag tone={state === 'signed' ? 'wait' : 'done'}>{states[state]}</Tag>,
      },
    ],
    filters: [
      {
        key: 'state',
        label: words.state,
        options: readableStates.map(value => ({ value, label: states[value] })),
        matches: ({ state }, value) => state === value,
      },
    ],
  }
}

/** What readers have told us; to everybody but officers the page is not there. */
export const submissionsPage: Page = async request => {
  const me = await keeper(request)
  if (!me) return null
  const words = texts[request.language]
  const list = listOf(request, await readAs(request, me, ({ db }) => listSubmissions(db)))
  const file = download(request, list)
  if (file) return { ...file, privately: true }
  return {
    title: words.title,
    privately: true,
    body: (
      <>
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <ListView request={request} list={list} caption={words.title} />
      </>
    ),
  }
}

interface Shown {
  readonly typed?: Typed
  readonly faulty?: Readonly<Record<string, string>>
}

function oneAnswer(request: PageRequest, told: SubmissionView, { typed = {}, faulty = {} }: Shown = {}): PageAnswer {
  const { language } = request
  const words = texts[language]
  const faults = faultList(faulty)
  const where = address(language, `/keep/submissions/${told.id}`)
  const form = { request, typed, faulty, where, version: 1 }
  return {
    title: words.oneTitle(told.ref),
    privately: true,
    ...(faults.length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <Said request={request} said={words.said} />
        {faults.length > 0 && <Faults title={words.problem} faults={faults} />}
        <p class="kicker">
          <a href={address(language, '/keep/submissions')}>{words.title}</a>
        </p>
        <h1>{words.oneTitle(told.ref)}</h1>
        <Told request={request} told={told} />
        {told.state === 'signed' && (
          <>
            <p>{words.decide}</p>
            <form method="post" action={where}>
              <KeyField request={request} />
              <button type="submit" name="do" value="take-up">
                {words.takeUp}
              </button>
            </form>
            <MoveForm {...form} name="set-aside" title={words.setAside} send={words.setAsideSend} />
          </>
        )}
        {told.state === 'set-aside' && (
          <MoveForm {...form} name="reconsider" title={words.reconsider} send={words.reconsider} />
        )}
      </>
    ),
  }
}

/** What was told, as it was written: nothing in it is a link, and nothing is run. */
function Told({ request: { language }, told }: { request: PageRequest; told: SubmissionView }) {
  const words = texts[language]
  return (
    <>
      {told.body?.split(/\n{2,}/).map(paragraph => (
        <p dir="auto">
          {paragraph.split('\n').map((line, index) => (
            <>
              {index > 0 && <br />}
              {line}
            </>
          ))}
        </p>
      ))}
      <dl class="facts">
        <dt>{words.about}</dt>
        <dd>
          <a href={address(language, placeOf(told))}>{told.ref}</a>
        </dd>
        <dt>{words.source}</dt>
        <dd>{told.source === null ? words.noSource : <bdi dir="ltr">{told.source}</bdi>}</dd>
        <dt>{words.from}</dt>
        <dd>
          {told.email === null ? (
            words.forgotten
          ) : (
            <>
              <bdi>{told.name}</bdi> <bdi class="source">{told.email}</bdi>
            </>
          )}
        </dd>
        <dt>{words.signed}</dt>
        <dd>{told.signedAt && instantText(language, told.signedAt)}</dd>
        <dt>{words.state}</dt>
        <dd>{submissionTexts[language].states[told.state]}</dd>
      </dl>
    </>
  )
}

async function oneOf(request: PageRequest) {
  const me = await keeper(request)
  const told = me && (await readAs(request, me, ({ db }) => submissionById(db, request.params.id ?? '')))
  return me && told ? { me, told } : null
}

export const submissionPage: Page = async request => {
  const found = await oneOf(request)
  return found && oneAnswer(request, found.told)
}

const moves = {
  'take-up': takeUpSubmission,
  'set-aside': setAsideSubmission,
  reconsider: reconsiderSubmission,
} as const

/** Takes it up, sets it aside or looks at it again. */
export const decideSubmission: Action = async request => {
  const found = await oneOf(request)
  const name = request.form.do ?? ''
  if (!found || !Object.hasOwn(moves, name)) return null
  const { me, told } = found
  const input = { submission: told.id }
  const done = await act(request.ground, me.actor, moves[name as keyof typeof moves], input, howIn(request))
  if (done.ok) return { movedTo: `/keep/submissions/${told.id}?said=${name}` }
  const text = refusalWords(request, done.refusal, submissionTexts[request.language].refusals)
  return oneAnswer(request, told, { typed: request.form, faulty: { [`reason-${name}`]: text } })
}
