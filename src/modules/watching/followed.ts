import type { Language } from '#kernel/language.ts'
import { conclusionBySlug } from '#modules/conclusions/index.ts'
import { forumBySlug } from '#modules/forums/index.ts'
import { clauseByRef } from '#modules/mandates/index.ts'
import { meetingBySlug } from '#modules/meetings/index.ts'
import { bodyNames } from '#modules/members/index.ts'
import { topicBySlug } from '#modules/topics/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { faceOf } from './faces.ts'
import { type Followable, followable } from './model.ts'

type Find = (db: Db, slug: string) => Promise<string | undefined>

/** Ids by the slug of an address; what is not public is not found. A body has no page: its slug is its code in small letters. */
const finding: Readonly<Record<Followable, Find>> = {
  conclusion: async (db, slug) => (await conclusionBySlug(db, 'en', slug))?.id,
  topic: async (db, slug) => (await topicBySlug(db, 'en', slug))?.id,
  meeting: async (db, slug) => (await meetingBySlug(db, 'en', slug))?.id,
  forum: async (db, slug) => (await forumBySlug(db, 'en', slug))?.code,
  clause: async (db, slug) => (await clauseByRef(db, slug))?.id,
  body: async (db, slug) => [...(await bodyNames(db, 'en')).keys()].find(code => code.toLowerCase() === slug),
}

export interface FollowedView {
  readonly noun: Followable
  readonly id: string
  readonly slug: string
  readonly title: string
  /** Without language. */
  readonly path: string
}

/** What somebody wants to follow, as everybody sees it; null when there is no such noun, or it is not public. */
export async function followedBySlug(
  db: Db,
  language: Language,
  noun: string,
  slug: string,
): Promise<FollowedView | null> {
  const kind = followable.find(one => one === noun)
  const id = kind && (await finding[kind](db, slug))
  const face = kind && id !== undefined ? await faceOf(db, language, kind, id) : null
  return kind && id !== undefined && face ? { noun: kind, id, slug, title: face.title, path: face.path } : null
}
