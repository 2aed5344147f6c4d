import type { Language } from '#kernel/language.ts'
import { communiqueTexts, publicationsByIds } from '#modules/communiques/index.ts'
import { conclusionsByIds } from '#modules/conclusions/index.ts'
import { followUpByIds } from '#modules/follow-up/index.ts'
import { forumByCode } from '#modules/forums/index.ts'
import { listClauses } from '#modules/mandates/index.ts'
import { meetingsByIds } from '#modules/meetings/index.ts'
import { bodyNames } from '#modules/members/index.ts'
import { topicsByIds } from '#modules/topics/index.ts'
import { tiedTo } from '#modules/trace/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { Followable } from './model.ts'

/** A followed noun: its kind and its id. */
export interface Followed {
  readonly noun: Followable
  readonly id: string
}

/** What everybody sees of a noun, in one language. Read as the public: who may see more must not tell it. */
export interface Face {
  readonly title: string
  /** Of its page, without language. */
  readonly path: string
  /** Whoever follows one of these is told when this changes. */
  readonly concerns: readonly Followed[]
  /** Everything of it that can be seen: equal when nothing visible has changed. */
  readonly seen: unknown
}

type FaceOf = (db: Db, language: Language, id: string) => Promise<Face | null>

/** A meeting and its forum. */
async function aroundMeeting(db: Db, meetingId: string): Promise<readonly Followed[]> {
  const [meeting] = await meetingsByIds(db, 'en', [meetingId])
  return meeting
    ? [
        { noun: 'meeting', id: meeting.id },
        { noun: 'forum', id: meeting.forum },
      ]
    : []
}

const conclusion: FaceOf = async (db, language, id) => {
  const [row] = await conclusionsByIds(db, language, [id])
  if (!row) return null
  const topics = await tiedTo(db, { stage: 'conclusion', id }, 'topic')
  const concerns: readonly Followed[] = [
    { noun: 'conclusion', id },
    ...(await aroundMeeting(db, row.meetingId)),
    ...topics.map(({ from }) => ({ noun: 'topic', id: from }) as const),
    ...row.addressees.map(({ body }) => ({ noun: 'body', id: body }) as const),
  ]
  return { title: `${row.ref}: ${row.text}`, path: `/conclusions/${row.slug}`, concerns, seen: [row, topics] }
}

const faces: Readonly<Record<string, FaceOf>> = {
  conclusion,
  async 'follow-up'(db, language, id) {
    const [row] = await followUpByIds(db, language, [id])
    const about = row && row.conclusionId !== null ? await conclusion(db, language, row.conclusionId) : null
    const offered = row?.kind === 'offered' ? row : null
    const concerns: readonly Followed[] = [
      ...(about?.concerns ?? []),
      ...(offered?.clauseId ? [{ noun: 'clause', id: offered.clauseId } as const] : []),
      ...(offered ? [{ noun: 'body', id: offered.body } as const] : []),
    ]
    return row ? { title: row.text, path: `/follow-up/${row.slug}`, concerns, seen: row } : null
  },
  async publication(db, language, id) {
    const [row] = await publicationsByIds(db, [id])
    if (!row) return null
    const concerns = await aroundMeeting(db, row.meetingId)
    const title = [communiqueTexts[language].types[row.type], row.reference].filter(Boolean).join(' ')
    return { title, path: `/communiques/${row.slug}`, concerns, seen: row }
  },
  async meeting(db, language, id) {
    const [row] = await meetingsByIds(db, language, [id])
    const concerns = row ? await aroundMeeting(db, id) : []
    return row ? { title: row.name, path: `/meetings/${row.slug}`, concerns, seen: row } : null
  },
  async topic(db, language, id) {
    const [row] = await topicsByIds(db, language, [id])
    return row ? { title: row.title, path: `/topics/${row.slug}`, concerns: [{ noun: 'topic', id }], seen: row } : null
  },
  async clause(db, language, id) {
    const row = (await listClauses(db)).find(one => one.id === id)
    if (!row) return null
    const { texts, original } = row.paraphrase
    const title = `${row.ref}: ${texts[language] ?? texts[original] ?? ''}`
    return { title, path: `/mandates/clauses/${row.slug}`, concerns: [{ noun: 'clause', id }], seen: row }
  },
  async forum(db, language, id) {
    const row = await forumByCode(db, language, id)
    return row ? { title: row.name, path: `/forums/${row.slug}`, concerns: [{ noun: 'forum', id }], seen: row } : null
  },
  async body(db, language, id) {
    const title = (await bodyNames(db, language)).get(id)
    const path = `/conclusions?addressee=${encodeURIComponent(id)}`
    return title === undefined ? null : { title, path, concerns: [{ noun: 'body', id }], seen: title }
  },
}

/** What everybody sees of it; null when they see nothing, and for nouns that nobody can follow. */
export const faceOf = async (db: Db, language: Language, noun: string, id: string): Promise<Face | null> =>
  Object.hasOwn(faces, noun) ? ((await faces[noun]?.(db, language, id)) ?? null) : null

/** The nouns whose changes are looked at. */
export const watchedNouns: readonly string[] = Object.keys(faces)
