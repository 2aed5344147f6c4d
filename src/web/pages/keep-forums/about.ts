import { type Revision, revisionsOf } from '#modules/audit/index.ts'
import { type ForumView, forumByCode, forumPolicy, type Seat, seatBySlug } from '#modules/forums/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { type ContactView, contactsOf, type OrganizationView, organizationById } from '#modules/members/index.ts'
import { readAs, whoMay } from '../../keeping/staff.ts'
import type { PageRequest } from '../../page.ts'

/** Who keeps forums and seats; null for everybody else, to whom these pages are not there. */
export const keeper = (request: PageRequest): Promise<SignedIn | null> => whoMay(request, forumPolicy, 'edit-forum')

/** Everything the page of one seat shows. */
export interface AboutSeat {
  readonly me: SignedIn
  readonly seat: Seat
  readonly forum: ForumView
  readonly organization: OrganizationView
  readonly contacts: readonly ContactView[]
  readonly revisions: readonly Revision[]
}

/** Null where there is no such seat, and for whoever does not keep the record. */
export async function aboutSeat(request: PageRequest): Promise<AboutSeat | null> {
  const me = await keeper(request)
  if (!me) return null
  return readAs(request, me, async ({ db }) => {
    const seat = await seatBySlug(db, request.params.slug ?? '')
    if (!seat) return null
    const forum = await forumByCode(db, request.language, seat.forum)
    const organization = await organizationById(db, seat.organizationId)
    if (!forum || !organization) return null
    const contacts = await contactsOf(db, seat.organizationId)
    return { me, seat, forum, organization, contacts, revisions: await revisionsOf(db, 'seat', seat.id) }
  })
}
