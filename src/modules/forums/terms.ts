import { z } from 'zod'
import type { Wording } from '#kernel/language.ts'
import { dayShape, titleShape, wordingShape } from '#kernel/shapes.ts'
import { type OrganizationKind, type RegionCode, regionCodes } from '#modules/members/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { type Eligibility, eligibilities, tables } from './store.ts'

const seats = z.int().min(1).max(99)

/** Everything of a forum that can be edited. `from`: the day from which the terms are in force. */
export const forumShape = z.strictObject({
  name: titleShape,
  from: dayShape,
  eligibility: z.enum(eligibilities).nullable(),
  reference: wordingShape.nullable(),
  seatsPerRegion: z.partialRecord(z.enum(regionCodes), seats),
  developingShare: z.int().min(1).max(100).nullable(),
})
export type ForumContent = z.infer<typeof forumShape>

/** Terms of a forum, in force from an ISO day until the next. */
export interface Terms {
  readonly from: string
  /** Null: not recorded. */
  readonly eligibility: Eligibility | null
  readonly reference: Wording | null
  /** Least seats by region. */
  readonly seatsPerRegion: Readonly<Partial<Record<RegionCode, number>>>
  /** Least share, in percent, of seats of organizations from developing countries. */
  readonly developingShare: number | null
}

/** Who may hold a seat, by kind of organization (Resolution 68: executives of the private sector; administrations are consulted). */
const eligibleKinds: Readonly<Record<Eligibility, readonly OrganizationKind[] | 'all'>> = {
  'private-sector': ['company', 'operator', 'vendor', 'sme', 'vertical', 'media', 'association'],
  open: 'all',
}

/** Where eligibility is not recorded, nobody is refused. */
export function mayHold(eligibility: Eligibility | null, kind: OrganizationKind): boolean {
  const kinds = eligibility === null ? 'all' : eligibleKinds[eligibility]
  return kinds === 'all' || kinds.includes(kind)
}

/** The terms in force on an ISO day: the last that began until then. */
export const termsOn = <One extends Pick<Terms, 'from'>>(all: readonly One[], day: string): One | null =>
  all.filter(({ from }) => from <= day).toSorted((a, b) => b.from.localeCompare(a.from))[0] ?? null

/** All terms of a forum, oldest first. Public. */
export async function termsOf(db: Db, forum: string): Promise<readonly Terms[]> {
  const rows = await tables(db)
    .selectFrom('forums.terms')
    .select(['from_day as from', 'eligibility', 'reference', 'seats_per_region as seatsPerRegion'])
    .select('developing_share as developingShare')
    .where('forum', '=', forum)
    .orderBy('from_day')
    .execute()
  return rows
}

export interface KeptForum {
  readonly code: string
  readonly slug: string
  readonly version: number
  readonly content: ForumContent
}

/** From when on nothing else is known: the eligibility recorded with a forum holds since the record begins. */
export const recordBegins = '2008-01-01'

/** A forum as its editor sees it, with its newest terms; `hold` keeps others from changing it until this transaction ends. */
export async function keptForum(
  db: Db,
  by: { readonly slug: string } | { readonly code: string },
  { hold = false }: { readonly hold?: boolean } = {},
): Promise<KeptForum | undefined> {
  const query = tables(db)
    .selectFrom('forums.forum')
    .select(['code', 'slug', 'version', 'name', 'eligibility'])
    .where('slug' in by ? 'slug' : 'code', '=', 'slug' in by ? by.slug : by.code)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  if (!row) return undefined
  const { code, slug, version, name, eligibility } = row
  const newest = (await termsOf(db, code)).at(-1)
  const terms = newest ?? {
    from: recordBegins,
    eligibility,
    reference: null,
    seatsPerRegion: {},
    developingShare: null,
  }
  return { code, slug, version, content: { name, ...terms } as ForumContent }
}

/** Who could hold a seat on that day: by the terms of the day, before the first ones by those, and without any by what was recorded with the forum. */
export async function eligibilityOn(db: Db, forum: KeptForum, day: string): Promise<Eligibility | null> {
  const all = await termsOf(db, forum.code)
  return (termsOn(all, day) ?? all[0] ?? forum.content).eligibility
}
