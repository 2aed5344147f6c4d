/** What can be found of every noun: composed here, because search stands before the stages of the chain and cannot know them. */
import { type Language, languages, read } from '#kernel/language.ts'
import {
  communiqueTexts,
  listPublications,
  publicationsByIds,
  publicationsOfMeeting,
} from '#modules/communiques/index.ts'
import { conclusionsByIds, conclusionsOfMeeting, listConclusions } from '#modules/conclusions/index.ts'
import { followUpByIds, followUpOf, followUpStatus, listFollowUp } from '#modules/follow-up/index.ts'
import { forumByCode, listForums } from '#modules/forums/index.ts'
import { clausesByIds, listClauses } from '#modules/mandates/index.ts'
import { listMeetings, meetingsByIds } from '#modules/meetings/index.ts'
import { listCountries, listOrganizations, organizationById } from '#modules/members/index.ts'
import type { Entry, Findable } from '#modules/search/index.ts'
import { listTopics, type TopicInWords, topicInWords } from '#modules/topics/index.ts'
import type { Db } from '#platform/db/kysely.ts'

interface Text {
  readonly id: string
  readonly ref?: string
  readonly aliases?: readonly string[]
  readonly title: string
  readonly body?: string
  readonly address: string
  readonly day?: string | null
}

/** How one kind of noun is read: all that is public of it, or the one of an id without the others, and what can be found of each. */
interface Source<Row> {
  readonly all: (db: Db, language: Language) => Promise<readonly Row[]>
  readonly one: (db: Db, language: Language, id: string) => Promise<readonly Row[]>
  readonly texts: (rows: readonly Row[], db: Db, language: Language) => readonly Text[] | Promise<readonly Text[]>
}

const source = <Row>(definition: Source<Row>): Source<unknown> => definition as Source<unknown>

async function alone<Row>(asked: Promise<Row | undefined>): Promise<readonly Row[]> {
  const row = await asked
  return row === undefined ? [] : [row]
}

const meetingsOf = async (db: Db, language: Language, rows: readonly { readonly meetingId: string }[]) => {
  const ids = [...new Set(rows.map(({ meetingId }) => meetingId))]
  return new Map((await meetingsByIds(db, language, ids)).map(meeting => [meeting.id, meeting]))
}

const sources: Readonly<Record<string, Source<unknown>>> = {
  conclusion: source({
    all: listConclusions,
    one: (db, language, id) => conclusionsByIds(db, language, [id]),
    async texts(rows, db, language) {
      const meetings = await meetingsOf(db, language, rows)
      return rows.map(({ id, ref, slug, text, meetingId }) => ({
        id,
        ref,
        title: text,
        body: meetings.get(meetingId)?.name ?? '',
        address: `/conclusions/${slug}`,
        day: meetings.get(meetingId)?.firstDay ?? null,
      }))
    },
  }),
  meeting: source({
    all: listMeetings,
    one: (db, language, id) => meetingsByIds(db, language, [id]),
    texts: rows =>
      rows.map(({ id, ref, slug, name, city, firstDay: day }) => ({
        id,
        ref,
        title: name,
        body: city ?? '',
        address: `/meetings/${slug}`,
        day,
      })),
  }),
  topic: source<TopicInWords>({
    all: listTopics,
    one: (db, language, id) => alone(topicInWords(db, language, id)),
    texts: rows =>
      rows.map(({ id, slug, title, why, expected }) => ({
        id,
        title,
        body: [why, expected].filter(text => text !== null).join('\n'),
        address: `/topics/${slug}`,
      })),
  }),
  clause: source({
    all: db => listClauses(db),
    one: (db, _language, id) => clausesByIds(db, [id]),
    texts: (rows, _db, language) =>
      rows.map(({ id, ref, alias, slug, paraphrase, place }) => ({
        id,
        ref,
        aliases: alias === null ? [] : [alias],
        title: paraphrase.texts[language] ?? paraphrase.texts.en ?? '',
        body: place.texts[language] ?? '',
        address: `/mandates/clauses/${slug}`,
      })),
  }),
  country: source({
    all: (db, language) => listCountries(db, language),
    one: (db, language, id) => listCountries(db, language, { codes: [id] }),
    texts: rows => rows.map(({ alpha3, slug, name }) => ({ id: alpha3, title: name, address: `/countries/${slug}` })),
  }),
  organization: source({
    all: listOrganizations,
    one: (db, _language, id) => alone(organizationById(db, id)),
    texts: rows => rows.map(({ id, slug, name }) => ({ id, title: name, address: `/organizations/${slug}` })),
  }),
  forum: source({
    all: listForums,
    one: (db, language, id) => alone(forumByCode(db, language, id)),
    texts: rows => rows.map(({ code, slug, name }) => ({ id: code, title: name, address: `/forums/${slug}` })),
  }),
  publication: source({
    all: db => listPublications(db),
    one: (db, _language, id) => publicationsByIds(db, [id]),
    async texts(rows, db, language) {
      const meetings = await meetingsOf(db, language, rows)
      return rows.map(({ id, slug, type, reference, day, meetingId, title }) => {
        const kind = communiqueTexts[language].types[type]
        const body = meetings.get(meetingId)?.name ?? ''
        return {
          id,
          title: title ? read(title, language).text : reference === null ? kind : `${kind}: ${reference}`,
          body,
          address: `/communiques/${slug}`,
          day,
        }
      })
    },
  }),
  'follow-up': source({
    all: listFollowUp,
    one: (db, language, id) => followUpByIds(db, language, [id]),
    texts: (rows, _db, language) =>
      rows.map(entry => ({
        id: entry.id,
        title: entry.text,
        body: [
          followUpStatus(language, entry),
          ...(entry.kind === 'offered' ? entry.said.flatMap(({ words }) => words ?? []) : []),
        ].join(' \n'),
        address: `/follow-up/${entry.slug}`,
      })),
  }),
}

interface OneNoun {
  readonly noun: string
  readonly nounId: string
}

/** What says something of another noun, or can be seen when that can: it changes with that noun, and nothing is announced of it. */
const hanging: Readonly<Record<string, (db: Db, nounId: string) => Promise<readonly OneNoun[]>>> = {
  conclusion: async (db, nounId) =>
    (await followUpOf(db, 'en', [nounId])).map(({ id }) => ({ noun: 'follow-up', nounId: id })),
  meeting: async (db, nounId) => [
    ...(await conclusionsOfMeeting(db, 'en', nounId)).map(({ id }) => ({ noun: 'conclusion', nounId: id })),
    ...(await publicationsOfMeeting(db, nounId)).map(({ id }) => ({ noun: 'publication', nounId: id })),
  ],
}

/** A noun of which something was announced, and everything that hangs on it. */
export const withHanging = async (db: Db, changed: OneNoun): Promise<readonly OneNoun[]> => [
  changed,
  ...((await hanging[changed.noun]?.(db, changed.nounId)) ?? []),
]

/** Kinds of noun that can be found. */
export const findableNouns: readonly string[] = Object.keys(sources)

/** Everything that can be found of one kind of noun, or of the one noun of an id: that costs no more the more there are. */
export async function findablesOf(db: Db, noun: string, only?: string): Promise<readonly Findable[]> {
  const of = sources[noun]
  if (!of) return []
  const entries = new Map<string, Entry[]>()
  for (const language of languages) {
    const rows = await (only === undefined ? of.all(db, language) : of.one(db, language, only))
    for (const { id, ref = null, body = '', ...text } of await of.texts(rows, db, language)) {
      const known = entries.get(id) ?? []
      known.push({ language, visibility: 'public', ref, body, ...text })
      entries.set(id, known)
    }
  }
  return [...entries].map(([nounId, own]) => ({ noun, nounId, entries: own }))
}
