import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { system, thePublic } from '#kernel/actor.ts'
import { orThrow } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { identityTexts, invitePerson, sessionActor, spendSignInLink } from '#modules/identity/index.ts'
import { MailError } from '#platform/mail.ts'
import { buryLetter, letterJob, markLetterSent, queueLetter } from './commands.ts'
import { deliverLetter } from './deliver.ts'
import {
  actorOf,
  askForLink,
  canary,
  everything,
  grace,
  postHouse,
  queue,
  refusal,
  stateOf,
  text,
  toAddress,
  tokenIn,
  waiting,
  workOff,
} from './fixtures.ts'
import { notificationTexts } from './messages/index.ts'

suite('letters with a secret', () => {
  test('asking for a link brings one to the account’s owner, and its button signs them in', async t => {
    const house = await postHouse(t)
    await askForLink(house.ground, grace.email)
    assert.deepEqual(await workOff(house), ['identity.answer-link-request', letterJob])
    assert.deepEqual(
      house.sent.map(({ to, subject, language }) => ({ to, subject, language })),
      [
        {
          to: { address: grace.email, name: grace.name },
          subject: notificationTexts.es.subjects.actionRequired(identityTexts.es.letters.signIn.subject),
          language: 'es',
        },
      ],
    )
    const token = tokenIn(house.sent[0]?.text)
    const session = orThrow(await act(house.ground, thePublic, spendSignInLink, { token }))
    assert.equal((await sessionActor(house.ground, session.token))?.person, house.grace.id)
  })

  test('an address without an account gets no letter', async t => {
    const house = await postHouse(t)
    await askForLink(house.ground, canary)
    assert.deepEqual(await workOff(house), ['identity.answer-link-request'])
    assert.deepEqual(house.sent, [])
  })

  test('the token is in the letter and nowhere else: not in the outbox, the jobs, the audit, the log, before, between tries or after', async t => {
    const house = await postHouse(t)
    await askForLink(house.ground, grace.email)
    house.failures.push(new MailError('ECONNECTION', false))
    const composed: string[] = []
    const { mailer } = house
    const watching = {
      ...house.office,
      mailer: {
        send: async (message: Parameters<typeof mailer.send>[0]) => {
          composed.push(tokenIn(message.text))
          assert.ok(!(await everything(house)).includes(tokenIn(message.text)), 'readable while being sent')
          return mailer.send(message)
        },
      },
    }
    const [first] = await waiting(house)
    await house.handlers.find(({ name }) => name === first?.name)?.handle(first?.data ?? {}, { number: 1, last: false })
    const letter = (await waiting(house)).map(({ data }) => (data as { letter?: string }).letter).find(Boolean) ?? ''
    await assert.rejects(deliverLetter(watching, letter))
    await deliverLetter(watching, letter)
    assert.equal(new Set(composed).size, 2, 'each try makes its own')
    const all = await everything(house)
    assert.ok(all.includes(letter), 'the control sees nothing')
    for (const token of composed) {
      assert.ok(!all.includes(token))
      assert.ok(!all.includes(Buffer.from(token, 'base64url').toString('hex')))
    }
    for (const token of composed.slice(0, 1))
      assert.equal((await act(house.ground, thePublic, spendSignInLink, { token })).ok, true)
  })

  test('a link that could not be sent for an hour is not sent any more', async t => {
    const house = await postHouse(t)
    await askForLink(house.ground, grace.email)
    house.clock.move({ minutes: 61 })
    const [request] = await waiting(house)
    await house.handlers[0]?.handle(request?.data ?? {}, { number: 1, last: false })
    const letter = (await waiting(house)).map(({ data }) => (data as { letter?: string }).letter).find(Boolean) ?? ''
    house.clock.move({ minutes: 61 })
    await deliverLetter(house.office, letter)
    assert.deepEqual(
      [house.sent, await stateOf(house, letter)],
      [[], { state: 'dead', attempts: 0, error: 'nothing-to-send' }],
    )
  })

  test('an invitation is a letter without a secret, caused by an administrator who may not read letters', async t => {
    const house = await postHouse(t)
    await act(house.ground, house.grace.actor, invitePerson, {
      email: 'adm@example.org',
      name: 'Adm',
      language: 'en',
      roles: ['administrator'],
    })
    const administrator = await actorOf(house.ground, 'adm@example.org')
    orThrow(
      await act(house.ground, administrator, invitePerson, { email: 'new@example.org', name: 'New', language: 'zh' }),
    )
    await workOff(house)
    const letter = house.sent.at(-1)
    assert.deepEqual(
      [letter?.to, letter?.subject],
      [{ address: 'new@example.org', name: 'New' }, '请采取行动：您的Throughline账户'],
    )
    assert.ok(letter?.text.split('\n').includes('https://throughline.example/zh/sign-in'))
  })
})

suite('secrecy and permission of letters', () => {
  test('the reader’s address and the text are in the letter’s row, and in no audit, job or log', async t => {
    const house = await postHouse(t)
    const id = await queue(house)
    house.failures.push(Object.assign(new Error(`<${canary}> is unknown here`), { code: 'ESOCKET' }))
    await assert.rejects(deliverLetter(house.office, id))
    assert.deepEqual(await stateOf(house, id), { state: 'failed', attempts: 1, error: 'ESOCKET' })
    await workOff(house)
    const all = await everything(house)
    assert.equal(all.split(canary).length - 1, 1)
    assert.equal(all.split('draft communiqué').length - 1, 1)
  })

  test('who is neither officer nor system neither sees nor writes letters, also past the verbs', async t => {
    const house = await postHouse(t)
    const id = await queue(house)
    await act(house.ground, house.grace.actor, invitePerson, {
      email: 'adm@example.org',
      name: 'Adm',
      language: 'en',
      roles: ['administrator', 'director', 'auditor'],
    })
    const other = await actorOf(house.ground, 'adm@example.org')
    for (const actor of [other, thePublic]) {
      assert.deepEqual(await act(house.ground, actor, queueLetter, toAddress), {
        ok: false,
        refusal: { kind: 'forbidden' },
      })
      const seen = await inTransaction(house.ground, actor, ({ db }) =>
        db
          .withTables<{ 'notifications.letter': { id: string } }>()
          .selectFrom('notifications.letter')
          .select('id')
          .execute(),
      )
      assert.deepEqual(seen, [])
    }
    assert.equal((await house.database.app.query('select from notifications.letter')).rowCount, 0)
    await assert.rejects(house.database.app.query('delete from notifications.letter'), { code: '42501' })
    for (const doing of [markLetterSent, buryLetter])
      assert.deepEqual(await act<never, string>(house.ground, house.grace.actor, doing as never, { letter: id }), {
        ok: false,
        refusal: { kind: 'forbidden' },
      })
  })

  test('a letter that is settled stays settled', async t => {
    const house = await postHouse(t)
    const id = await queue(house)
    await workOff(house)
    const bury = await act(house.ground, system('letters'), buryLetter, { letter: id, error: null })
    assert.deepEqual(bury, refusal('letter-already-settled'))
  })

  test('what could become a header or steer a terminal is refused before it is stored', async t => {
    const house = await postHouse(t)
    const wrong = [
      { ...toAddress, text: { ...text, subject: 'a\r\nBcc: thief@example.org' } },
      { ...toAddress, text: { ...text, subject: 'a\0' } },
      { ...toAddress, text: { ...text, body: 'a\u001b[2J' } },
      { ...toAddress, to: { address: `${canary}, thief@example.org`, language: 'en' } },
      { ...toAddress, to: { address: canary, name: 'a\nb', language: 'en' } },
      { ...toAddress, actionRequired: false },
      { ...toAddress, actBy: '2026-02-30' },
      { ...toAddress, state: 'sent' },
    ]
    for (const letter of wrong) {
      const answer = await act(house.ground, house.grace.actor, queueLetter, letter)
      assert.equal(!answer.ok && answer.refusal.kind, 'invalid', JSON.stringify(letter))
    }
  })
})
