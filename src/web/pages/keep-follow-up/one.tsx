import { followUpTexts, isMoveOf } from '#modules/follow-up/index.ts'
import { dayText, instantDay } from '../../dates.ts'
import { Changed } from '../../keeping/changed.tsx'
import { Changes } from '../../keeping/changes.tsx'
import { DoForm } from '../../keeping/do-form.tsx'
import { EditForm, type Shown } from '../../keeping/edit-form.tsx'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { MoveForm } from '../../keeping/move-form.tsx'
import { Said } from '../../keeping/sending.tsx'
import type { Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults, faultList } from '../../parts/faults.tsx'
import { Select } from '../../parts/fields.tsx'
import { OfferedEntry } from '../../parts/offered-entry.tsx'
import { type About, aboutEntry, type PartProps } from './about.ts'
import { EvidenceKept } from './evidence.tsx'
import { EntryFields, entryFields, typedOf } from './fields.tsx'
import { texts } from './messages/index.ts'
import { Publishing } from './publishing.tsx'
import { SayForm } from './saying.tsx'

export function entryAnswer(request: PageRequest, about: About, { typed, faulty = {}, seen }: Shown = {}): PageAnswer {
  const { language } = request
  const words = texts[language]
  const { entry } = about
  const fields = { ...typedOf(entry.content), ...typed }
  const faults = faultList(faulty)
  const { content, revisions } = { content: entry.content, revisions: about.revisions }
  const editing = typed && seen !== undefined ? { content, revisions, typed, seen } : null
  const where = address(language, `/keep/follow-up/${entry.slug}`)
  const part = { request, about, typed: fields, faulty, where }
  return {
    title: words.entryTitle(entry.slug),
    privately: true,
    ...(faults.length > 0 || editing ? { status: 422 } : {}),
    body: (
      <>
        <Said request={request} said={words.said} />
        {editing && <Changed request={request} fields={entryFields(request)} editing={editing} />}
        {faults.length > 0 && <Faults title={keepingTexts[language].problem} faults={faults} />}
        <p class="kicker">
          <a href={address(language, '/keep/follow-up')}>{words.title}</a>
        </p>
        <h1>{words.entryTitle(entry.slug)}</h1>
        <Standing {...part} />
        <Unread {...part} />
        {entry.state !== 'withdrawn' && (
          <>
            <Publishing {...part} />
            <h2>{words.keepTitle}</h2>
            <TakeBack {...part} />
            <SayForm {...part} />
            <EvidenceKept {...part} />
            <Edit {...part} />
            <Moves {...part} />
          </>
        )}
        <Changes
          request={request}
          noun="follow-up"
          nounId={entry.id}
          fields={entryFields(request)}
          revisions={about.revisions}
        />
      </>
    ),
  }
}

/** What the entry says, and what it follows on. */
function Standing({ request, about }: PartProps) {
  const { language, t } = request
  const words = texts[language]
  const { entry, on, text, bodies } = about
  const offeredOn = entry.offeredAt.toString().slice(0, 10)
  const superseder = about.others.find(({ id }) => id === entry.supersededBy)
  return (
    <>
      <p>
        {on ? (
          <a href={address(language, on.href)}>
            <span class="ref">{on.ref}</span> <bdi>{on.text}</bdi>
          </a>
        ) : (
          words.sourceHidden
        )}
      </p>
      <section aria-label={words.preview}>
        <h2 dir="auto">{text}</h2>
        <OfferedEntry
          request={request}
          entry={{ ...entry.toPublish, offeredOn }}
          body={bodies.get(entry.content.body) ?? entry.content.body}
        />
      </section>
      {superseder && (
        <p>
          {followUpTexts[language].labels.supersededBy}
          {t.words.colon}
          <a href={address(language, `/keep/follow-up/${superseder.slug}`)}>
            <bdi>{superseder.text}</bdi>
          </a>
        </p>
      )}
    </>
  )
}

function Edit({ request, about: { entry, bodies }, typed, faulty, where }: PartProps) {
  const { language } = request
  const words = texts[language]
  const open = typed.do === 'save'
  return (
    <details open={open}>
      <summary>{words.edit}</summary>
      <EditForm
        request={request}
        version={entry.version}
        typed={typed}
        faulty={faulty}
        where={where}
        reason={open ? (typed.reason ?? '') : ''}
        hint={words.hints.reason}
      >
        <EntryFields request={request} typed={typed} faulty={faulty} bodies={bodies} />
      </EditForm>
    </details>
  )
}

/** That the body replied through its link, until somebody says they have read it. */
function Unread({ request, about: { entry }, faulty, where }: PartProps) {
  const words = texts[request.language]
  if (!entry.statements.some(({ channel, readAt }) => channel === 'link' && readAt === null)) return null
  return (
    <DoForm request={request} version={entry.version} faulty={faulty} where={where} name="read" send={words.readSend}>
      <p class="note attention">{words.replied}</p>
    </DoForm>
  )
}

/** What was written down last and nobody has read yet: shown unfolded, so that whoever slipped finds the way back. */
function TakeBack({ request, about: { entry }, typed, faulty, where }: PartProps) {
  const { language } = request
  const words = texts[language]
  const last = entry.statements.at(-1)
  if (!last || last.publishedAt !== null) return null
  const form = {
    request,
    version: entry.version,
    typed: typed.do === 'take-back' ? typed : { do: 'take-back' },
    faulty,
    where,
  }
  return (
    <MoveForm {...form} name="take-back" title={words.takeBack} send={words.takeBackSend}>
      <p>
        {followUpTexts[language].says[last.says]} · {dayText(language, last.day)} · {instantDay(language, last.at)}
      </p>
    </MoveForm>
  )
}

/** What can be done with the entry as a whole. */
function Moves(props: PartProps) {
  const { request, about, typed, faulty } = props
  const { entry, others } = about
  const { language } = request
  const words = texts[language]
  const places = others.filter(({ state }) => state !== 'withdrawn' && state !== 'superseded')
  const form = { ...props, version: entry.version }
  return (
    <>
      {isMoveOf(entry.state, 'supersede-follow-up') && places.length > 0 && (
        <MoveForm {...form} name="supersede" title={words.supersede} send={words.supersedeSend}>
          <Select
            name="by"
            label={followUpTexts[language].labels.supersededBy}
            groups={[
              { label: null, options: places.map(({ id, slug, text }) => ({ value: id, label: `${slug} ${text}` })) },
            ]}
            value={typed.by ?? ''}
            fault={faulty.by}
          />
        </MoveForm>
      )}
      {entry.publishedVersion === null && (
        <MoveForm {...form} name="withdraw" title={words.withdraw} send={words.withdrawSend} />
      )}
    </>
  )
}

/** One entry, to be shown to its body, published, and kept. */
export const keepFollowUpPage: Page = async request => {
  const about = await aboutEntry(request)
  return about && entryAnswer(request, about)
}
