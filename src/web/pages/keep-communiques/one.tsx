import { type Revision, revisionsOf } from '#modules/audit/index.ts'
import { type KeptPublication, keptPublicationBySlug } from '#modules/communiques/index.ts'
import { type Entry, entriesOfMeeting } from '#modules/conclusions/index.ts'
import { type Attachment, everyAttachmentOf } from '#modules/documents/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { keptMeetingRow, type MeetingRow } from '#modules/meetings/index.ts'
import { Changed } from '../../keeping/changed.tsx'
import { Changes } from '../../keeping/changes.tsx'
import { EditForm, type Shown } from '../../keeping/edit-form.tsx'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { MoveForm } from '../../keeping/move-form.tsx'
import { Said } from '../../keeping/sending.tsx'
import { readAs } from '../../keeping/staff.ts'
import type { Typed } from '../../keeping/typed.ts'
import type { Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults, faultList } from '../../parts/faults.tsx'
import { PublicationFields } from './fields.tsx'
import { Files } from './files.tsx'
import { publicationFields } from './labels.ts'
import { texts } from './messages/index.ts'
import { keeper } from './standing.ts'
import { typedOf } from './typed.ts'

/** Everything the page of one publication shows. */
export interface About {
  readonly me: SignedIn
  readonly kept: KeptPublication
  readonly meeting: MeetingRow
  /** The conclusions of its meeting, and those it is tied to whatever their state. */
  readonly entries: readonly Entry[]
  readonly files: readonly Attachment[]
  readonly revisions: readonly Revision[]
}

/** Null where there is no such publication, and for whoever does not keep the record. */
export async function aboutPublication(request: PageRequest): Promise<About | null> {
  const me = await keeper(request)
  if (!me) return null
  return readAs(request, me, async ({ db }) => {
    const kept = await keptPublicationBySlug(db, request.params.slug ?? '')
    const meeting = kept && (await keptMeetingRow(db, request.language, kept.meetingId))
    if (!kept || !meeting) return null
    const tied = new Set(kept.content.conclusions.map(({ ref }) => ref))
    const entries = (await entriesOfMeeting(db, request.language, meeting.id)).filter(
      ({ ref, state }) => tied.has(ref) || state === 'on-record' || state === 'agreed',
    )
    const files = await everyAttachmentOf(db, 'publication', kept.id)
    const revisions = await revisionsOf(db, 'publication', kept.id)
    return { me, kept, meeting, entries, files, revisions }
  })
}

export function publicationAnswer(
  request: PageRequest,
  about: About,
  { typed, faulty = {}, seen }: Shown = {},
): PageAnswer {
  const { language } = request
  const words = texts[language]
  const { kept, meeting, revisions } = about
  const failed = Object.keys(faulty).length > 0
  const title = words.editTitle(meeting.name)
  const editing = typed && seen !== undefined ? { content: kept.content, revisions, typed, seen } : null
  const where = address(language, `/keep/communiques/${kept.slug}`)
  const parts = { request, typed: typed ?? typedOf(kept.content), faulty, where }
  return {
    title,
    privately: true,
    ...(failed || editing ? { status: 422 } : {}),
    body: (
      <>
        <Said request={request} said={words.said} />
        {editing && <Changed request={request} fields={publicationFields(request)} editing={editing} />}
        {failed && <Faults title={keepingTexts[language].problem} faults={faultList(faulty)} />}
        <p class="kicker">
          <a href={address(language, `/keep/meetings/${meeting.slug}`)}>{meeting.name}</a>
        </p>
        <h1>{title}</h1>
        <p>
          {kept.state === 'struck' ? (
            <span class="tag wait">{words.struck}</span>
          ) : (
            <a href={address(language, `/communiques/${kept.slug}`)}>{words.publicPage}</a>
          )}
        </p>
        <Files request={request} files={about.files} where={where} faulty={faulty} typed={parts.typed} />
        <h2>{words.headings.facts}</h2>
        <Form {...parts} about={about} />
        <Move {...parts} about={about} />
        <Changes
          request={request}
          noun="publication"
          nounId={kept.id}
          fields={publicationFields(request)}
          revisions={revisions}
        />
      </>
    ),
  }
}

interface Parts {
  readonly request: PageRequest
  readonly about: About
  readonly typed: Typed
  readonly faulty: Readonly<Record<string, string>>
  readonly where: string
}

function Form({ request, about: { kept, entries }, typed, faulty, where }: Parts) {
  return (
    <EditForm request={request} version={kept.version} typed={typed} faulty={faulty} where={where}>
      <PublicationFields request={request} typed={typed} faulty={faulty} entries={entries} />
    </EditForm>
  )
}

/** Registered by mistake, or not after all. */
function Move({ about: { kept }, ...parts }: Parts) {
  const words = texts[parts.request.language]
  const name = kept.state === 'struck' ? 'reinstate' : 'strike'
  return (
    <MoveForm
      {...parts}
      version={kept.version}
      name={name}
      title={words.moves[name].title}
      send={words.moves[name].send}
    />
  )
}

/** One publication, to be corrected, with its files. */
export const keepPublicationPage: Page = async request => {
  const about = await aboutPublication(request)
  return about && publicationAnswer(request, about)
}
