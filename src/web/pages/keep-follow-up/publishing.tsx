import { languages, ownName } from '#kernel/language.ts'
import { lastDayToReply, mayRelease, type PreviewView } from '#modules/follow-up/index.ts'
import { dayText, instantText } from '../../dates.ts'
import { DoForm } from '../../keeping/do-form.tsx'
import { KeyField } from '../../keeping/sending.tsx'
import { address } from '../../page.ts'
import { Line, Select } from '../../parts/fields.tsx'
import { InBrackets } from '../../parts/punctuation.tsx'
import { ReadTable } from '../../parts/read-table.tsx'
import type { PartProps } from './about.ts'
import { texts } from './messages/index.ts'

/** Whether everybody reads it like this, what the body was shown, and the ways to publish it. */
export function Publishing(props: PartProps) {
  const { request, about } = props
  const { entry, on } = about
  const { language } = request
  const words = texts[language]
  const waiting = entry.publishedVersion !== entry.version
  return (
    <>
      <h2>{words.publication}</h2>
      <p class={waiting ? 'note attention' : 'note'}>
        {waiting ? words.waits[entry.publishedVersion === null ? 'never' : 'changed'] : words.isPublic}
      </p>
      {entry.publishedVersion !== null && on && (
        <p>
          <a href={address(language, `/follow-up/${entry.slug}`)}>{words.publicPage}</a>
        </p>
      )}
      {entry.previews.length > 0 && <Previews {...props} />}
      {waiting && <Release {...props} />}
      {waiting && <Preview {...props} />}
    </>
  )
}

function Previews({ request, about: { entry, contacts } }: PartProps) {
  const { language } = request
  const words = texts[language]
  const person = ({ person: id }: PreviewView) => {
    const reader = contacts.get(id)
    return reader ? (
      <>
        {reader.name}
        <InBrackets language={language}>
          <bdi>{reader.email}</bdi>
        </InBrackets>
      </>
    ) : null
  }
  return (
    <ReadTable
      caption={words.previews}
      rows={entry.previews}
      columns={[
        { label: words.contact, cell: person },
        {
          label: words.sent,
          cell: ({ sentAt, person: id }) => (
            <>
              {sentAt === null ? words.notSent : instantText(language, sentAt)}
              {id !== entry.previews.at(-1)?.person && <p class="source">{words.linkEnded}</p>}
            </>
          ),
        },
        {
          label: words.replyUntil,
          cell: ({ sentAt, replyDays }) => sentAt && dayText(language, lastDayToReply(sentAt, replyDays)),
        },
        {
          label: words.shown,
          cell: ({ version }) => (version === entry.version ? words.thisVersion : words.olderVersion),
        },
      ]}
    />
  )
}

function Release({ request, about: { entry }, faulty, where }: PartProps) {
  const words = texts[request.language]
  const may = mayRelease(entry.version, entry.previews, request.now)
  return (
    <DoForm
      request={request}
      version={entry.version}
      faulty={faulty}
      where={where}
      name="release"
      send={words.releaseSend}
    >
      <p>{may.ok ? words.releaseNow : words.releaseLater}</p>
    </DoForm>
  )
}

function Preview({ request, about: { entry, lastContact }, typed, faulty, where }: PartProps) {
  const { language } = request
  const words = texts[language]
  const options = languages.map(value => ({ value, label: ownName[value], lang: value }))
  return (
    <form method="post" action={where} novalidate>
      <h3>{words.previewTitle}</h3>
      <p>{words.previewLede}</p>
      {entry.previews.length > 0 && <p class="note attention">{words.linksEnd}</p>}
      <KeyField request={request} />
      <input type="hidden" name="version" value={String(entry.version)} />
      <Line
        name="email"
        type="email"
        label={words.email}
        value={typed.email ?? lastContact?.email ?? ''}
        fault={faulty.email}
      />
      <Line name="name" label={words.name} value={typed.name ?? lastContact?.name ?? ''} fault={faulty.name} />
      <Select
        name="language"
        label={words.language}
        hint={words.hints.language}
        groups={[{ label: null, options }]}
        value={typed.language ?? lastContact?.language ?? language}
      />
      <p>
        <button type="submit" name="do" value="preview">
          {words.previewSend}
        </button>
      </p>
    </form>
  )
}
