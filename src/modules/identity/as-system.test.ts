import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { inTransaction } from '#modules/access/index.ts'
import { asSystem } from './as-system.ts'
import { guestOf, houseOfAda } from './fixtures.ts'
import { tables } from './store.ts'

suite('the system’s eyes', () => {
  test('are lent for the work given and no longer', async t => {
    const house = await houseOfAda(t)
    const guest = await guestOf(house, 'Guest')
    const people = async (db: typeof house.ground.db) =>
      (await tables(db).selectFrom('identity.person').select('id').execute()).length
    const seen = await inTransaction(house.ground, guest.actor, async act => [
      await people(act.db),
      await asSystem(act, 'test', ({ db }) => people(db)),
      await people(act.db),
    ])
    assert.deepEqual(seen, [1, 2, 1])
  })

  test('are given up with the transaction when the work fails', async t => {
    const house = await houseOfAda(t)
    const guest = await guestOf(house, 'Guest')
    const failing = inTransaction(house.ground, guest.actor, act =>
      asSystem(act, 'test', () => Promise.reject(new Error('failed'))),
    )
    await assert.rejects(failing, /failed/)
    for (let n = 0; n < 12; n += 1)
      assert.equal((await house.database.app.query('select from identity.person')).rowCount, 0)
  })
})
