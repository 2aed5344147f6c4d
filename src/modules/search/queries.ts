import { type RawBuilder, sql } from 'kysely'
import { type Language, languages } from '#kernel/language.ts'
import type { Db } from '#platform/db/kysely.ts'
import { tokensOf } from './grams.ts'
import { marked, snippet, soughtIn } from './marks.ts'
import type { Found, Hit } from './model.ts'
import { formsOf, gramQuery, patternsOf, type Question, type Stems, telling, understand, wordQuery } from './rules.ts'
import { stemsFrom } from './store.ts'

/** Narrows and pages what is found. */
export interface Wish {
  /** Only nouns of this kind, or of one of these: `conclusion`. */
  readonly noun?: string | readonly string[] | undefined
  /** At most 100. */
  readonly limit?: number | undefined
  readonly offset?: number | undefined
}

/** Which entries are asked: one per noun, in the reader's language where there is one; or all of them. */
type Reach = 'own-first' | 'every-language'

/**
 * The row-level policy of the staff's entries, said again: the one lock holds should the other fail. It needs no row, so for
 * the public the scan of their table never begins.
 */
const isStaff = sql`(select coalesce(current_setting('app.roles', true), '') ~ '(^|,)(system|director|officer|auditor)(,|$)')`

const columns = sql.raw('noun, noun_id, language, refs, day, title_plain, plain, grams, words')
const entries = sql`(
  select ${columns} from search.public_entry
  union all
  select ${columns} from search.staff_entry where ${isStaff}
)`

const both = (conditions: readonly RawBuilder<unknown>[]) => sql.join(conditions, sql` and `)

/** Do these words and grams answer every token? Null when there is no token to answer. */
function textMatch(question: Question, words: string | null): RawBuilder<unknown> | null {
  const grams = gramQuery(question.tokens)
  const patterns = patternsOf(question.tokens)
  const conditions = [
    ...(words === null ? [] : [sql`e.words @@ ${words}::tsquery`]),
    ...(grams.length === 0 ? [] : [sql`e.grams @> ${grams}::text[]`]),
    ...(patterns.length === 0 ? [] : [sql`e.plain ~ all(${patterns}::text[])`]),
  ]
  return conditions.length === 0 ? null : both(conditions)
}

const under = (ref: string | null): RawBuilder<unknown> =>
  ref === null ? sql`false` : sql`starts_with(e.refs[1], ${`${ref}/`})`

/** 0: stands under the reference (CTO-05/2 under CTO-05); 1: the title is what was asked; 2: has it in one piece; 3: has every word; 4: the body has it in one piece; 5: in pieces. */
function closeness({ tokens, phrase, ref }: Question, words: string | null): RawBuilder<unknown> {
  const inTitle = [
    ...(words === null ? [] : [sql`ts_filter(e.words, '{a}') @@ ${words}::tsquery`]),
    sql`e.title_plain ~ all(${patternsOf(tokens)}::text[])`,
  ]
  return sql`case when ${under(ref)} then 0 when btrim(e.title_plain) = ${phrase.trim()} then 1
    when position(${phrase} in e.title_plain) > 0 then 2
    when ${both(inTitle)} then 3
    when position(${phrase} in e.plain) > 0 then 4 else 5 end`
}

/**
 * Has the noun of `e` an entry in this language that the reader may see? Two values and not `exists`, for which PostgreSQL
 * may read all entries of the language first.
 */
const hasOwn = (language: Language) => sql`coalesce(
  (select true from search.public_entry as o where o.noun = e.noun and o.noun_id = e.noun_id and o.language = ${language}),
  (select true from search.staff_entry as o
    where o.noun = e.noun and o.noun_id = e.noun_id and o.language = ${language} and ${isStaff}),
  false)`

const inReach = (reach: Reach, language: Language): RawBuilder<unknown> =>
  reach === 'every-language' ? sql`true` : sql`(e.language = ${language} or not ${hasOwn(language)})`

interface Row {
  total: number
  noun: string | null
  noun_id: string
  language: Language
  refs: string[]
  title: string
  body: string
  address: string
  day: string | null
}

/** Which entry stands for a noun that has none in the reader's language: the one most readers of other languages can read. */
const readElsewhere: readonly Language[] = ['en', 'fr', 'es', 'ru', 'zh', 'ar']

const order = sql`order by exact desc, own desc, closeness, size, day desc nulls last, ref, noun, noun_id`

/** The search as one statement: the exact total on every row, and one row per hit of the page (one without a hit when it has none). */
export function statement(question: Question, words: string | null, reach: Reach, language: Language, wish: Wish) {
  const exact = sql`e.refs @> ${[question.ref ?? '']}::text[]`
  const match = textMatch(question, words)
  const limit = Math.trunc(Math.min(Math.max(wish.limit ?? 20, 0), 100)) || 0
  const offset = Math.trunc(Math.min(Math.max(wish.offset ?? 0, 0), 1_000_000)) || 0
  return sql<Row>`
    with found as (
      select distinct on (e.noun, e.noun_id) e.noun, e.noun_id, e.language, ${exact} as exact,
        e.language = ${language} as own, ${closeness(question, words)} as closeness, e.day, e.refs[1] collate "C" as ref,
        case when ${under(question.ref)} then length(e.refs[1]) else length(e.plain) end as size
      from ${entries} as e
      where ${match && question.ref !== null ? sql`(${exact} or (${match}))` : (match ?? exact)}
        and ${wish.noun === undefined ? sql`true` : sql`e.noun = any(${[wish.noun].flat()}::text[])`}
        and ${inReach(reach, language)}
      order by e.noun, e.noun_id, exact desc, own desc, array_position(${readElsewhere}::text[], e.language)
    )
    select counted.total, page.noun, page.noun_id, page.language, coalesce(p.refs, s.refs) as refs, coalesce(p.day, s.day) as day,
      coalesce(p.title, s.title) as title, coalesce(p.body, s.body) as body, coalesce(p.address, s.address) as address
    from (select count(*)::integer as total from found) as counted
    left join (
      select noun, noun_id, language, row_number() over (${order}) as place from found ${order} limit ${limit} offset ${offset}
    ) as page on true
    left join search.public_entry as p
      on p.noun = page.noun and p.noun_id = page.noun_id and p.language = page.language
    left join search.staff_entry as s
      on s.noun = page.noun and s.noun_id = page.noun_id and s.language = page.language and ${isStaff}
    order by page.place`
}

/** The words of texts that might share a stem with a word that was asked: those that begin alike. */
function formsNear(question: Question, texts: readonly string[]): readonly string[] {
  const beginnings = new Set(formsOf(question.tokens).map(form => form.slice(0, 2)))
  return formsOf(texts.flatMap(tokensOf)).filter(form => beginnings.has(form.slice(0, 2)))
}

async function hitsOf(db: Db, question: Question, stems: Stems, rows: readonly Row[]): Promise<readonly Hit[]> {
  const forms = formsNear(
    question,
    rows.flatMap(row => [row.title, row.body]),
  )
  const known = await stemsFrom(db, [...new Set(rows.map(row => row.language))], forms)
  const all: Stems = new Map([...stems].map(([of, words]) => [of, new Map([...words, ...(known.get(of) ?? [])])]))
  return rows.map(({ noun, noun_id, language, refs, title, body, address, day }) => {
    const sought = soughtIn(language, question.tokens, all)
    const shown = { titleParts: marked(title, sought), snippet: snippet(body, sought) }
    return { noun: noun ?? '', nounId: noun_id, ref: refs[0] ?? null, title, ...shown, address, language, day }
  })
}

const nothing: Found = { total: 0, hits: [] }

/**
 * What `text` finds, in the language of the reader: a spoken reference first, then texts with all its words.
 * A noun without an entry in that language is found in another one; when nothing at all is found, all languages are
 * asked. Each noun counts once. Sees what the transaction's `app.roles` may see; outside of one, what the public may.
 * Any text is a question: one that cannot be answered finds nothing.
 */
export async function find(db: Db, language: Language, text: string, wish: Wish = {}): Promise<Found> {
  const understood = understand(text)
  if (understood.tokens.length === 0 && understood.ref === null) return nothing
  const stems = await stemsFrom(db, languages, formsOf(understood.tokens))
  for (const reach of ['own-first', 'every-language'] as const) {
    const stopIn = reach === 'own-first' ? [language] : languages
    const question = { ...understood, tokens: telling(understood.tokens, stopIn, stems) }
    const { rows } = await statement(question, wordQuery(question.tokens, stems), reach, language, wish).execute(db)
    const total = rows[0]?.total ?? 0
    if (total > 0)
      return {
        total,
        hits: await hitsOf(
          db,
          question,
          stems,
          rows.filter(row => row.noun !== null),
        ),
      }
  }
  return nothing
}
