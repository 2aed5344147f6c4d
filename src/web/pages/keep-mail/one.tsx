import { movesFrom } from '#kernel/lifecycle.ts'
import type { Refusal } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import {
  assignMessage,
  correspondencePolicy,
  correspondenceTexts,
  type MessageView,
  messageById,
  messageLifecycle,
  setMessageAside,
} from '#modules/correspondence/index.ts'
import { type Attachment, attachmentsOf } from '#modules/documents/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { type LetterView, outboxSeen } from '#modules/notifications/index.ts'
import { completeTask, tasksAbout, type WaitingTask } from '#modules/tasks/index.ts'
import { instantText } from '../../dates.ts'
import { howIn, KeyField, refusalWords, Said } from '../../keeping/sending.tsx'
import { readAs, whoMay } from '../../keeping/staff.ts'
import type { Action, Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults } from '../../parts/faults.tsx'
import { Select } from '../../parts/fields.tsx'
import { Tag } from '../../parts/tag.tsx'
import { texts } from './messages/index.ts'
import { tones } from './rows.tsx'

interface About {
  readonly me: SignedIn
  readonly message: MessageView
  readonly files: readonly Attachment[]
  readonly letters: readonly LetterView[]
  readonly toRead: WaitingTask | undefined
}

async function aboutMessage(request: PageRequest): Promise<About | null> {
  const me = await whoMay(request, correspondencePolicy, 'assign-message')
  if (!me) return null
  const found = await readAs(request, me, async ({ db }) => {
    const message = await messageById(db, request.params.id ?? '')
    if (!message) return null
    const waiting = await tasksAbout(db, 'message', message.id)
    const toRead = waiting.find(({ kind }) => kind === 'read-answer')
    return { message, files: await attachmentsOf(db, 'message', message.id), toRead }
  })
  if (!found) return null
  const outbox = await outboxSeen(request.ground, me.actor)
  return { me, letters: outbox?.letters ?? [], ...found }
}

function answer(request: PageRequest, about: About, fault?: string): PageAnswer {
  const { language } = request
  const words = texts[language]
  const { message } = about
  return {
    title: message.subject ?? words.noSubject,
    privately: true,
    ...(fault ? { status: 422 } : {}),
    body: (
      <>
        <Said request={request} said={words.said} />
        {fault && <Faults title={words.problem} faults={[{ field: 'letter', text: fault }]} />}
        <p class="kicker">
          <a href={address(language, '/keep/mail')}>{words.title}</a>
        </p>
        <h1>
          <bdi>{message.subject ?? words.noSubject}</bdi>
        </h1>
        <Head request={request} about={about} />
        <h2>{words.text}</h2>
        {message.text === null ? (
          <p class="note">{about.files.length === 0 ? words.notKept : words.noText}</p>
        ) : (
          <blockquote dir="auto">
            {message.text.split(/\n{2,}/).map(paragraph => (
              <p>{paragraph.split('\n').flatMap((one, n) => (n === 0 ? [one] : [<br />, one]))}</p>
            ))}
          </blockquote>
        )}
        {about.files.length > 0 && <Files request={request} about={about} />}
        <Sorting request={request} about={about} fault={fault} />
      </>
    ),
  }
}

const named = (language: PageRequest['language'], { envelope, queuedAt }: LetterView): string =>
  [envelope?.name ?? envelope?.address, envelope?.subject, instantText(language, queuedAt)].filter(Boolean).join(' · ')

/** Who wrote when, what it is, and to which letter it belongs. */
function Head({ request: { language }, about: { message, letters } }: { request: PageRequest; about: About }) {
  const { columns: label } = texts[language]
  const { kinds, states, doubts } = correspondenceTexts[language]
  const letter = letters.find(({ id }) => id === message.letter)
  return (
    <dl class="facts">
      <dt>{label.from}</dt>
      <dd>
        <bdi>{message.fromName}</bdi> <bdi class="source">{message.fromAddress}</bdi>
      </dd>
      {message.sentAt && (
        <>
          <dt>{label.sent}</dt>
          <dd>{instantText(language, message.sentAt)}</dd>
        </>
      )}
      <dt>{label.received}</dt>
      <dd>{instantText(language, message.receivedAt)}</dd>
      <dt>{label.kind}</dt>
      <dd>
        {kinds[message.kind]} {message.status && <bdi class="source">{message.status}</bdi>}
      </dd>
      <dt>{label.state}</dt>
      <dd>
        <Tag tone={tones[message.state]}>{states[message.state]}</Tag>
        {message.doubt && message.state !== 'filed' && <p>{doubts[message.doubt]}</p>}
      </dd>
      {message.letter && (
        <>
          <dt>{label.letter}</dt>
          <dd>
            <a href={`${address(language, '/letters')}?q=${message.letter}`}>
              <bdi>{letter ? named(language, letter) : message.letter}</bdi>
            </a>
          </dd>
        </>
      )}
    </dl>
  )
}

function Files({ request: { language }, about: { message, files } }: { request: PageRequest; about: About }) {
  const words = texts[language]
  const whole = files.find(({ mediaType }) => mediaType === 'message/rfc822')
  const others = files.filter(file => file !== whole)
  return (
    <>
      <h2>{words.files}</h2>
      <p class="note">{words.filesHint}</p>
      <ul>
        {others.map(({ id, name }) => (
          <li>
            <a href={`/files/${id}`} download>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
        {message.onlyInside.map(name => (
          <li>
            <bdi>{name}</bdi> <span class="source">{words.onlyInside}</span>
          </li>
        ))}
        {whole && (
          <li>
            <a href={`/files/${whole.id}`} download>
              {words.whole}
            </a>
          </li>
        )}
      </ul>
    </>
  )
}

interface SortingProps {
  readonly request: PageRequest
  readonly about: About
  readonly fault: string | undefined
}

/** What an officer may do with it now: the table of states says it. */
function Sorting({ request, about: { message, letters, toRead }, fault }: SortingProps) {
  const { language } = request
  const words = texts[language]
  const here = address(language, `/keep/mail/${message.id}`)
  const moves = movesFrom(messageLifecycle, message.state).map(({ by }) => by)
  const button = (name: string, label: string) => (
    <button type="submit" name="do" value={name} class={name === 'aside' ? 'quiet' : undefined}>
      {label}
    </button>
  )
  const options = letters
    .filter(({ state }) => state !== 'queued')
    .slice(0, 200)
    .map(letter => ({ value: letter.id, label: named(language, letter) }))
  return (
    <>
      {toRead && (
        <form method="post" action={here}>
          <KeyField request={request} />
          <input type="hidden" name="task" value={toRead.id} />
          <p>{button('read', words.haveRead)}</p>
        </form>
      )}
      {moves.includes('assign-message') && (
        <form method="post" action={here} novalidate>
          <h2>{words.sort}</h2>
          <KeyField request={request} />
          <Select
            name="letter"
            label={words.belongsTo}
            hint={message.seems ? words.seems : undefined}
            fault={fault}
            value={message.seems ?? ''}
            groups={[{ label: null, options: [{ value: '', label: words.choose }, ...options] }]}
          />
          <p>
            {button('assign', words.assign)} {moves.includes('set-message-aside') && button('aside', words.aside)}
          </p>
        </form>
      )}
    </>
  )
}

/** One message: words only, its files as downloads. */
export const messagePage: Page = async request => {
  const about = await aboutMessage(request)
  return about && answer(request, about)
}

/** Sorts a message: it belongs to a letter, is set aside, or an answer was read. */
export const sortMessage: Action = async request => {
  const about = await aboutMessage(request)
  if (!about) return null
  const { me, message, toRead } = about
  const { form, ground } = request
  const how = howIn(request)
  const here = `/keep/mail/${message.id}`
  const words = (refusal: Refusal) =>
    answer(request, about, refusalWords(request, refusal, correspondenceTexts[request.language].refusals))
  if (form.do === 'read') {
    // Read by somebody else meanwhile: that is all right.
    if (toRead && toRead.id === form.task)
      await act(ground, me.actor, completeTask, { task: toRead.id, outcome: 'read' }, how)
    return { movedTo: `${here}?said=read` }
  }
  if (form.do === 'aside') {
    const done = await act(ground, me.actor, setMessageAside, { message: message.id }, how)
    return done.ok ? { movedTo: `${here}?said=aside` } : words(done.refusal)
  }
  if (form.do !== 'assign') return null
  if (!form.letter) return answer(request, about, texts[request.language].choose)
  const done = await act(ground, me.actor, assignMessage, { message: message.id, letter: form.letter }, how)
  return done.ok ? { movedTo: `${here}?said=assigned` } : words(done.refusal)
}
