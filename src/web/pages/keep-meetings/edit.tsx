import { type Revision, revisionsOf } from '#modules/audit/index.ts'
import { mayBeMistaken } from '#modules/communiques/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { isMeetingMove, type KeptMeeting, keptMeetingBySlug, meetingTexts } from '#modules/meetings/index.ts'
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
import { MeetingFields, type Offered, offeredIn } from './fields.tsx'
import { factFields, meetingFields } from './labels.ts'
import { texts } from './messages/index.ts'
import { keeper } from './standing.ts'
import { typedOf } from './typed.ts'

/** Everything the page of a meeting's own facts shows. */
export interface About {
  readonly me: SignedIn
  readonly kept: KeptMeeting
  readonly revisions: readonly Revision[]
  readonly offered: Offered
  /** Whether it can have been entered by mistake. */
  readonly strikable: boolean
}

/** Null where there is no such meeting, and for whoever does not keep the record. */
export async function aboutMeeting(request: PageRequest): Promise<About | null> {
  const me = await keeper(request)
  if (!me) return null
  return readAs(request, me, async ({ db }) => {
    const kept = await keptMeetingBySlug(db, request.params.slug ?? '')
    if (!kept) return null
    const revisions = await revisionsOf(db, 'meeting', kept.id)
    const strikable = (await mayBeMistaken({ db }, kept.id)).ok
    return { me, kept, revisions, strikable, offered: await offeredIn({ ...request, db }) }
  })
}

/** Moves of a meeting, by the name its form sends. */
export const moveNames = {
  announce: 'announce-meeting',
  unannounce: 'withdraw-announcement',
  open: 'open-meeting',
  unopen: 'withdraw-opening',
  close: 'close-meeting',
  complete: 'complete-record',
  reopen: 'reopen-record',
  cancel: 'cancel-meeting',
  again: 'plan-meeting-again',
  strike: 'strike-meeting',
  reinstate: 'reinstate-meeting',
} as const
export type MoveName = keyof typeof moveNames

export function meetingAnswer(
  request: PageRequest,
  about: About,
  { typed, faulty = {}, seen }: Shown = {},
): PageAnswer {
  const { language } = request
  const words = texts[language]
  const { kept, revisions } = about
  const failed = Object.keys(faulty).length > 0
  const title = words.editTitle(kept.ref)
  const editing = typed && seen !== undefined ? { content: kept.content, revisions, typed, seen } : null
  const parts = { request, about, typed: typed ?? typedOf(kept.content), faulty }
  return {
    title,
    privately: true,
    ...(failed || editing ? { status: 422 } : {}),
    body: (
      <>
        <Said request={request} said={words.said} />
        {editing && <Changed request={request} fields={factFields(request)} editing={editing} />}
        {failed && <Faults title={keepingTexts[language].problem} faults={faultList(faulty)} />}
        <p class="kicker">
          <a href={address(language, `/keep/meetings/${kept.slug}`)}>{words.back}</a>
        </p>
        <h1>{title}</h1>
        <Moves {...parts} />
        <h2>{words.facts}</h2>
        <Facts {...parts} />
        <Changes
          request={request}
          noun="meeting"
          nounId={kept.id}
          fields={meetingFields(request)}
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
}

/** Whether the page has the form of a move. */
export const isOffered = ({ kept, strikable }: About, name: MoveName): boolean =>
  isMeetingMove(kept.state, moveNames[name]) && (name !== 'strike' || strikable)

/** In which state the meeting is, who can see it, and what can be done about that. */
function Moves({ request, about, typed, faulty }: Parts) {
  const { kept } = about
  const { language, t } = request
  const words = texts[language]
  const names = (Object.keys(moveNames) as MoveName[]).filter(name => isOffered(about, name))
  return (
    <>
      <p>
        {words.state}
        {t.words.colon}
        {meetingTexts[language].states[kept.state]}.{' '}
        {kept.announced ? (
          <a href={address(language, `/meetings/${kept.slug}`)}>{words.publicPage}</a>
        ) : (
          <span class="tag wait">{words.staffOnly}</span>
        )}
      </p>
      {names.map(name => (
        <MoveForm
          request={request}
          typed={typed}
          faulty={faulty}
          version={kept.version}
          where={address(language, `/keep/meetings/${kept.slug}/edit`)}
          name={name}
          title={words.moves[name].title}
          send={words.moves[name].send}
        />
      ))}
    </>
  )
}

function Facts({ request, about: { kept, offered }, typed, faulty }: Parts) {
  return (
    <EditForm
      request={request}
      version={kept.version}
      typed={typed}
      faulty={faulty}
      where={address(request.language, `/keep/meetings/${kept.slug}/edit`)}
    >
      <MeetingFields request={request} typed={typed} faulty={faulty} offered={offered} />
    </EditForm>
  )
}

/** The meeting itself: its state, its facts, and what was changed. */
export const editMeetingPage: Page = async request => {
  const about = await aboutMeeting(request)
  return about && meetingAnswer(request, about)
}
