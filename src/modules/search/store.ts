import { sql } from 'kysely'
import type { Language } from '#kernel/language.ts'
import { oneLine } from '#kernel/plain-text.ts'
import { parseRef } from '#kernel/ref.ts'
import type { Db } from '#platform/db/kysely.ts'
import { tokensOf } from './grams.ts'
import { indexed } from './indexed.ts'
import { type Entry, type Findable, longestBody, type Visibility } from './model.ts'
import { dictionaries, formsOf, isStemmed, type Stemmed, type Stems } from './rules.ts'

interface EntryTable {
  noun: string
  noun_id: string
  language: Language
  refs: string[]
  title: string
  body: string
  address: string
  day: string | null
  title_plain: string
  plain: string
  grams: string[]
  words: string
}

/** What everybody may find, and what only staff may. */
export type SearchTables = { 'search.public_entry': EntryTable; 'search.staff_entry': EntryTable }

const tables = { public: 'search.public_entry', staff: 'search.staff_entry' } as const satisfies Readonly<
  Record<Visibility, keyof SearchTables>
>

/** PostgreSQL takes 65,535 values in one statement. */
const rowsAtOnce = 1000

/** Stems of the words in these languages, from the dictionaries of the database. */
export async function stemsFrom(db: Db, languages: readonly Language[], words: readonly string[]): Promise<Stems> {
  const stems = new Map<Stemmed, Map<string, readonly string[]>>()
  const asked = languages.filter(isStemmed)
  if (words.length === 0) return stems
  for (const language of asked) stems.set(language, new Map())
  const { rows } = await sql<{ language: Stemmed; word: string; stems: string[] }>`
    select language, word, tsvector_to_array(to_tsvector(dictionary::regconfig, word)) as stems
    from unnest(${asked}::text[], ${asked.map(language => `pg_catalog.${dictionaries[language]}`)}::text[]) as d(language, dictionary)
    cross join unnest(${words}::text[]) as w(word)`.execute(db)
  for (const { language, word, stems: found } of rows) stems.get(language)?.set(word, found)
  return stems
}

/** A row in the making: cleaned texts with their tokens. */
const prepared = (noun: string, nounId: string, entry: Entry) => {
  const title = oneLine(entry.title.toWellFormed())
  const body = oneLine(entry.body.slice(0, longestBody).toWellFormed())
  const refs = [entry.ref, ...(entry.aliases ?? [])].filter(ref => ref !== null).map(ref => parseRef(ref)?.ref ?? ref)
  const tokens = { ref: refs.flatMap(tokensOf), title: tokensOf(title), body: tokensOf(body) }
  return { noun, nounId, entry, title, body, refs, tokens }
}
type Prepared = ReturnType<typeof prepared>

function rowOf({ noun, nounId, entry, title, body, refs, tokens }: Prepared, stems: Stems): EntryTable {
  const { titlePlain, plain, grams, words } = indexed(entry.language, tokens, stems)
  return {
    noun,
    noun_id: nounId,
    language: entry.language,
    refs,
    title,
    body,
    address: entry.address,
    day: entry.day ?? null,
    title_plain: titlePlain,
    plain,
    grams: [...grams],
    words,
  }
}

/** Stems for the words of all entries: one question per language in use. */
async function stemsForAll(db: Db, entries: readonly Prepared[]): Promise<Stems> {
  const stems = new Map<Stemmed, ReadonlyMap<string, readonly string[]>>()
  for (const language of new Set(entries.map(({ entry }) => entry.language))) {
    const own = entries.filter(({ entry }) => entry.language === language)
    const words = formsOf(own.flatMap(({ tokens }) => [...tokens.ref, ...tokens.title, ...tokens.body]))
    for (const [of, found] of await stemsFrom(db, [language], words)) stems.set(of, found)
  }
  return stems
}

/** First half of our advisory locks: "sear". */
const lockClass = 0x73656172

/**
 * Until the transaction ends, nobody else replaces entries of these nouns. Always in one order, so none waits for ever; nouns
 * share 1,024 locks, so that building the whole index does not fill the server's lock table.
 */
const hold = (db: Db, nouns: readonly string[]) =>
  sql`
  select pg_advisory_xact_lock(${lockClass}::integer, key) from (
    select distinct hashtext(noun) & 1023 as key from unnest(${nouns}::text[]) as n(noun) order by key
  ) as keys`.execute(db)

async function removeAll(db: Db, nouns: readonly Findable[]): Promise<void> {
  for (const table of Object.values(tables))
    await db
      .withTables<SearchTables>()
      .deleteFrom(table)
      .where(
        sql<boolean>`(noun, noun_id) in (select a, b from unnest(${nouns.map(n => n.noun)}::text[], ${nouns.map(n => n.nounId)}::text[]) as n(a, b))`,
      )
      .execute()
}

async function addAll(db: Db, findables: readonly Findable[]): Promise<void> {
  const entries = findables.flatMap(({ noun, nounId, entries: all }) => all.map(entry => prepared(noun, nounId, entry)))
  const stems = await stemsForAll(db, entries)
  for (const visibility of ['public', 'staff'] as const) {
    const rows = entries.filter(({ entry }) => entry.visibility === visibility).map(one => rowOf(one, stems))
    for (let from = 0; from < rows.length; from += rowsAtOnce)
      await db
        .withTables<SearchTables>()
        .insertInto(tables[visibility])
        .values(rows.slice(from, from + rowsAtOnce))
        .execute()
  }
}

/** Replaces everything that can be found of several nouns, for building the index anew. Transaction as in `replaceEntries`. */
export async function replaceAll(db: Db, findables: readonly Findable[]): Promise<void> {
  await hold(
    db,
    findables.map(({ noun, nounId }) => `${noun} ${nounId}`),
  )
  await removeAll(db, findables)
  await addAll(db, findables)
}

/**
 * Replaces everything that can be found of a noun; no entries remove it. Needs a transaction of a `system` or officer actor.
 * Give a function when the entries have to be read first: it is called once no other replacement of this noun is under way,
 * so of two jobs the later one reads, and leaves, the newest state.
 */
export async function replaceEntries(
  db: Db,
  noun: string,
  nounId: string,
  entries: readonly Entry[] | (() => Promise<readonly Entry[]>),
): Promise<void> {
  await hold(db, [`${noun} ${nounId}`])
  const current = typeof entries === 'function' ? await entries() : entries
  await replaceAll(db, [{ noun, nounId, entries: current }])
}
