import { type Revision, revisionsOf } from '#modules/audit/index.ts'
import { listSeats, type Seat } from '#modules/forums/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import {
  type ContactView,
  contactsOf,
  type KeptOrganization,
  keptOrganization,
  type MembershipView,
  memberPolicy,
  membershipsOf,
} from '#modules/members/index.ts'
import { readAs, whoMay } from '../../keeping/staff.ts'
import type { PageRequest } from '../../page.ts'
import { type Offered, offeredIn } from './fields.tsx'

/** Who keeps organizations; null for everybody else, to whom these pages are not there. */
export const keeper = (request: PageRequest): Promise<SignedIn | null> =>
  whoMay(request, memberPolicy, 'edit-organization')

/** Everything the page of one organization shows. */
export interface About {
  readonly me: SignedIn
  readonly kept: KeptOrganization
  readonly memberships: readonly MembershipView[]
  readonly contacts: readonly ContactView[]
  readonly seats: readonly Seat[]
  readonly revisions: readonly Revision[]
  readonly offered: Offered
}

/** Null where there is no such organization, and for whoever does not keep the record. */
export async function aboutOrganization(request: PageRequest): Promise<About | null> {
  const me = await keeper(request)
  if (!me) return null
  return readAs(request, me, async ({ db }) => {
    const kept = await keptOrganization(db, request.params.slug ?? '')
    if (!kept) return null
    return {
      me,
      kept,
      memberships: await membershipsOf(db, kept.id),
      contacts: await contactsOf(db, kept.id),
      seats: await listSeats(db, { organization: kept.id }),
      revisions: await revisionsOf(db, 'organization', kept.id),
      offered: await offeredIn({ ...request, db }),
    }
  })
}
