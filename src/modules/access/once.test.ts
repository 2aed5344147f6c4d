import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { type Actor, thePublic } from '#kernel/actor.ts'
import { forbidden, invalid, ok, refused } from '#kernel/result.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { testGround } from '../../../test/support/web.ts'
import { act, forgetSent, inTransaction, verb } from './index.ts'

const key = 'a-key-of-24-letters-or-so'
const officer = (person: string): Actor => ({
  label: `person:${person}`,
  person,
  held: [{ role: 'officer', scope: 'everywhere' }],
})
const [ada, bob] = ['01990000-0000-7000-8000-00000000000a', '01990000-0000-7000-8000-00000000000b'].map(officer) as [
  Actor,
  Actor,
]

/** A verb that counts how often it was done. */
function counting() {
  let n = 0
  const count = verb({
    module: 'test',
    name: 'count',
    does: 'Counts.',
    input: z.strictObject({ by: z.number().max(10), as: z.string().max(5).optional(), no: z.boolean().optional() }),
    refusals: ['no'],
    policy: [{ who: 'officer', may: 'count' }],
    run: async (_, { by, no }) => {
      if (no) return refused('no')
      n += by
      return ok({ answer: { n }, noun: 'test', nounId: '1', values: {} })
    },
  })
  return { count, done: () => n }
}

suite('a form that is sent again', () => {
  test('gets the first answer and does nothing, also when both come at once', async t => {
    const { ground } = testGround(await testDatabase(t))
    const { count, done } = counting()
    const send = () => act(ground, ada, count, { by: 2 }, { key })
    const answers = [...(await Promise.all([send(), send(), send()])), await send()]
    assert.deepEqual(answers, Array(4).fill(ok({ n: 2 })))
    assert.equal(done(), 2)
  })

  test('with other contents, for another verb or by somebody else is refused', async t => {
    const { ground } = testGround(await testDatabase(t))
    const { count, done } = counting()
    assert.deepEqual(await act(ground, ada, count, { by: 1 }, { key }), ok({ n: 1 }))
    assert.deepEqual(await act(ground, ada, count, { by: 5 }, { key }), refused('sent-before'))
    assert.deepEqual(await act(ground, bob, count, { by: 1 }, { key }), refused('sent-before'))
    const other = { ...count, module: 'elsewhere' }
    assert.deepEqual(await act(ground, ada, other, { by: 1 }, { key }), refused('sent-before'))
    assert.equal(done(), 1)
  })

  test('after a refusal is tried anew, and without a key every time', async t => {
    const { ground } = testGround(await testDatabase(t))
    const { count, done } = counting()
    assert.deepEqual(await act(ground, ada, count, { by: 1, no: true }, { key }), refused('no'))
    assert.deepEqual(await act(ground, ada, count, { by: 1 }, { key }), ok({ n: 1 }))
    await act(ground, ada, count, { by: 1 })
    await act(ground, ada, count, { by: 1 })
    assert.equal(done(), 3)
  })

  test('keeps whoever comes by a work link from doing it twice, and one link from the answer of another', async t => {
    const { ground } = testGround(await testDatabase(t))
    const { count, done } = counting()
    const [idOfA, idOfB] = ['01990000-0000-7000-8000-00000000000c', '01990000-0000-7000-8000-00000000000d'] as const
    const open = { ...count, policy: [{ who: 'addressee', may: 'count' }] } as const
    const link = (id: string): Actor => ({
      label: `link:${id}`,
      person: null,
      held: [{ role: 'addressee', scope: 'everywhere' }],
    })
    assert.deepEqual(await act(ground, link(idOfA), open, { by: 1 }, { key }), ok({ n: 1 }))
    assert.deepEqual(await act(ground, link(idOfA), open, { by: 1 }, { key }), ok({ n: 1 }))
    assert.deepEqual(await act(ground, link(idOfB), open, { by: 1 }, { key }), refused('sent-before'))
    assert.equal(done(), 1)
  })

  test('is forgotten in time, and nobody can read what somebody else has sent', async t => {
    const database = await testDatabase(t)
    const { ground, clock } = testGround(database)
    const { count } = counting()
    await act(ground, ada, count, { by: 1 }, { key })
    const seen = (who: Actor) =>
      inTransaction(ground, who, async ({ db }) => {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from access.sent`.execute(db)
        return rows[0]?.n
      })
    assert.deepEqual([await seen(ada), await seen(bob), await seen(thePublic)], [1, 0, 0])
    const gone = await inTransaction(ground, ada, ({ db }) =>
      forgetSent(db, clock.now().add({ hours: 1 })).executeTakeFirst(),
    )
    assert.equal(gone.numDeletedRows, 1n)
  })
})

test('a reason stands for good, so it has an end, whatever the verb; who may not do it hears nothing of that', async t => {
  const { ground } = testGround(await testDatabase(t))
  const { count, done } = counting()
  const tryWith = (actor: Actor, letters: number) =>
    act(ground, actor, count, { by: 1 }, { reason: 'x'.repeat(letters) })
  assert.deepEqual(await tryWith(ada, 1001), refused('reason-too-long', { most: 1000 }))
  assert.deepEqual(await tryWith(thePublic, 1001), forbidden())
  assert.deepEqual([done(), await tryWith(ada, 1000)], [0, ok({ n: 1 })])
})

test('a text that is too long says how long it may be; a number that is too large does not', async t => {
  const { ground } = testGround(await testDatabase(t))
  const answer = await act(ground, ada, counting().count, { by: 11, as: 'sixsix' })
  const expected = 'Too big: expected number to be <=10'
  assert.deepEqual(
    answer,
    invalid(
      { path: 'by', name: 'too-big', params: { expected } },
      { path: 'as', name: 'too-long', params: { most: 5 } },
    ),
  )
})
