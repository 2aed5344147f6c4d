import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { type Actor, system, thePublic } from '#kernel/actor.ts'
import { type Language, languages } from '#kernel/language.ts'
import type { Ground } from '#modules/access/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { officer } from '../../../test/support/actors.ts'
import { type TestDatabase, testDatabase } from '../../../test/support/database.ts'
import { as, findable, groundOver, index, texts } from './fixtures.ts'
import type { Findable } from './model.ts'
import { find, statement } from './queries.ts'
import { formsOf, telling, understand, wordQuery } from './rules.ts'
import { replaceEntries, stemsFrom } from './store.ts'

const rows = 20_000
const themes = Object.keys(texts.en).filter(key => key.startsWith('theme.'))

/** The themes again and again, each time with a number of its own: many nouns that share their words. */
const many = (from: number, to: number): Findable[] =>
  Array.from({ length: to - from }, (_, i) => {
    const key = themes[(from + i) % themes.length] ?? ''
    const { entries } = findable(key, i % 10 === 0 ? 'staff' : 'public')
    const numbered = entries.map(entry => ({
      ...entry,
      ref: `CTO-05/${from + i + 1}`,
      title: `${entry.title} ${from + i}`,
    }))
    return { noun: 'topic', nounId: `t${from + i}`, entries: numbered }
  })

suite(`${rows} entries`, () => {
  let database: TestDatabase
  let ground: Ground
  const ends: (() => Promise<void>)[] = []
  after(() => Promise.all(ends.map(end => end())))
  before(async () => {
    database = await testDatabase({ after: end => void ends.push(end) })
    ground = groundOver(database)
    const nouns = Math.ceil(rows / languages.length)
    for (let from = 0; from < nouns; from += 500) await index(ground, many(from, Math.min(from + 500, nouns)))
    await database.owner.query('analyze search.public_entry; analyze search.staff_entry')
  })

  async function planOf(db: Db, language: Language, text: string): Promise<string> {
    const understood = understand(text)
    const stems = await stemsFrom(db, languages, formsOf(understood.tokens))
    const question = { ...understood, tokens: telling(understood.tokens, [language], stems) }
    const query = statement(question, wordQuery(question.tokens, stems), 'own-first', language, {}).compile(db)
    const plan = await db.executeQuery<{ 'QUERY PLAN': string }>({
      ...query,
      sql: `explain (analyze, costs off, timing off) ${query.sql}`,
    })
    return plan.rows.map(row => row['QUERY PLAN']).join('\n')
  }

  const asked: readonly (readonly [Language, string, string])[] = [
    ['en', 'women', 'words'],
    ['fr', 'chaîne approvisionnement', 'words'],
    ['ru', 'облачные', 'words'],
    ['es', 'mujeres', 'words'],
    ['zh', '女性', 'grams'],
    ['ar', 'المرأة', 'grams'],
    ['zh', 'SDN', 'words'],
    ['en', 'CTO-05/77', 'refs'],
  ]
  for (const [language, text, wanted] of asked)
    for (const [name, actor] of [
      ['the public', thePublic],
      ['an officer', officer],
    ] as const)
      test(`${text} is answered to ${name} by the index of ${wanted}`, async () => {
        const plan = await as(ground, actor, db => planOf(db, language, text))
        assert.match(plan, new RegExp(`Bitmap Index Scan on public_entry_${wanted}`))
        assert.doesNotMatch(plan, /Seq Scan on public_entry/)
      })

  test('the scan of staff entries never begins for the public', async () => {
    const scans = /Seq Scan on staff_entry \(actual/
    const cutOff = /Seq Scan on staff_entry \(never executed\)/
    const plan = await as(ground, thePublic, db => planOf(db, 'en', 'women'))
    assert.match(plan, cutOff)
    assert.doesNotMatch(plan, scans)
    assert.match(await as(ground, officer, db => planOf(db, 'en', 'women')), scans)
  })

  test('totals are exact for each reader', async () => {
    const nouns = many(0, Math.ceil(rows / languages.length))
    const count = (all: readonly Findable[]) =>
      all.filter(({ entries }) => entries.some(({ title }) => /women/.test(title))).length
    const open = nouns.filter(({ entries }) => entries.every(entry => entry.visibility === 'public'))
    const total = async (actor: Actor) => (await as(ground, actor, db => find(db, 'en', 'women', { limit: 1 }))).total
    assert.ok(count(open) < count(nouns))
    assert.deepEqual([await total(thePublic), await total(officer)], [count(open), count(nouns)])
  })

  test('of many replacements at once the newest state is left, whole', async () => {
    let [state, reading] = [0, 0]
    const together: number[] = []
    const waiting = async () => {
      const { rows: counted } = await database.owner.query(
        `select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted
         and database = (select oid from pg_database where datname = current_database())`,
      )
      return counted[0].n
    }
    const entriesNow = async () => {
      state += 1
      reading += 1
      const title = `state ${state}`
      // Until all of them are there: left alone, who reads first could write last.
      while (state + (await waiting()) < 8);
      together.push(reading)
      reading -= 1
      return findable('theme.5g').entries.map(entry => ({ ...entry, title }))
    }
    const replace = () => as(ground, system('search'), db => replaceEntries(db, 'theme', 'busy', entriesNow))
    await Promise.all(Array.from({ length: 8 }, replace))
    assert.deepEqual(together, Array(8).fill(1))
    const { rows: left } = await database.owner.query(
      `select language, title from search.public_entry where noun_id = 'busy' order by language`,
    )
    assert.deepEqual(
      left,
      languages.toSorted().map(language => ({ language, title: 'state 8' })),
    )
  })
})
