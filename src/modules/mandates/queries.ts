import type { Wording } from '#kernel/language.ts'
import type { DayRange } from '#kernel/period.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { VersionState } from './lifecycle.ts'
import { type InForce, inForceDuring } from './rules.ts'
import { tables } from './store.ts'

export interface VersionView {
  readonly id: string
  readonly slug: string
  readonly mandate: string
  readonly mandateTitle: Wording
  readonly issuedBy: string
  readonly place: Wording
  readonly year: number
  readonly state: VersionState
  readonly from: string | null
  readonly to: string | null
  readonly certainUntil: string | null
  readonly datesBasis: 'stated' | 'general_knowledge' | 'not_recorded'
  readonly textHeld: boolean
}

const versions = (db: Db) =>
  tables(db)
    .selectFrom('mandates.version as v')
    .innerJoin('mandates.mandate as m', 'm.code', 'v.mandate')
    .select([
      'v.id',
      'v.slug',
      'v.mandate',
      'm.title as mandateTitle',
      'm.issued_by as issuedBy',
      'v.place',
      'v.year',
      'v.state',
      'v.from_day as from',
      'v.to_day as to',
      'v.certain_until as certainUntil',
      'v.dates_basis as datesBasis',
      'v.text_held as textHeld',
    ])

/** Every version of every mandate, oldest first. */
export const listVersions = (db: Db): Promise<readonly VersionView[]> =>
  versions(db).orderBy('v.mandate', 'desc').orderBy('v.year').execute()

export const versionBySlug = (db: Db, slug: string): Promise<VersionView | undefined> =>
  versions(db).where('v.slug', '=', slug).executeTakeFirst()

export const versionsByIds = (db: Db, ids: readonly string[]): Promise<readonly VersionView[]> =>
  ids.length === 0 ? Promise.resolve([]) : versions(db).where('v.id', 'in', ids).orderBy('v.year').execute()

/** The versions of `mandate` in force on the possible days of a meeting, with the certainty of each. */
export async function versionsInForce(
  db: Db,
  mandate: string,
  range: DayRange,
): Promise<readonly InForce<VersionView>[]> {
  return inForceDuring(await versions(db).where('v.mandate', '=', mandate).orderBy('v.year').execute(), range)
}

export interface ClauseView {
  readonly id: string
  readonly ref: string
  readonly slug: string
  readonly alias: string | null
  readonly ordinal: number
  readonly versionId: string
  readonly versionSlug: string
  readonly place: Wording
  readonly verb: 'instructs' | 'encourages' | 'invites'
  readonly addressee: string
  readonly paraphrase: Wording
  readonly reportsTo: readonly { readonly body: string; readonly basis: 'stated' | 'inferred' }[]
  readonly parent: string | null
  readonly evidence: readonly Wording[]
  readonly measure: Wording | null
}

const clauses = (db: Db) =>
  tables(db)
    .selectFrom('mandates.clause as c')
    .innerJoin('mandates.version as v', 'v.id', 'c.version_id')
    .select([
      'c.id',
      'c.ref',
      'c.slug',
      'c.alias',
      'c.ordinal',
      'v.id as versionId',
      'v.slug as versionSlug',
      'c.place',
      'c.verb',
      'c.addressee',
      'c.paraphrase',
      'c.reports_to as reportsTo',
      'c.parent',
      'c.evidence',
      'c.measure',
    ])

export const listClauses = (db: Db, versionSlug?: string): Promise<readonly ClauseView[]> => {
  const all = clauses(db).orderBy('v.mandate', 'desc').orderBy('v.year').orderBy('c.ordinal')
  return (versionSlug === undefined ? all : all.where('v.slug', '=', versionSlug)).execute()
}

export const clausesByIds = (db: Db, ids: readonly string[]): Promise<readonly ClauseView[]> =>
  ids.length === 0 ? Promise.resolve([]) : clauses(db).where('c.id', 'in', ids).orderBy('c.ref').execute()

/** By our reference or by the Action Plan alias (68-09 is 68-E1), or by slug. */
export const clauseByRef = (db: Db, ref: string): Promise<ClauseView | undefined> =>
  clauses(db)
    .where(eb =>
      eb.or([
        eb(eb.fn('upper', ['c.ref']), '=', ref.toUpperCase()),
        eb('c.alias', '=', ref.toUpperCase()),
        eb('c.slug', '=', ref.toLowerCase()),
      ]),
    )
    .executeTakeFirst()
