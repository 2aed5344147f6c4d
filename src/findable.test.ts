import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { find } from '#modules/search/index.ts'
import { historyDatabase, testGround } from '../test/support/web.ts'
import { withHanging } from './findable.ts'
import { handlersOf } from './worker.ts'

const database = await historyDatabase({ after })
const { ground } = testGround(database)
const indexing = handlersOf(ground, {} as Parameters<typeof handlersOf>[1]).find(({ name }) => name === 'search.index')

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
