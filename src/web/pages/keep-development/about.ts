import type { SignedIn } from '#modules/identity/index.ts'
import {
  type DevelopmentListView,
  developmentRecord,
  isDeveloping,
  listCountries,
  memberPolicy,
  type RegionCode,
} from '#modules/members/index.ts'
import { may } from '../../keeping/staff.ts'
import type { PageRequest } from '../../page.ts'

export interface Row {
  readonly alpha3: string
  readonly name: string
  readonly region: RegionCode
  readonly listed: boolean
  readonly developing: boolean
}

/** Everything the page shows. */
export interface About {
  readonly me: SignedIn
  /** May change the list; the others read it. */
  readonly changes: boolean
  /** Newest last; the newest is the one that is changed. */
  readonly lists: readonly DevelopmentListView[]
  readonly rows: readonly Row[]
}

/** Administrators change the list, officers read it; null for everybody else. */
export async function aboutDevelopment(request: PageRequest): Promise<About | null> {
  const me = await request.signedIn()
  if (!me) return null
  const changes = may(me.actor, memberPolicy, 'edit-development-list')
  if (!changes && !may(me.actor, memberPolicy, 'edit-organization')) return null
  const { db, language, now } = request
  const record = await developmentRecord(db)
  const newest = record.lists.at(-1)
  const day = now.toString().slice(0, 10)
  const rows = (await listCountries(db, language)).map(({ alpha3, name, region }) => ({
    alpha3,
    name,
    region,
    listed: newest?.countries.has(alpha3) ?? false,
    developing: isDeveloping(record, alpha3, day)?.developing ?? false,
  }))
  return { me, changes, lists: record.lists, rows }
}
