import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { thePublic } from '#kernel/actor.ts'
import { unreachable } from '#kernel/lifecycle.ts'
import { orThrow } from '#kernel/result.ts'
import { act, inTransaction, perform } from '#modules/access/index.ts'
import { disablePerson, invitePerson } from '#modules/identity/index.ts'
import { MailError } from '#platform/mail.ts'
import { addressed } from '#platform/return-address.ts'
import { letterJob, markLetterReturned, queueLetter, requeueLetter } from './commands.ts'
import { deliverLetter } from './deliver.ts'
import { actorOf, canary, postHouse, queue, refusal, stateOf, text, toAddress, waiting, workOff } from './fixtures.ts'
import { letterLifecycle } from './lifecycle.ts'
import { outboxSeen } from './queries.ts'

suite('the outbox', () => {
  test('a letter whose cause is undone never existed: no row, no job, no mail', async t => {
    const house = await postHouse(t)
    const undone = inTransaction(house.ground, house.grace.actor, async inside => {
      orThrow(await perform(inside, queueLetter, toAddress))
      throw new Error('undone')
    })
    await assert.rejects(undone, /undone/)
    const { rows } = await house.database.owner.query('select count(*)::int as n from notifications.letter')
    assert.deepEqual([rows, await waiting(house)], [[{ n: 0 }], []])
  })

  test('a letter whose cause holds is sent once, with an urgent subject, under a Message-ID of its own', async t => {
    const house = await postHouse(t)
    const id = await queue(house)
    assert.deepEqual(await waiting(house), [{ name: letterJob, data: { letter: id } }])
    await workOff(house)
    assert.deepEqual(house.sent, [
      {
        messageId: `<${id}@throughline.example>`,
        to: { address: canary },
        subject: 'Action required by 3 December 2026: comment on the draft communiqué',
        text: text.body,
        language: 'en',
      },
    ])
    assert.deepEqual(await stateOf(house, id), { state: 'sent', attempts: 1, error: null })
    await deliverLetter(house.office, id)
    assert.equal(house.sent.length, 1, 'a repeated job sends nothing')
  })

  test('with a desk for answers the letter carries its own signed address', async t => {
    const house = await postHouse(t)
    const returnDesk = { mailbox: 'throughline@mail.example', key: new Uint8Array(32) }
    const id = await queue(house)
    await deliverLetter({ ...house.office, returnDesk }, id)
    assert.deepEqual(addressed(returnDesk, house.sent[0]?.returnTo ?? ''), { letter: id })
  })

  test('a letter that came back is not sent again until somebody says so', async t => {
    const house = await postHouse(t)
    const id = await queue(house)
    const returned = { letter: id, status: '5.1.1' }
    assert.deepEqual(
      await act(house.ground, house.grace.actor, markLetterReturned, returned),
      refusal('letter-not-sent'),
    )
    await workOff(house)
    orThrow(await act(house.ground, house.grace.actor, markLetterReturned, returned))
    assert.deepEqual(await stateOf(house, id), { state: 'returned', attempts: 1, error: 'returned 5.1.1' })
    await deliverLetter(house.office, id)
    assert.equal(house.sent.length, 1)
    orThrow(await act(house.ground, house.grace.actor, requeueLetter, { letter: id }))
    await workOff(house)
    assert.equal(house.sent.length, 2)
  })

  test('a process that dies after the mail server took the letter sends it again under the same Message-ID', async t => {
    const house = await postHouse(t)
    const id = await queue(house)
    const dying = { ...house.office, ground: { ...house.ground } }
    const { mailer } = house
    const died = new Error('killed')
    dying.mailer = {
      async send(message) {
        await mailer.send(message)
        dying.ground.clock = {
          now: () => {
            throw died
          },
        }
        return { messageId: message.messageId }
      },
    }
    await assert.rejects(deliverLetter(dying as typeof house.office, id), died)
    assert.deepEqual(await stateOf(house, id), { state: 'queued', attempts: 0, error: null })
    await deliverLetter({ ...house.office, domain: 'moved.example' }, id)
    assert.equal(house.sent.length, 2)
    await deliverLetter(house.office, id)
    assert.equal(house.sent.length, 2)
  })

  test('a person’s letter goes to their address in their language; a person without an account in use gets none', async t => {
    const house = await postHouse(t)
    const guest = orThrow(
      await act(house.ground, house.grace.actor, invitePerson, {
        email: 'guest@example.org',
        name: 'Гость',
        language: 'ru',
      }),
    )
    await workOff(house)
    house.sent.length = 0
    const toGuest = { to: { person: guest }, kind: 'draft', text, actionRequired: false }
    await queue(house, toGuest)
    await queue(house, toGuest)
    await workOff(house).then(() => {})
    assert.deepEqual(
      house.sent.map(({ to, subject, language }) => ({ to, subject, language })),
      Array(2).fill({
        to: { address: 'guest@example.org', name: 'Гость' },
        subject: 'Для информации: comment on the draft communiqué',
        language: 'ru',
      }),
    )
    const late = await queue(house, toGuest)
    orThrow(await act(house.ground, house.grace.actor, disablePerson, { person: guest }))
    await workOff(house)
    assert.deepEqual(
      [house.sent.length, await stateOf(house, late)],
      [2, { state: 'dead', attempts: 0, error: 'reader-gone' }],
    )
    assert.deepEqual(await act(house.ground, house.grace.actor, queueLetter, toGuest), refusal('reader-gone'))
  })
})

suite('letters that cannot be sent', () => {
  const later = new MailError('EENVELOPE 451', false)

  test('are tried again, keep their Message-ID, and are sent in the end', async t => {
    const house = await postHouse(t)
    const id = await queue(house)
    house.failures.push(later, later)
    await assert.rejects(deliverLetter(house.office, id), later)
    assert.deepEqual(await stateOf(house, id), { state: 'failed', attempts: 1, error: 'EENVELOPE 451' })
    const moved = { ...house.office, domain: 'moved.example' }
    await assert.rejects(deliverLetter(moved, id), later)
    await deliverLetter(moved, id)
    assert.deepEqual(
      house.sent.map(({ messageId }) => messageId),
      [`<${id}@throughline.example>`],
    )
    assert.deepEqual(await stateOf(house, id), { state: 'sent', attempts: 3, error: null })
  })

  test('are given up at once when no second try can help', async t => {
    const house = await postHouse(t)
    const id = await queue(house)
    house.failures.push(new MailError('EENVELOPE 550', true))
    await deliverLetter(house.office, id)
    assert.deepEqual(await stateOf(house, id), { state: 'dead', attempts: 0, error: 'EENVELOPE 550' })
  })

  test('are dead after the last try, shown to officers and nobody else, and can be queued again by an officer', async t => {
    const house = await postHouse(t)
    const id = await queue(house)
    house.failures.push(later)
    await assert.rejects(deliverLetter(house.office, id), later)
    await house.handlers.find(({ name }) => name === letterJob)?.bury?.({ letter: id })
    const dead = {
      id,
      kind: 'draft',
      language: 'en',
      state: 'dead',
      actBy: '2026-12-03',
      attempts: 1,
      lastError: 'EENVELOPE 451',
      queuedAt: Temporal.Instant.from('2026-11-20T09:00:00Z'),
      sentAt: null,
      clearedAt: null,
    }
    assert.deepEqual(await outboxSeen(house.ground, house.grace.actor), {
      counts: { queued: 0, failed: 0, sent: 0, dead: 1, returned: 0 },
      letters: [{ ...dead, envelope: { name: null, address: canary, subject: text.subject } }],
      withEnvelopes: true,
    })
    await act(house.ground, house.grace.actor, invitePerson, {
      email: 'dir@example.org',
      name: 'Dir',
      language: 'en',
      roles: ['director', 'administrator'],
    })
    const administrator = await actorOf(house.ground, 'dir@example.org')
    const seen = await outboxSeen(house.ground, administrator)
    assert.deepEqual(seen?.letters.slice(0, 1), [{ ...dead, envelope: null }])
    const director = { ...administrator, held: [{ role: 'director' as const, scope: 'everywhere' }] }
    const elsewhere = { ...administrator, held: [{ role: 'officer' as const, scope: 'forum-1' }] }
    for (const actor of [director, elsewhere, thePublic]) assert.equal(await outboxSeen(house.ground, actor), null)
    for (const actor of [administrator, director, elsewhere, thePublic]) {
      assert.deepEqual(await act(house.ground, actor, requeueLetter, { letter: id }), {
        ok: false,
        refusal: { kind: 'forbidden' },
      })
    }
    orThrow(await act(house.ground, house.grace.actor, requeueLetter, { letter: id }))
    await workOff(house)
    assert.deepEqual(await stateOf(house, id), { state: 'sent', attempts: 2, error: null })
    assert.deepEqual(
      await act(house.ground, house.grace.actor, requeueLetter, { letter: id }),
      refusal('letter-not-dead'),
    )
  })

  test('by the worker itself: tried as often as the queue says, then dead', async t => {
    const house = await postHouse(t)
    house.failures.push(...Array(9).fill(later))
    const buried = Promise.withResolvers<void>()
    const quick = house.handlers
      .filter(({ name }) => name === letterJob)
      .map(handler => ({
        ...handler,
        retryLimit: 2,
        retryDelay: 0,
        backoff: false,
        bury: async (data: object) => {
          await handler.bury?.(data)
          buried.resolve()
        },
      }))
    await house.jobs.startWorker(quick, { pollSeconds: 0.5, burySeconds: 0.5 })
    const id = await queue(house)
    await buried.promise
    assert.deepEqual(await stateOf(house, id), { state: 'dead', attempts: 3, error: 'EENVELOPE 451' })
  })
})

suite('states of letters', () => {
  test('all can be reached, and the database knows the same ones', async t => {
    assert.deepEqual(unreachable(letterLifecycle), [])
    const { database } = await postHouse(t)
    const { rows } = await database.owner.query(
      `select pg_get_constraintdef(oid) as def from pg_constraint where conrelid = 'notifications.letter'::regclass and conname = 'letter_state_check'`,
    )
    const known = [...String(rows[0]?.def).matchAll(/'([a-z]+)'/g)].map(([, state]) => state)
    assert.deepEqual(known, letterLifecycle.states)
  })
})
