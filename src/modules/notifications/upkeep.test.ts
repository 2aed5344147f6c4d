import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { system, thePublic } from '#kernel/actor.ts'
import { forbidden, ok, refused } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { sweep } from '#platform/db/sweep.ts'
import { MailError } from '#platform/mail.ts'
import { holding } from '../../../test/support/actors.ts'
import { requeueLetter } from './commands.ts'
import { clearLetters } from './commands-upkeep.ts'
import { deliverLetter } from './deliver.ts'
import { canary, postHouse, queue } from './fixtures.ts'
import { letterHandlers } from './handlers.ts'
import { outboxSeen, sentAtOf, worthAnotherTry } from './queries.ts'

const upkeep = system('upkeep')

suite('a letter that was settled some time ago', () => {
  test('says neither to whom it went nor what it said, and still that it was sent; what waits keeps everything', async t => {
    const house = await postHouse(t)
    const { ground, clock, database, grace } = house
    const sent = await queue(house)
    await deliverLetter(house.office, sent)
    clock.move({ hours: 24 * 100 })
    const later = await queue(house)
    clock.move({ hours: 24 * 79 })
    assert.deepEqual(await act(ground, upkeep, clearLetters, { days: 180 }), ok({ cleared: 0 }))
    clock.move({ hours: 24 * 2 })
    assert.deepEqual(await act(ground, upkeep, clearLetters, { days: 180 }), ok({ cleared: 1 }))
    const rows = async () =>
      (
        await database.owner.query(
          `select id, address, name, subject, body, state, sent_at is not null as was_sent
        from notifications.letter order by id = $1`,
          [later],
        )
      ).rows
    const before = (await rows())[1]
    assert.deepEqual((await rows())[0], {
      ...{ id: sent, address: 'erased@erased.invalid', name: null, subject: null, body: null },
      ...{ state: 'sent', was_sent: true },
    })
    assert.ok(before.id === later && before.body !== null && before.address !== 'erased@erased.invalid')
    assert.equal((await sentAtOf(house.ground.db, [sent])).size, 0, 'the public sees no letters')
    const seen = (await outboxSeen(ground, grace.actor))?.letters.find(({ id }) => id === sent)
    assert.deepEqual([seen?.state, seen?.envelope?.subject, seen?.clearedAt !== null], ['sent', null, true])
    assert.deepEqual(await act(ground, upkeep, clearLetters, { days: 180 }), ok({ cleared: 0 }))
  })

  test('is not sent again when it was given up: nobody knows any more to whom', async t => {
    const house = await postHouse(t)
    const { ground, clock, grace } = house
    const letter = await queue(house)
    house.failures.push(new MailError('EENVELOPE 550', true))
    await deliverLetter(house.office, letter)
    const dead = async () => (await outboxSeen(ground, grace.actor))?.letters.find(({ id }) => id === letter)
    assert.equal(worthAnotherTry((await dead()) ?? assert.fail()), true)
    clock.move({ hours: 24 * 31 })
    const night = letterHandlers(house.office, { days: 30 }).find(({ name }) => name === 'notifications.clear')
    await night?.handle({}, { number: 1, last: false })
    assert.equal(worthAnotherTry((await dead()) ?? assert.fail()), false)
    assert.deepEqual(await act(ground, grace.actor, requeueLetter, { letter }), refused('letter-cleared'))
    assert.deepEqual(await sweep(house.database.owner, [canary]), [])
  })

  test('is emptied by the program alone', async t => {
    const house = await postHouse(t)
    for (const actor of [thePublic, house.grace.actor, holding('auditor'), holding('director')])
      assert.deepEqual(await act(house.ground, actor, clearLetters, { days: 1 }), forbidden())
  })
})
