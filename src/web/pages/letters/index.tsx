import { count } from '#kernel/messages.ts'
import type { Refusal } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { messagesOfLetters } from '#modules/correspondence/index.ts'
import {
  type LetterView,
  letterLifecycle,
  notificationTexts,
  type Outbox,
  outboxSeen,
  requeueLetter,
  sendsAgain,
} from '#modules/notifications/index.ts'
import type { List } from '../../list.ts'
import type { Action, Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { download, ListView } from '../../parts/list-view.tsx'
import { texts } from './messages/index.ts'
import { columns, filters } from './rows.tsx'

/** The outbox: whole for officers, without readers for administrators, not there for everybody else. */
export const lettersPage: Page = async request => {
  const me = await request.signedIn()
  const outbox = me && (await outboxSeen(request.ground, me.actor))
  if (!outbox) return null
  const words = texts[request.language]
  // Row-level policies show an administrator no answers, nor how many there are.
  const answers = await inTransaction(request.ground, me.actor, ({ db }) => messagesOfLetters(db))
  const list: List<LetterView> = {
    name: 'letters',
    columns: columns(request, outbox.withEnvelopes, sendsAgain(me.actor), answers),
    filters: filters(request, outbox.letters),
    rows: outbox.letters,
  }
  const file = download(request, list)
  if (file) return { ...file, privately: true }
  return {
    title: words.title,
    privately: true,
    body: (
      <>
        <Said request={request} />
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        {!outbox.withEnvelopes && <p class="note">{words.withoutReaders}</p>}
        {sendsAgain(me.actor) && (
          <p>
            <a href={address(request.language, '/keep/mail')}>{words.received}</a>
          </p>
        )}
        <Counts request={request} outbox={outbox} />
        <ListView request={request} list={list} caption={words.caption} />
      </>
    ),
  }
}

/** How many letters are in each state, each figure leading to its rows; and whether the list holds them all. */
function Counts({ request: { language }, outbox }: { request: PageRequest; outbox: Outbox }) {
  const words = texts[language]
  const all = Object.values(outbox.counts).reduce((sum, n) => sum + n, 0)
  return (
    <>
      <h2>{words.counts}</h2>
      <dl class="figures">
        {letterLifecycle.states.map(state => (
          <div>
            <dt>{notificationTexts[language].states[state]}</dt>
            <dd>
              <a href={`${address(language, '/letters')}?state=${state}`}>{count(language, outbox.counts[state])}</a>
            </dd>
          </div>
        ))}
      </dl>
      {all > outbox.letters.length && <p class="note attention">{words.cut(outbox.letters.length, all)}</p>}
    </>
  )
}

const refusals = ['letter-not-dead', 'letter-cleared'] as const

/** What was just done, or why nothing was. */
function Said({ request: { language, query } }: { request: PageRequest }) {
  const said = query.get('said')
  const refusal = refusals.find(name => name === said)
  const text = refusal
    ? notificationTexts[language].refusals[refusal]
    : said === 'queued' && texts[language].queuedAgain
  return text ? (
    <p class="note" role="status">
      {text}
    </p>
  ) : null
}

const saidOf = (refusal: Refusal): string | null =>
  refusal.kind === 'refused' ? (refusals.find(name => name === refusal.name) ?? null) : null

/** Queues a dead letter again. Sent twice, the second finds it waiting, and says so. */
export const sendAgain: Action = async request => {
  const me = await request.signedIn()
  if (!me || !sendsAgain(me.actor)) return null
  const done = await act(request.ground, me.actor, requeueLetter, { letter: request.form.letter ?? '' })
  const said = done.ok ? 'queued' : saidOf(done.refusal)
  return said === null ? null : { movedTo: `/letters?said=${said}` }
}
