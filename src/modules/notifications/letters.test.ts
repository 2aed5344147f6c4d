import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { system, thePublic } from '#kernel/actor.ts'
import { sqlStates, unreachable } from '#kernel/lifecycle.ts'
import { orThrow } from '#kernel/result.ts'
import { act, inTransaction, perform } from '#modules/access/index.ts'
import { disablePerson, invitePerson, sessionActor, spendSignInLink } from '#modules/identity/index.ts'
import { MailError } from '#platform/mail.ts'
import { buryLetter, letterJob, markLetterSent, queueLetter, requeueLetter } from './commands.ts'
import { deliverLetter } from './deliver.ts'
import { actorOf, askForLink, grace, postHouse, waiting, workOff } from './fixtures.ts'
import { letterLifecycle } from './lifecycle.ts'
import { deadLetters } from './queries.ts'

const canary = 'canary-81c@example.org'
const text = {
  subject: 'comment on the draft communiqué',
  body: 'Dear Sir or Madam,\n\nThe draft is open for comment.',
}
const toAddress = {
  to: { address: canary, language: 'en' },
  kind: 'draft',
  text,
  actionRequired: true,
  actBy: '2026-12-03',
}
const queue = (house: Awaited<ReturnType<typeof postHouse>>, letter: object = toAddress) =>
  act(house.ground, house.grace.actor, queueLetter, letter).then(orThrow)
const stateOf = async ({ database }: Awaited<ReturnType<typeof postHouse>>, id: string) =>
  (
    await database.owner.query('select state, attempts, last_error as error from notifications.letter where id = $1', [
      id,
    ])
  ).rows[0]
const refusal = (name: string) => ({ ok: false, refusal: { kind: 'refused', name, params: {} } })

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
    const dead = await deadLetters(house.ground, house.grace.actor)
    assert.deepEqual(dead, [
      {
        id,
        kind: 'draft',
        person: null,
        address: canary,
        actBy: '2026-12-03',
        attempts: 1,
        lastError: 'EENVELOPE 451',
        queuedAt: Temporal.Instant.from('2026-11-20T09:00:00Z'),
      },
    ])
    await act(house.ground, house.grace.actor, invitePerson, {
      email: 'dir@example.org',
      name: 'Dir',
      language: 'en',
      roles: ['director', 'administrator'],
    })
    const director = await actorOf(house.ground, 'dir@example.org')
    for (const actor of [director, thePublic]) {
      assert.deepEqual(await deadLetters(house.ground, actor), [])
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
          subject: 'Se requiere una respuesta: su enlace de acceso a Throughline',
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

const tokenIn = (body: string | undefined): string => /sign-in\/([\w-]{43})$/m.exec(body ?? '')?.[1] ?? 'no token'

/** Everything anybody could read later: every table of every schema concerned, and the log. */
async function everything({ database, lines }: Awaited<ReturnType<typeof postHouse>>): Promise<string> {
  const { rows: tables } = await database.owner.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_schema in ('identity', 'notifications', 'audit', 'pgboss') and table_type = 'BASE TABLE'`,
  )
  const found: string[] = [...lines]
  for (const { name } of tables) {
    const { rows } = await database.owner.query<{ row: string }>(`select t::text as row from ${name} t`)
    found.push(...rows.map(({ row }) => row))
  }
  return found.join('\n')
}

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

suite('states of letters', () => {
  test('all can be reached, and the database knows the same ones', async t => {
    assert.deepEqual(unreachable(letterLifecycle), [])
    const { database } = await postHouse(t)
    const { rows } = await database.owner.query(
      `select pg_get_constraintdef(oid) as def from pg_constraint where conrelid = 'notifications.letter'::regclass and conname = 'letter_state_check'`,
    )
    const known = [...String(rows[0]?.def).matchAll(/'([a-z]+)'/g)].map(([, state]) => `'${state}'`).join(', ')
    assert.equal(known, sqlStates(letterLifecycle))
  })
})
