import { type Revision, revisionsOf } from '#modules/audit/index.ts'
import { type Entry, entriesOfMeeting, type KeptInFull, keptBySlug } from '#modules/conclusions/index.ts'
import { type Attachment, attachmentsOf } from '#modules/documents/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { keptMeetingRow, type MeetingRow } from '#modules/meetings/index.ts'
import { readAs } from '../../keeping/staff.ts'
import type { PageRequest } from '../../page.ts'
import { type Beside, besideEntry } from './beside.ts'
import { type Offered, offeredIn } from './fields.tsx'
import { keeper } from './standing.ts'

/** Everything the page of one entry shows. */
export interface About {
  readonly me: SignedIn
  readonly kept: KeptInFull
  readonly meeting: MeetingRow
  readonly documents: readonly Attachment[]
  readonly siblings: readonly Entry[]
  readonly revisions: readonly Revision[]
  readonly offered: Offered
  /** The document that is shown beside the form. */
  readonly beside: Beside | null
}

/** Null where there is no such entry, and for whoever does not keep the record. */
export async function aboutEntry(request: PageRequest): Promise<About | null> {
  const { language, params } = request
  const me = await keeper(request)
  if (!me) return null
  return readAs(request, me, async ({ db }) => {
    const kept = await keptBySlug(db, params.slug ?? '')
    if (!kept) return null
    const meeting = await keptMeetingRow(db, language, kept.meetingId)
    if (!meeting) return null
    const documents = await attachmentsOf(db, 'meeting', kept.meetingId)
    const siblings = (await entriesOfMeeting(db, language, kept.meetingId)).filter(({ id }) => id !== kept.id)
    const revisions = await revisionsOf(db, 'conclusion', kept.id)
    const offered = await offeredIn({ ...request, db })
    const beside = await besideEntry(request, db, kept, documents)
    return { me, kept, meeting, documents, siblings, revisions, offered, beside }
  })
}
