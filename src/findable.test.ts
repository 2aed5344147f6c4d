import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { KyselyPlugin } from 'kysely'
import { system } from '#kernel/actor.ts'
import { inTransaction } from '#modules/access/index.ts'
import { find } from '#modules/search/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { historyDatabase, testDays, testGround } from '../test/support/web.ts'
import { findableNouns, findablesOf, withHanging } from './findable.ts'
import { handlersOf } from './worker.ts'

const database = await historyDatabase({ after })
const { ground } = testGround(database)
const indexing = handlersOf(ground, {} as Parameters<typeof handlersOf>[1], testDays).find(
  ({ name }) => name === 'search.index',
)

const { rows } = await database.owner.query<{ id: string; text: string }>(
  `select c.id, f.wording->'texts'->>'en' as text from conclusions.conclusion c
   join follow_up.historic f on f.conclusion_id = c.id where c.ref = 'CTO-05/4'`,
)
const [{ id, text } = assert.fail('CTO-05/4 has no follow-up')] = rows

/** What the worker does when something was announced of the conclusion, once its state is this. */
async function become(state: string): Promise<void> {
  await database.owner.query('update conclusions.conclusion set state = $2 where id = $1', [id, state])
  await indexing?.handle({ type: 'conclusions.moved', noun: 'conclusion', nounId: id }, {} as never)
}

const foundAs = async (question: string) =>
  (await find(ground.db, 'en', question)).hits.map(({ address }) => address).filter(address => /cto-05-4/.test(address))

test('what became of a conclusion is found when the conclusion is, and no longer when it is not', async () => {
  assert.deepEqual(await foundAs(text), ['/follow-up/cto-05-4-1'])
  await become('withdrawn')
  assert.deepEqual([await foundAs(text), await foundAs('CTO-05/4')], [[], []])
  await become('agreed')
  assert.deepEqual(
    [await foundAs(text), await foundAs('CTO-05/4')],
    [['/follow-up/cto-05-4-1'], ['/conclusions/cto-05-4']],
  )
})

test('nothing hangs on other nouns, nor on a conclusion without follow-up', async () => {
  const topic = { noun: 'topic', nounId: id }
  assert.deepEqual(await withHanging(ground.db, topic), [topic])
  const { rows: others } = await database.owner.query<{ id: string }>(
    `select id from conclusions.conclusion where ref = 'CTO-05/1'`,
  )
  const bare = { noun: 'conclusion', nounId: others[0]?.id ?? '' }
  assert.deepEqual(await withHanging(ground.db, bare), [bare])
})

test('what says the name of a meeting is found by it as soon as that is another', async () => {
  const { rows: meetings } = await database.owner.query<{ id: string }>(
    `select id from meetings.meeting where ref = 'CTO-05'`,
  )
  const meeting = meetings[0]?.id ?? ''
  await database.owner.query(
    `update meetings.meeting set name = jsonb_set(name, '{texts,en}', '"Zeppelin round table"') where id = $1`,
    [meeting],
  )
  await indexing?.handle({ type: 'meetings.edit-meeting', noun: 'meeting', nounId: meeting }, {} as never)
  const found = (await find(ground.db, 'en', 'zeppelin round table')).hits.map(({ address }) => address)
  assert.ok(found.includes('/meetings/cto-05') && found.includes('/conclusions/cto-05-1'), found.join())
})

/** The database, and how many rows were read from it. */
function counting(db: Db): { readonly db: Db; rows: number } {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      counted.rows += result.rows.length
      return result
    },
  }
  const counted = { db: db.withPlugin(plugin), rows: 0 }
  return counted
}

/** Seen by the program itself, so that row-level policies hide nothing from it. */
const asProgram = <T>(work: (db: Db) => Promise<T>) => inTransaction(ground, system('search'), inner => work(inner.db))

const hidden: Readonly<Record<string, string>> = {
  conclusion: `update conclusions.conclusion set state = 'withdrawn' where id = $1`,
  meeting: `update meetings.meeting set announced = false, state = 'planned' where id = $1`,
  topic: `update topics.topic set state = 'proposed' where id = $1`,
  publication: `update communiques.publication set state = 'struck' where id = $1`,
  'follow-up': `update conclusions.conclusion set state = 'withdrawn'
    where id = (select conclusion_id from follow_up.historic where id = $1)`,
}

suite('one noun', () => {
  for (const noun of findableNouns)
    test(`says what it says among all of its kind, and costs no more than itself (${noun})`, async () => {
      const all = await findablesOf(ground.db, noun)
      assert.ok(all.length > 0)
      for (const known of [all[0], all.at(-1)]) {
        const counted = counting(ground.db)
        assert.deepEqual(await findablesOf(counted.db, noun, known?.nounId), [known])
        assert.ok(counted.rows <= 3 * 6, `${counted.rows} rows`)
      }
    })

  for (const [noun, hide] of Object.entries(hidden))
    test(`is not found once it is not public, also by the program, to which no policy hides it (${noun})`, async () => {
      const [one = assert.fail(`no ${noun}`)] = await findablesOf(ground.db, noun)
      assert.equal((await asProgram(db => findablesOf(db, noun, one.nounId))).length, 1)
      await database.owner.query(hide, [one.nounId])
      assert.deepEqual(await asProgram(db => findablesOf(db, noun, one.nounId)), [])
      assert.ok(!(await asProgram(db => findablesOf(db, noun))).some(({ nounId }) => nounId === one.nounId))
    })
})
