import { act } from '#modules/access/index.ts'
import { communiqueTexts, keptPublicationsOf } from '#modules/communiques/index.ts'
import {
  conclusionTexts,
  type Entry,
  entriesOfMeeting,
  publicConclusionStates,
  withdrawMeetingDocument,
} from '#modules/conclusions/index.ts'
import { type Attachment, documentTexts, everyAttachmentOf, storeFile } from '#modules/documents/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import {
  type KeptMeeting,
  keptMeetingBySlug,
  keptMeetingRow,
  type MeetingRow,
  meetingTexts,
  wasHeld,
} from '#modules/meetings/index.ts'
import { dayText, instantDay } from '../../dates.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { howIn, KeyField, keyIn, Said } from '../../keeping/sending.tsx'
import { readAs } from '../../keeping/staff.ts'
import type { Action, Page, PageAnswer, PageRequest, UploadAction } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults, faultList, nowhere } from '../../parts/faults.tsx'
import { Line, Upload } from '../../parts/fields.tsx'
import { ReadTable } from '../../parts/read-table.tsx'
import { whenText } from '../../parts/when.tsx'
import { Compared } from './compared.tsx'
import { texts } from './messages/index.ts'
import { keeper, refusalWords } from './standing.ts'

interface About {
  readonly me: SignedIn
  readonly kept: KeptMeeting
  readonly meeting: MeetingRow
  readonly entries: readonly Entry[]
  /** Those that stand. */
  readonly documents: readonly Attachment[]
  readonly withdrawn: readonly Attachment[]
  readonly publications: Awaited<ReturnType<typeof keptPublicationsOf>>
}

async function aboutMeeting(request: PageRequest): Promise<About | null> {
  const { language, params } = request
  const me = await keeper(request)
  if (!me) return null
  return readAs(request, me, async ({ db }) => {
    const kept = await keptMeetingBySlug(db, params.slug ?? '')
    const meeting = kept && (await keptMeetingRow(db, language, kept.id))
    if (!meeting) return null
    const entries = await entriesOfMeeting(db, language, meeting.id)
    const publications = await keptPublicationsOf(db, meeting.id)
    const { stand = [], gone = [] } = Object.groupBy(await everyAttachmentOf(db, 'meeting', meeting.id), one =>
      one.withdrawnAt === null ? 'stand' : 'gone',
    )
    return { me, kept, meeting, entries, publications, documents: stand, withdrawn: gone }
  })
}

interface PartProps {
  readonly request: PageRequest
  readonly about: About
}

/** What is wrong, the field it is said at, and the reason that was typed. */
interface Wrong {
  readonly at: string
  readonly text: string
  readonly reason?: string | undefined
}

function answer(request: PageRequest, about: About, wrong?: Wrong): PageAnswer {
  const { language, t } = request
  const words = texts[language]
  const { meeting } = about
  return {
    title: meeting.name,
    privately: true,
    ...(wrong ? { status: 422 } : {}),
    body: (
      <>
        <Said request={request} said={words.said} />
        {wrong && <Faults title={keepingTexts[language].problem} faults={faultList({ [wrong.at]: wrong.text })} />}
        <p class="kicker">
          <a href={address(language, '/desk')}>{words.desk}</a>
        </p>
        <h1>{meeting.name}</h1>
        <p>
          {whenText(language, t, meeting)} · {meetingTexts[language].states[meeting.state]}
          {about.kept.announced && (
            <>
              {' '}
              · <a href={address(language, `/meetings/${meeting.slug}`)}>{words.publicPage}</a>
            </>
          )}
        </p>
        <p>
          <a href={address(language, `/keep/meetings/${meeting.slug}/edit`)}>{words.itself}</a> ·{' '}
          <a href={address(language, `/keep/meetings/${meeting.slug}/organizations`)}>{words.organizations}</a>
        </p>
        <Progress request={request} about={about} />
        <h2>{words.documents}</h2>
        <Documents request={request} about={about} wrong={wrong} />
        <Attach request={request} slug={meeting.slug} fault={wrong?.at === 'file' ? wrong.text : undefined} />
        <Publications request={request} about={about} />
        <h2>{words.entries}</h2>
        <Entries request={request} about={about} />
        <p>
          <a href={address(language, `/keep/meetings/${meeting.slug}/add`)}>{words.add}</a>
        </p>
      </>
    ),
  }
}

/** How far the conclusions were compared, and the way to go on. */
function Progress({ request: { language }, about: { entries: all, documents, meeting } }: PartProps) {
  const words = texts[language]
  // As on the desk: what was struck or merged into another is no conclusion.
  const entries = all.filter(({ state }) => publicConclusionStates.some(one => one === state))
  if (entries.length === 0 || documents.length === 0) return null
  const compared = entries.filter(({ comparison }) => comparison !== null).length
  return (
    <p class="lede">
      {words.summary(compared, entries.length)}{' '}
      <a
        class={compared < entries.length ? 'button' : 'button quiet'}
        href={address(language, `/keep/meetings/${meeting.slug}/desk`)}
      >
        {words.besideLink}
      </a>
    </p>
  )
}

const reasonOf = (document: string): string => `reason-${document}`

/** Takes a document away; where entries were compared with it, that is said, and a reason asked for. */
function Withdraw({ request, about: { entries, meeting }, document, wrong }: DocumentProps & { document: Attachment }) {
  const words = texts[request.language]
  const compared = entries.filter(({ comparison }) => comparison?.document === document.id).length
  const here = wrong?.at === reasonOf(document.id) ? wrong : undefined
  return (
    <form method="post" action={address(request.language, `/keep/meetings/${meeting.slug}`)} novalidate>
      <KeyField request={request} />
      <input type="hidden" name="document" value={document.id} />
      {compared > 0 && (
        <Line
          id={reasonOf(document.id)}
          name="reason"
          label={words.withdrawReason}
          hint={words.comparedWithIt(compared)}
          value={here?.reason ?? ''}
          fault={here?.text}
        />
      )}
      <button type="submit" class="quiet">
        {words.withdraw}
      </button>
    </form>
  )
}

type DocumentProps = PartProps & { readonly wrong: Wrong | undefined }

/** Its documents, each with the way to withdraw it, and below them those that were withdrawn. */
function Documents({ request, about, wrong }: DocumentProps) {
  const { documents, withdrawn } = about
  const { language } = request
  const words = texts[language]
  const link = ({ id, name, uploadedAt }: Attachment) => (
    <>
      <a href={`/files/${id}`}>{words.open(name)}</a> <span class="source">{instantDay(language, uploadedAt)}</span>
    </>
  )
  return (
    <>
      {documents.length === 0 && <p class="note">{words.noDocuments}</p>}
      <ul>
        {documents.map(document => (
          <li>
            {link(document)}
            <Withdraw request={request} about={about} document={document} wrong={wrong} />
          </li>
        ))}
        {withdrawn.map(document => (
          <li>
            {link(document)} <span class="tag wait">{documentTexts[language].withdrawn}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What was published of the meeting elsewhere, and the way to register more. */
function Publications({ request, about }: PartProps) {
  const { language, t } = request
  const words = texts[language]
  const { types, states } = communiqueTexts[language]
  return (
    <>
      <h2>{words.publications}</h2>
      {about.publications.length === 0 && <p class="note">{words.noPublications}</p>}
      <ul>
        {about.publications.map(({ slug, type, reference, day, state }) => (
          <li>
            <a href={address(language, `/keep/communiques/${slug}`)}>
              {[types[type], reference, day && dayText(language, day)].filter(Boolean).join(t.words.comma)}
            </a>{' '}
            {state === 'struck' && <span class="tag wait">{states[state]}</span>}
          </li>
        ))}
      </ul>
      {wasHeld(about.meeting.state) && (
        <p>
          <a href={address(language, `/keep/meetings/${about.meeting.slug}/publication`)}>
            {words.registerPublication}
          </a>
        </p>
      )}
    </>
  )
}

function Attach({ request, slug, fault }: { request: PageRequest; slug: string; fault: string | undefined }) {
  const { language } = request
  const words = texts[language]
  return (
    <form
      method="post"
      enctype="multipart/form-data"
      action={address(language, `/keep/meetings/${slug}/documents`)}
      novalidate
    >
      <KeyField request={request} />
      <Upload name="file" label={words.attach} hint={words.attachHint} fault={fault} accept=".pdf,.docx" />
      <p>
        <button type="submit">{words.attachSend}</button>
      </p>
    </form>
  )
}

function Entries({ request, about }: PartProps) {
  const { language, t } = request
  const words = texts[language]
  if (about.entries.length === 0) return <p class="note">{t.line.missing.conclusion}</p>
  return (
    <ReadTable
      headed
      caption={words.entries}
      rows={about.entries}
      columns={[
        {
          label: words.reference,
          cell: ({ ref, slug }) => <a href={address(language, `/keep/conclusions/${slug}`)}>{ref}</a>,
        },
        { label: words.wording, cell: ({ text }) => text },
        { label: words.state, cell: ({ state }) => conclusionTexts[language].states[state] },
        { label: words.check, cell: entry => <Compared request={request} entry={entry} /> },
      ]}
    />
  )
}

/** A meeting's documents, and its conclusions with how far they were compared with them. */
export const keepMeetingPage: Page = async request => {
  const about = await aboutMeeting(request)
  return about && answer(request, about)
}

/** Attaches a document, for the secretariat only. */
export const attachDocument: UploadAction = async (request, file) => {
  const about = await aboutMeeting(request)
  if (!about) return null
  const { me, meeting } = about
  if (file === null) return answer(request, about, { at: 'file', text: texts[request.language].faults.file })
  const input = { ...file, noun: 'meeting', nounId: meeting.id, visibility: 'staff' as const, readable: true }
  const stored = await act(request.ground, me.actor, storeFile, input, { key: keyIn(request.form) })
  if (!stored.ok) return answer(request, about, { at: 'file', text: refusalWords(request, stored.refusal) })
  return { movedTo: `/keep/meetings/${meeting.slug}?said=attached` }
}

/** Takes a document that is not the right one away; it is kept, and the secretariat can see that it was there. */
export const withdrawDocument: Action = async request => {
  const about = await aboutMeeting(request)
  if (!about) return null
  const { documents, withdrawn, me, meeting } = about
  const id = [...documents, ...withdrawn].find(one => one.id === request.form.document)?.id
  if (id === undefined) return null
  const done = await act(request.ground, me.actor, withdrawMeetingDocument, { id }, howIn(request))
  if (!done.ok) {
    const at = documents.some(one => one.id === id) ? reasonOf(id) : nowhere
    return answer(request, about, { at, text: refusalWords(request, done.refusal), reason: request.form.reason })
  }
  return { movedTo: `/keep/meetings/${meeting.slug}?said=withdrawn` }
}
