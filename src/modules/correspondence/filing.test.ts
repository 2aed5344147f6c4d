import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Actor } from '#kernel/actor.ts'
import { system, thePublic } from '#kernel/actor.ts'
import { forbidden, orThrow, refused } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { attachmentsOf } from '#modules/documents/index.ts'
import { makeFirstAccount } from '#modules/identity/index.ts'
import { buryLetter, markLetterSent, queueLetter, requeueLetter } from '#modules/notifications/index.ts'
import { tasksAbout, tasksFor } from '#modules/tasks/index.ts'
import { returnAddress } from '#platform/return-address.ts'
import { type Ending, testDatabase } from '../../../test/support/database.ts'
import { testGround } from '../../../test/support/web.ts'
import { plainMail, report, withFiles } from './fixtures.ts'
import { assignMessage, fileMail, listMessages, messageById, messagesOfLetters, setMessageAside } from './index.ts'

const worker = system('letters')
const role = (name: 'officer' | 'director' | 'administrator' | 'auditor', person: string): Actor => ({
  label: `person:${person}`,
  person,
  held: [{ role: name, scope: 'everywhere' }],
})

/** A house with an officer, a desk for what comes back, and as many sent letters as wanted. */
async function house(t: Ending) {
  const database = await testDatabase(t)
  const { ground } = testGround(database)
  const account = { email: 'ada@example.org', name: 'Ada Officer', language: 'en' }
  const officer = role('officer', orThrow(await act(ground, worker, makeFirstAccount, account)))
  const desk = { mailbox: 'throughline@mail.example', key: new Uint8Array(32).fill(9) }
  const queued = async (confidential = false) =>
    orThrow(
      await act(ground, worker, queueLetter, {
        to: { address: 'kira@reader.example', language: 'en' },
        kind: 'draft',
        text: { subject: 'draft', body: 'Dear Sir or Madam' },
        actionRequired: true,
        confidential,
      }),
    )
  const sent = async (confidential = false) => {
    const letter = await queued(confidential)
    orThrow(await act(ground, worker, markLetterSent, { letter, messageId: `<${letter}@throughline.example>` }))
    return { letter, to: returnAddress(desk, letter) }
  }
  const file = (raw: Uint8Array) => fileMail(ground, desk, raw)
  const asOfficer = <T>(work: Parameters<typeof inTransaction<T>>[2]) => inTransaction(ground, officer, work)
  const list = () => asOfficer(({ db }) => listMessages(db))
  const one = async () => (await list())[0] ?? assert.fail('nothing was filed')
  const waiting = () => asOfficer(async ({ db, actor }) => (await tasksFor(db, actor)).map(({ kind }) => kind))
  const letterState = async (id: string) =>
    (await database.owner.query('select state, last_error from notifications.letter where id = $1', [id])).rows[0]
  return { database, ground, officer, desk, queued, sent, file, asOfficer, list, one, waiting, letterState }
}

suite('filing what comes in', () => {
  test('an answer lies with its letter, whole and with its files, and waits to be read', async t => {
    const { sent, file, one, waiting, asOfficer } = await house(t)
    const { letter, to } = await sent()
    const raw = withFiles(
      { to, text: 'See the list.' },
      { 'list.csv': Buffer.from('a,b'), 'run.exe': Buffer.from('MZ') },
    )
    assert.equal(await file(raw), 'filed')
    const { id, kind, state, doubt, letter: of } = await one()
    assert.deepEqual([kind, state, doubt, of, await waiting()], ['reply', 'filed', null, letter, ['read-answer']])
    await asOfficer(async ({ db }) => {
      const message = await messageById(db, id)
      assert.deepEqual([message?.text, message?.onlyInside], ['See the list.', ['run.exe']])
      const files = await attachmentsOf(db, 'message', id)
      assert.deepEqual(
        new Map(files.map(({ name, size, visibility }) => [name, [size, visibility]])),
        new Map([
          ['message.eml', [raw.length, 'staff']],
          ['list.csv', [3, 'staff']],
        ]),
      )
      assert.deepEqual([...(await messagesOfLetters(db))], [[letter, 1]])
    })
  })

  test('a letter that came back for good is marked so once, and somebody is asked to find out why', async t => {
    const { ground, officer, sent, file, list, waiting, letterState } = await house(t)
    const { letter, to } = await sent()
    assert.equal(await file(report({ to })), 'filed')
    assert.equal(await file(report({ to, messageId: '<again@reader.example>' })), 'filed')
    assert.deepEqual(
      (await list()).map(({ kind, state }) => [kind, state]),
      [
        ['returned', 'filed'],
        ['returned', 'filed'],
      ],
    )
    assert.deepEqual(await letterState(letter), { state: 'returned', last_error: 'returned 5.1.1' })
    assert.deepEqual(await waiting(), ['mend-address'])
    orThrow(await act(ground, officer, requeueLetter, { letter }))
    assert.equal((await letterState(letter)).state, 'queued')
  })

  test('of what comes back by itself from a confidential letter only what it is is kept, and nobody is asked to look', async t => {
    const { sent, file, one, list, waiting, letterState, asOfficer, database } = await house(t)
    const { letter, to } = await sent(true)
    await file(report({ to }))
    const { id, kind, letter: of } = await one()
    assert.deepEqual([kind, of, await waiting()], ['returned', letter, []])
    assert.deepEqual(await letterState(letter), { state: 'returned', last_error: 'returned 5.1.1' })
    assert.deepEqual(await asOfficer(({ db }) => attachmentsOf(db, 'message', id)), [])
    await file(plainMail({ to, more: 'Auto-Submitted: auto-replied\n', messageId: '<c@x.example>' }))
    await file(
      report({ to: 'throughline@mail.example', about: `<${letter}@throughline.example>`, messageId: '<d@x.example>' }),
    )
    const kept = await database.owner.query(`select (select jsonb_agg(m)::text from correspondence.message m) as all`)
    assert.ok(!/kira/i.test(kept.rows[0].all), kept.rows[0].all)
    assert.equal((await list()).length, 3)
    await file(plainMail({ to, messageId: '<own@x.example>' }))
    assert.ok(
      (await list()).some(({ fromAddress }) => fromAddress === 'kira@reader.example'),
      'who answers says who they are',
    )
  })

  test('a delay, a receipt and a holiday notice are filed, change nothing and wait for nobody', async t => {
    const { sent, file, list, waiting, letterState } = await house(t)
    const { letter, to } = await sent()
    await file(report({ to, action: 'delayed', status: '4.4.1', messageId: '<a@x.example>' }))
    await file(report({ to, action: 'relayed', status: '2.0.0', messageId: '<b@x.example>' }))
    await file(plainMail({ to, more: 'Auto-Submitted: auto-replied\n', messageId: '<c@x.example>' }))
    assert.deepEqual(new Set((await list()).map(({ kind }) => kind)), new Set(['delayed', 'delivered', 'automatic']))
    assert.deepEqual([(await letterState(letter)).state, await waiting()], ['sent', []])
  })

  test('the same message twice, or twice at once, is filed once', async t => {
    const { sent, file, list, waiting } = await house(t)
    const raw = plainMail({ to: (await sent()).to })
    const all = await Promise.all([file(raw), file(raw), file(raw)])
    assert.deepEqual(all.toSorted(), ['filed', 'filed-before', 'filed-before'])
    assert.equal(await file(Buffer.concat([Buffer.from('Received: again\r\n'), raw])), 'filed-before')
    assert.deepEqual([(await list()).length, await waiting()], [1, ['read-answer']])
  })

  test('whatever is not certain is kept and waits: without a code, with a forged one, to two letters, to one that never left', async t => {
    const { sent, queued, desk, file, list, waiting } = await house(t)
    const [one, other, unsent] = [await sent(), await sent(), await queued()]
    const forged = one.to.replace(/\+(.)/, (_, first) => `+${first === 'a' ? 'b' : 'a'}`)
    const stranger = returnAddress(desk, '01999999-9999-7999-8999-999999999999')
    const tos = ['throughline@mail.example', forged, `${one.to}, ${other.to}`, stranger, returnAddress(desk, unsent)]
    for (const [n, to] of tos.entries()) await file(plainMail({ to, messageId: `<${n}@x.example>` }))
    await file(Buffer.from(`From: a@b.example\nTo: ${one.to}\n\n${'\n'.repeat(200_000)}`))
    await file(plainMail({ to: one.to, from: 'mailer-daemon@x.example', messageId: '<d@x.example>' }))
    const found = await list()
    assert.deepEqual(found.map(({ doubt }) => doubt).toSorted(), [
      'code-not-ours',
      'letter-not-sent',
      'letter-unknown',
      'no-code',
      'no-report',
      'several-letters',
      'unreadable',
    ])
    assert.ok(found.every(({ state, letter }) => state === 'unclear' && letter === null))
    assert.deepEqual(new Set(await waiting()), new Set(['file-mail']))
    assert.equal((await waiting()).length, 7)
  })

  test('what is no mail, or longer than a file may be, is not taken', async t => {
    const { file, list } = await house(t)
    assert.equal(await file(Buffer.from('')), 'no-message')
    assert.equal(await file(Buffer.from('GET / HTTP/1.1\r\n\r\n')), 'no-message')
    assert.equal(await file(Buffer.alloc(25 * 1024 * 1024 + 1, 'a')), 'too-long')
    assert.deepEqual(await list(), [])
  })
})

suite('sorting what is unclear', () => {
  test('it seems to belong to the letter it answers; an officer says so, and nothing waits any more', async t => {
    const { ground, officer, sent, file, one, waiting, letterState, asOfficer } = await house(t)
    const { letter } = await sent()
    await file(report({ to: 'throughline@mail.example', about: `<${letter}@throughline.example>` }))
    const { id } = await one()
    assert.equal((await asOfficer(({ db }) => messageById(db, id)))?.seems, letter)
    orThrow(await act(ground, officer, assignMessage, { message: id, letter }))
    assert.deepEqual([(await one()).state, (await one()).letter], ['filed', letter])
    assert.deepEqual([(await letterState(letter)).state, await waiting()], ['returned', ['mend-address']])
    assert.deepEqual(
      await act(ground, officer, assignMessage, { message: id, letter }),
      refused('message-already-settled'),
    )
  })

  test('set aside it is kept, and can still be given to a letter', async t => {
    const { ground, officer, sent, file, one, waiting, asOfficer } = await house(t)
    const { letter } = await sent()
    await file(plainMail({ to: 'throughline@mail.example' }))
    const { id } = await one()
    orThrow(await act(ground, officer, setMessageAside, { message: id }))
    assert.deepEqual([(await one()).state, await waiting()], ['set-aside', []])
    assert.deepEqual(
      await act(ground, officer, assignMessage, { message: id, letter: '01999999-9999-7999-8999-999999999999' }),
      refused('letter-unknown'),
    )
    orThrow(await act(ground, officer, assignMessage, { message: id, letter }))
    assert.deepEqual([(await one()).state, await waiting()], ['filed', ['read-answer']])
    assert.equal(await asOfficer(async ({ db }) => (await tasksAbout(db, 'message', id)).length), 1)
  })
})

suite('who may see and sort mail', () => {
  test('nobody but officers: no row, no verb, past the verbs neither', async t => {
    const { database, ground, sent, file, one } = await house(t)
    await file(plainMail({ to: (await sent()).to, text: 'canary-7f1', from: 'Canary <canary@x.example>' }))
    const { id } = await one()
    const others = [thePublic, ...(['director', 'administrator', 'auditor'] as const).map(name => role(name, id))]
    for (const actor of others) {
      assert.deepEqual(await inTransaction(ground, actor, ({ db }) => listMessages(db)), [], actor.label)
      assert.equal(await inTransaction(ground, actor, ({ db }) => messageById(db, id)), undefined)
      for (const doing of [assignMessage, setMessageAside])
        assert.deepEqual(
          await act<never, unknown>(ground, actor, doing as never, { message: id, letter: id }),
          forbidden(),
        )
    }
    assert.equal((await database.app.query('select from correspondence.message')).rowCount, 0)
    await assert.rejects(database.app.query('delete from correspondence.message'), { code: '42501' })
  })

  test('what somebody wrote, and their address, is in no audit, no task and no job', async t => {
    const { database, sent, file } = await house(t)
    const { to } = await sent()
    const from = 'Canarina <canary@x.example>'
    const csv = { 'canary.csv': Buffer.from('canary') }
    await file(withFiles({ to, from, subject: 'canary', text: 'canary' }, csv))
    await file(plainMail({ to: 'throughline@mail.example', from, subject: 'canary', text: 'canary' }))
    const of = async (table: string) => {
      const { rows } = await database.owner.query<{ row: string }>(`select t::text as row from ${table} t`)
      return rows.map(({ row }) => row).join('\n')
    }
    assert.match(await of('correspondence.message'), /canary/)
    for (const table of ['audit.event', 'tasks.task']) assert.doesNotMatch(await of(table), /canar|x\.example/i, table)
  })

  test('a letter that was given up, or already came back, is not marked again', async t => {
    const { ground, queued, desk, file, one, letterState } = await house(t)
    const letter = await queued()
    orThrow(await act(ground, worker, buryLetter, { letter, error: null }))
    await file(report({ to: returnAddress(desk, letter) }))
    assert.deepEqual([(await one()).doubt, (await letterState(letter)).state], ['letter-not-sent', 'dead'])
  })
})
