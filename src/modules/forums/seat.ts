import { holdsOn } from '#kernel/period.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { SeatState } from './lifecycle.ts'
import { tables } from './store.ts'

/** Somebody holds a seat, from an ISO day (inclusive) to a day (exclusive). */
export interface Holding {
  readonly id: string
  /** Of `members`: whom row-level policies show to the secretariat and the focal point only. */
  readonly contactId: string
  /** 0: the principal; then the alternates in their order. */
  readonly place: number
  readonly from: string
  readonly to: string | null
  /** The name of who agreed to be named in public, else null. */
  readonly publicName: string | null
}

export interface Seat {
  readonly id: string
  readonly slug: string
  readonly forum: string
  readonly number: number
  readonly organizationId: string
  /** The office the seat is held by, not a person: `CTO`. */
  readonly office: string
  readonly openedOn: string
  readonly endedOn: string | null
  readonly state: SeatState
  readonly version: number
  /** By place, then by day; as far as the reader may see them: the public sees those who agreed to be named. */
  readonly holdings: readonly Holding[]
}

/** Which seats: all of them, those of a forum, of an organization, or one. */
export interface SeatFilter {
  readonly forum?: string
  readonly organization?: string
  readonly slug?: string
  readonly id?: string
}

const columns = [
  'id',
  'slug',
  'forum',
  'number',
  'organization_id as organizationId',
  'office',
  'opened_on as openedOn',
  'ended_on as endedOn',
  'state',
  'version',
] as const

async function holdingsOf(db: Db, seats: readonly string[]): Promise<ReadonlyMap<string, readonly Holding[]>> {
  const rows = await tables(db)
    .selectFrom('forums.holding')
    .select(['id', 'seat_id as seat', 'contact_id as contactId', 'place', 'from_day as from', 'to_day as to'])
    .select('public_name as publicName')
    .where('seat_id', 'in', seats.length > 0 ? [...seats] : ['00000000-0000-0000-0000-000000000000'])
    .orderBy('place')
    .orderBy('from_day')
    .orderBy('id')
    .execute()
  const all = rows.map(({ seat, ...holding }) => ({ seat, holding }))
  return new Map(
    [...Map.groupBy(all, ({ seat }) => seat)].map(([seat, own]) => [seat, own.map(({ holding }) => holding)]),
  )
}

/** Seats by forum and number. */
export async function listSeats(db: Db, { forum, organization, slug, id }: SeatFilter = {}): Promise<readonly Seat[]> {
  const rows = await tables(db)
    .selectFrom('forums.seat')
    .select(columns)
    .$if(forum !== undefined, q => q.where('forum', '=', forum ?? ''))
    .$if(organization !== undefined, q => q.where('organization_id', '=', organization ?? ''))
    .$if(slug !== undefined, q => q.where('slug', '=', slug ?? ''))
    .$if(id !== undefined, q => q.where('id', '=', id ?? ''))
    .orderBy('forum')
    .orderBy('number')
    .execute()
  const holdings = await holdingsOf(
    db,
    rows.map(row => row.id),
  )
  return rows.map(row => ({ ...row, holdings: holdings.get(row.id) ?? [] }))
}

export const seatBySlug = async (db: Db, slug: string): Promise<Seat | undefined> => (await listSeats(db, { slug }))[0]

/** Held until the transaction ends. */
export async function holdSeatRow(db: Db, id: string): Promise<Seat | undefined> {
  await tables(db).selectFrom('forums.seat').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return (await listSeats(db, { id }))[0]
}

export interface Holders {
  readonly principal: Holding | null
  /** In their order. */
  readonly alternates: readonly Holding[]
}

/** Who held a seat on an ISO day. */
export function holderOn({ holdings }: Pick<Seat, 'holdings'>, day: string): Holders {
  const on = holdings.filter(holding => holdsOn(holding, day))
  return {
    principal: on.find(({ place }) => place === 0) ?? null,
    alternates: on.filter(({ place }) => place > 0).toSorted((a, b) => a.place - b.place),
  }
}

/** Holdings without an end: those a change concerns. */
export const current = ({ holdings }: Pick<Seat, 'holdings'>): readonly Holding[] =>
  holdings.filter(({ to }) => to === null)

/** What the revisions keep of a seat: ids and days, and no name. */
export const contentOf = ({ office, organizationId, openedOn, endedOn, state, holdings }: Seat) => ({
  office,
  organization: organizationId,
  openedOn,
  endedOn,
  state,
  holders: holdings.map(({ contactId: contact, place, from, to, publicName }) => ({
    contact,
    place,
    from,
    to,
    named: publicName !== null,
  })),
})
export type SeatContent = ReturnType<typeof contentOf>
