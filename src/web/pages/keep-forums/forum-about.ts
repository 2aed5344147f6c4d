import { type Revision, revisionsOf } from '#modules/audit/index.ts'
import {
  forumBySlug,
  type KeptForum,
  keptForum,
  listSeats,
  type Seat,
  type Terms,
  termsOf,
} from '#modules/forums/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { listMeetings, type MeetingRow } from '#modules/meetings/index.ts'
import {
  type DevelopmentRecord,
  developmentRecord,
  listOrganizations,
  listRegions,
  type OrganizationView,
  type RegionView,
} from '#modules/members/index.ts'
import { readAs } from '../../keeping/staff.ts'
import type { PageRequest } from '../../page.ts'
import { keeper } from './about.ts'

/** Everything the page of one forum shows. */
export interface AboutForum {
  readonly me: SignedIn
  readonly kept: KeptForum
  readonly name: string
  readonly terms: readonly Terms[]
  readonly seats: readonly Seat[]
  readonly organizations: readonly OrganizationView[]
  readonly regions: readonly RegionView[]
  readonly development: DevelopmentRecord
  /** Of the forum, on a known day, oldest first. */
  readonly meetings: readonly MeetingRow[]
  readonly revisions: readonly Revision[]
}

/** Null where there is no such forum, and for whoever does not keep the record. */
export async function aboutForum(request: PageRequest): Promise<AboutForum | null> {
  const me = await keeper(request)
  if (!me) return null
  const { language, params } = request
  return readAs(request, me, async ({ db }) => {
    const slug = params.slug ?? ''
    const [kept, forum] = [await keptForum(db, { slug }), await forumBySlug(db, language, slug)]
    if (!kept || !forum) return null
    const meetings = (await listMeetings(db, language)).filter(one => one.forum === kept.code && one.firstDay !== null)
    return {
      me,
      kept,
      name: forum.name,
      terms: await termsOf(db, kept.code),
      seats: await listSeats(db, { forum: kept.code }),
      organizations: await listOrganizations(db, language),
      regions: await listRegions(db, language),
      development: await developmentRecord(db),
      meetings: meetings.toSorted((a, b) => (a.firstDay ?? '').localeCompare(b.firstDay ?? '')),
      revisions: await revisionsOf(db, 'forum', kept.code),
    }
  })
}
