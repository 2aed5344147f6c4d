/** What can be found of every noun: composed here, because search stands before the stages of the chain and cannot know them. */
import { type Language, languages, read } from '#kernel/language.ts'
import { communiqueTexts, listPublications } from '#modules/communiques/index.ts'
import { listConclusions } from '#modules/conclusions/index.ts'
import { followUpOf, followUpStatus, listFollowUp } from '#modules/follow-up/index.ts'
import { listForums } from '#modules/forums/index.ts'
import { listClauses } from '#modules/mandates/index.ts'
import { listMeetings } from '#modules/meetings/index.ts'
import { listCountries, listOrganizations } from '#modules/members/index.ts'
import type { Entry, Findable } from '#modules/search/index.ts'
import { listTopics } from '#modules/topics/index.ts'
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

/** Everything public of one kind of noun, in one language. */
type Source = (db: Db, language: Language) => Promise<readonly Text[]>

const meetingsById = async (db: Db, language: Language) =>
  new Map((await listMeetings(db, language)).map(meeting => [meeting.id, meeting]))

const sources: Readonly<Record<string, Source>> = {
  async conclusion(db, language) {
    const meetings = await meetingsById(db, language)
    return (await listConclusions(db, language)).map(({ id, ref, slug, text, meetingId }) => {
      const meeting = meetings.get(meetingId)
      return {
        id,
        ref,
        title: text,
        body: meeting?.name ?? '',
        address: `/conclusions/${slug}`,
        day: meeting?.firstDay ?? null,
      }
    })
  },
  meeting: async (db, language) =>
    (await listMeetings(db, language)).map(({ id, ref, slug, name, city, firstDay: day }) => ({
      id,
      ref,
      title: name,
      body: city ?? '',
      address: `/meetings/${slug}`,
      day,
    })),
  topic: async (db, language) =>
    (await listTopics(db, language)).map(({ id, slug, title, why, expected }) => ({
      id,
      title,
      body: [why, expected].filter(text => text !== null).join('\n'),
      address: `/topics/${slug}`,
    })),
  clause: async (db, language) =>
    (await listClauses(db)).map(({ id, ref, alias, slug, paraphrase, place }) => ({
      id,
      ref,
      aliases: alias === null ? [] : [alias],
      title: paraphrase.texts[language] ?? paraphrase.texts.en ?? '',
      body: place.texts[language] ?? '',
      address: `/mandates/clauses/${slug}`,
    })),
  country: async (db, language) =>
    (await listCountries(db, language)).map(({ alpha3, slug, name }) => ({
      id: alpha3,
      title: name,
      address: `/countries/${slug}`,
    })),
  organization: async (db, language) =>
    (await listOrganizations(db, language)).map(({ id, slug, name }) => ({
      id,
      title: name,
      address: `/organizations/${slug}`,
    })),
  forum: async (db, language) =>
    (await listForums(db, language)).map(({ code, slug, name }) => ({
      id: code,
      title: name,
      address: `/forums/${slug}`,
    })),
  async publication(db, language) {
    const meetings = await meetingsById(db, language)
    return (await listPublications(db)).map(({ id, slug, type, reference, day, meetingId, title }) => {
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
  'follow-up': async (db, language) =>
    (await listFollowUp(db, language)).map(entry => ({
      id: entry.id,
      title: entry.text,
      body: [
        followUpStatus(language, entry),
        ...(entry.kind === 'offered' ? entry.said.flatMap(({ words }) => words ?? []) : []),
      ].join(' \n'),
      address: `/follow-up/${entry.slug}`,
    })),
}

interface OneNoun {
  readonly noun: string
  readonly nounId: string
}

/** What can be seen, or no longer, when another noun can: it changes with that noun, and nothing is announced of it. */
const hanging: Readonly<Record<string, (db: Db, nounId: string) => Promise<readonly OneNoun[]>>> = {
  conclusion: async (db, nounId) =>
    (await followUpOf(db, 'en', [nounId])).map(({ id }) => ({ noun: 'follow-up', nounId: id })),
}

/** A noun of which something was announced, and everything that hangs on it. */
export const withHanging = async (db: Db, changed: OneNoun): Promise<readonly OneNoun[]> => [
  changed,
  ...((await hanging[changed.noun]?.(db, changed.nounId)) ?? []),
]

/** Kinds of noun that can be found. */
export const findableNouns: readonly string[] = Object.keys(sources)

/** Everything that can be found of one kind of noun, or of one noun of that kind. */
export async function findablesOf(db: Db, noun: string, only?: string): Promise<readonly Findable[]> {
  const entries = new Map<string, Entry[]>()
  for (const language of languages)
    for (const { id, ref = null, body = '', ...text } of (await sources[noun]?.(db, language)) ?? []) {
      if (only !== undefined && id !== only) continue
      const known = entries.get(id) ?? []
      known.push({ language, visibility: 'public', ref, body, ...text })
      entries.set(id, known)
    }
  return [...entries].map(([nounId, own]) => ({ noun, nounId, entries: own }))
}
