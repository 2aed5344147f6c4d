import { ownName } from '#kernel/language.ts'
import { count } from '#kernel/messages.ts'
import { type LetterView, letterLifecycle, notificationTexts, worthAnotherTry } from '#modules/notifications/index.ts'
import { dayText, instantText } from '../../dates.ts'
import type { List } from '../../list.ts'
import type { PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { InBrackets } from '../../parts/punctuation.tsx'
import { Tag, type Tone } from '../../parts/tag.tsx'
import { type Messages, texts } from './messages/index.ts'

type Columns = List<LetterView>['columns']

const tones: Readonly<Record<LetterView['state'], Tone>> = {
  queued: 'plain',
  failed: 'wait',
  sent: 'done',
  dead: 'wait',
  returned: 'wait',
}

/** What a code says to a person; codes begin alike where the cause is alike. */
const causes: readonly (readonly [code: RegExp, cause: keyof Messages['errors']])[] = [
  [/^nothing-to-send$/, 'nothing-to-send'],
  [/^reader-gone$/, 'reader-gone'],
  [/^returned/, 'returned'],
  [/^EAUTH/, 'login'],
  [/^(ECONN|ESOCKET|ETIMEDOUT|EDNS|ENOTFOUND|EAI_AGAIN|EHOST|ENET)/, 'unreachable'],
  [/^EENVELOPE/, 'address'],
  [/^EMESSAGE/, 'letter'],
]

const causeOf = (words: Messages, code: string): string =>
  words.errors[causes.find(([pattern]) => pattern.test(code))?.[1] ?? 'other']

const kindOf = (words: Messages, kind: string): string =>
  Object.hasOwn(words.kinds, kind) ? words.kinds[kind as keyof Messages['kinds']] : kind

/** Minutes are enough for a person, and sort as text. */
const minute = (at: Temporal.Instant | null): string | null => at?.toString({ smallestUnit: 'minute' }) ?? null

interface Shown {
  readonly request: PageRequest
  readonly letter: LetterView
  /** Whether the reader of the page may have letters sent again. */
  readonly again: boolean
}

/** The state, why it is so, and what can be done about it. */
function State({ request: { language, t }, letter, again }: Shown) {
  const words = texts[language]
  const { id, state, lastError, kind } = letter
  return (
    <>
      <Tag tone={tones[state]}>{notificationTexts[language].states[state]}</Tag>
      {lastError && (
        <p class="source">
          {causeOf(words, lastError)}
          <InBrackets language={language}>
            <bdi>{lastError}</bdi>
          </InBrackets>
        </p>
      )}
      {again && worthAnotherTry(letter) && (
        <form method="post" action={address(language, '/letters')}>
          <input type="hidden" name="letter" value={id} />
          <button type="submit">
            {words.again}
            <span class="skip">
              {' '}
              {[kindOf(words, kind), instantText(language, letter.queuedAt)].join(t.words.comma)}
            </span>
          </button>
        </form>
      )}
    </>
  )
}

/** Columns for those who may know to whom a letter goes. */
const envelope = (words: Messages): Columns => [
  { key: 'subject', label: words.columns.subject, value: letter => letter.envelope?.subject ?? null, hidden: true },
  {
    key: 'name',
    label: words.columns.name,
    value: letter => letter.envelope?.name ?? null,
    view: ({ envelope: to }) => (
      <>
        <bdi>{to?.name}</bdi> <bdi class="source">{to?.address}</bdi>
      </>
    ),
  },
  { key: 'address', label: words.columns.address, value: letter => letter.envelope?.address ?? null, hidden: true },
]

const Kind = ({ words, letter }: { words: Messages; letter: LetterView }) => (
  <>
    {kindOf(words, letter.kind)}
    {letter.envelope?.subject && (
      <>
        {' '}
        <bdi class="source" lang={letter.language}>
          {letter.envelope.subject}
        </bdi>
      </>
    )}
  </>
)

/** How many messages came in that belong to each letter, leading to them. */
const answersColumn = ({ language }: PageRequest, answers: ReadonlyMap<string, number>): Columns[number] => ({
  key: 'answers',
  label: texts[language].columns.answers,
  value: ({ id }) => answers.get(id) ?? 0,
  view: ({ id }) => {
    const n = answers.get(id) ?? 0
    return n > 0 && <a href={`${address(language, '/keep/mail')}?q=${id}`}>{count(language, n)}</a>
  },
  numeric: true,
})

export function columns(
  request: PageRequest,
  withEnvelopes: boolean,
  again: boolean,
  answers: ReadonlyMap<string, number>,
): Columns {
  const { language } = request
  const words = texts[language]
  const { columns: label } = words
  const states = notificationTexts[language].states
  return [
    { key: 'id', label: 'id', value: ({ id }) => id, hidden: true },
    {
      key: 'state',
      label: label.state,
      value: ({ state }) => states[state],
      view: letter => <State request={request} letter={letter} again={again} />,
    },
    { key: 'error', label: label.error, value: ({ lastError }) => lastError, hidden: true },
    {
      key: 'kind',
      label: label.kind,
      value: ({ kind }) => kindOf(words, kind),
      view: letter => <Kind words={words} letter={letter} />,
    },
    ...(withEnvelopes ? envelope(words) : []),
    { key: 'language', label: label.language, value: letter => ownName[letter.language], hidden: true },
    {
      key: 'act_by',
      label: label.actBy,
      value: ({ actBy }) => actBy,
      view: ({ actBy }) => actBy && dayText(language, actBy),
    },
    {
      key: 'queued',
      label: label.queued,
      value: ({ queuedAt }) => minute(queuedAt),
      view: ({ queuedAt }) => instantText(language, queuedAt),
    },
    {
      key: 'sent',
      label: label.sent,
      value: ({ sentAt }) => minute(sentAt),
      view: ({ sentAt }) => sentAt && instantText(language, sentAt),
    },
    { key: 'attempts', label: label.attempts, value: ({ attempts }) => attempts, numeric: true },
    ...(withEnvelopes ? [answersColumn(request, answers)] : []),
  ]
}

export function filters(request: PageRequest, letters: readonly LetterView[]): List<LetterView>['filters'] {
  const words = texts[request.language]
  const states = notificationTexts[request.language].states
  const kinds = [...new Set(letters.map(({ kind }) => kind))].sort()
  return [
    {
      key: 'state',
      label: words.filters.state,
      options: letterLifecycle.states.map(value => ({ value, label: states[value] })),
      matches: ({ state }, value) => state === value,
    },
    {
      key: 'kind',
      label: words.filters.kind,
      options: kinds.map(value => ({ value, label: kindOf(words, value) })),
      matches: ({ kind }, value) => kind === value,
    },
  ]
}
