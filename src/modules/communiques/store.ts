import type { Generated } from 'kysely'
import type { Language, Wording } from '#kernel/language.ts'
import type { Stage } from '#kernel/stage.ts'
import type { JsonOrNull } from '#platform/db/json.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { PublicationState } from './lifecycle.ts'

export const publicationTypes = [
  'communique',
  'press_communique',
  'press_release',
  'press_coverage',
  'tsag_document',
  'meeting_report',
  'participant_report',
  'partner_news',
] as const
export type PublicationType = (typeof publicationTypes)[number]

/** Which stage of the chain a publication is; null: coverage, which is no stage. */
export const stageOf: Readonly<Record<PublicationType, Extract<Stage, 'communique' | 'dispatch'> | null>> = {
  communique: 'communique',
  press_communique: 'communique',
  press_release: 'communique',
  press_coverage: null,
  tsag_document: 'dispatch',
  meeting_report: 'communique',
  participant_report: null,
  partner_news: null,
}

export type CommuniqueTables = {
  'communiques.publication': {
    id: string
    slug: string
    meeting_id: string
    ordinal: number
    type: PublicationType
    reference: string | null
    day: string | null
    url: string
    was_read: boolean
    lag_days: number | null
    note: string | null
    note_language: string | null
    title: JsonOrNull<Wording>
    languages: Generated<readonly Language[]>
    state: Generated<PublicationState>
    version: Generated<number>
  }
}

export const tables = (db: Db) => db.withTables<CommuniqueTables>()
