import { sql } from 'kysely'
import type { Db } from '#platform/db/kysely.ts'
import { tables } from './store.ts'

/** Whom something is about: the address in lower case, the account's id and the name where there are any. */
export interface Someone {
  readonly email: string
  readonly person: string | null
  readonly name: string | null
}

/** What stands in place of a name or an address. */
export const inPlace = '[erased]'

/**
 * The words that say who it is: the address, and a name of at least two parts (one of one part is a word like others, and taking
 * it out would change texts that mean something else).
 */
const wordsOf = ({ email, name }: Someone): readonly string[] => [
  email,
  ...(name && /\S\s+\S/.test(name) ? [name] : []),
]

/** A text without that person's address and full name, in whatever case. */
export const withoutSomeone = (text: string, who: Someone): string =>
  wordsOf(who).reduce(
    (rest, word) =>
      rest.replace(new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(word)}(?![\\p{L}\\p{N}])`, 'giu'), inPlace),
    text,
  )

function nameless(value: unknown, who: Someone): unknown {
  if (typeof value === 'string') return withoutSomeone(value, who)
  if (Array.isArray(value)) return value.map(one => nameless(one, who))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, nameless(one, who)]))
}

/** Condition: a row's text may name that person. JSON escapes nothing that stands in an address; in a name it may, so both are asked. */
export const mayName = (text: ReturnType<typeof sql>, who: Someone) =>
  sql<boolean>`(${sql.join(
    wordsOf(who)
      .flatMap(word => [word, JSON.stringify(word).slice(1, -1)])
      .map(word => sql`position(lower(${word}) in lower(${text})) > 0`),
    sql` or `,
  )})`

/** What stands beside the log of a person, and what they did: references only, newest first. */
export async function personalDataOf(db: Db, { person, ...who }: Someone) {
  const values = person
    ? await tables(db)
        .selectFrom('audit.personal')
        .select(['commitment', 'value'])
        .where('person_id', '=', person)
        .execute()
    : []
  const events = person
    ? await tables(db)
        .selectFrom('audit.event')
        .select(['id', 'at', 'verb', 'noun', 'noun_id as nounId', 'reason'])
        .where(eb =>
          eb.or([
            eb('actor', '=', `person:${person}`),
            eb.and([eb('noun', '=', 'person'), eb('noun_id', '=', person)]),
          ]),
        )
        .orderBy('id', 'desc')
        .execute()
    : []
  const versions = await tables(db)
    .selectFrom('audit.revision')
    .select(['noun', 'noun_id as nounId', 'version'])
    .where(mayName(sql`content::text || coalesce(reason, '')`, { person, ...who }))
    .execute()
  return [
    ...values.map(row => ({ table: 'audit.personal', ...row })),
    ...events.map(row => ({ table: 'audit.event', ...row })),
    ...versions.map(row => ({ table: 'audit.revision', ...row })),
  ]
}

/**
 * Takes away the values beside the log and the name in kept versions. The log is not touched: it holds commitments, which say
 * nothing without the salt that goes with the value, and every proof stays valid. Returns what was changed, by reference.
 */
export async function erasePersonal({ db }: { readonly db: Db }, who: Someone): Promise<readonly string[]> {
  const gone = who.person
    ? await tables(db)
        .deleteFrom('audit.personal')
        .where('person_id', '=', who.person)
        .returning('commitment')
        .execute()
    : []
  const versions = await tables(db)
    .selectFrom('audit.revision')
    .select(['noun', 'noun_id', 'version', 'content', 'reason'])
    .where(mayName(sql`content::text || coalesce(reason, '')`, who))
    .execute()
  for (const { noun, noun_id, version, content, reason } of versions)
    await tables(db)
      .updateTable('audit.revision')
      .set({
        content: JSON.stringify(nameless(content, who)),
        reason: reason === null ? null : withoutSomeone(reason, who),
      })
      .where('noun', '=', noun)
      .where('noun_id', '=', noun_id)
      .where('version', '=', version)
      .execute()
  return [
    ...gone.map(({ commitment }) => commitment),
    ...versions.map(row => `${row.noun} ${row.noun_id} ${row.version}`),
  ]
}
