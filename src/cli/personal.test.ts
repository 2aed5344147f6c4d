import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { system } from '#kernel/actor.ts'
import { orThrow } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { keepRevision, recountLog, sequencePending, statementOf } from '#modules/audit/index.ts'
import { fileMail } from '#modules/correspondence/index.ts'
import { storeFile } from '#modules/documents/index.ts'
import {
  disablePerson,
  enablePerson,
  invitePerson,
  issueSignInLink,
  makeFirstAccount,
} from '#modules/identity/index.ts'
import { readImport } from '#modules/imports/index.ts'
import { queueLetter } from '#modules/notifications/index.ts'
import { erase, heldOf, someone } from '#modules/personal-data/index.ts'
import { kyselyOver } from '#platform/db/kysely.ts'
import { sweep } from '#platform/db/sweep.ts'
import { type Ending, testDatabase } from '../../test/support/database.ts'
import { groundOf, sequencingOver } from '../carrying/fixtures.ts'
import { eraseLetterFiles } from './letter-files.ts'

const canary = { email: 'zuleika.canary@example.org', name: 'Zuleika Canary-Quill' }
const words = [canary.email, canary.name, 'Zuleika', 'Quill']
const setup = system('setup')
const administrator = {
  label: 'system:setup',
  person: null,
  held: [{ role: 'administrator', scope: 'everywhere' }],
} as const

const officer = { ...administrator, held: [{ role: 'officer', scope: 'everywhere' }] } as const

/** Somebody whose name stands wherever the program lets a name stand. */
async function houseOfCanary(t: Ending) {
  const database = await testDatabase(t)
  const ground = groundOf(database)
  orThrow(await act(ground, setup, makeFirstAccount, { email: 'ada@example.org', name: 'Ada', language: 'en' }))
  const invited = { ...canary, language: 'fr', roles: ['officer', 'administrator'] }
  const id = orThrow(await act(ground, administrator, invitePerson, invited))
  orThrow(await act(ground, setup, issueSignInLink, { email: canary.email }))
  const letter = { kind: 'note', actionRequired: false, actBy: null }
  const about = { subject: `About ${canary.name}`, body: `Write to <${canary.email.toUpperCase()}>, ${canary.name}.` }
  for (const to of [
    { person: id },
    { address: canary.email, name: canary.name, language: 'en' },
    { address: 'ada@example.org', language: 'en' },
  ])
    orThrow(await act(ground, setup, queueLetter, { to, ...letter, text: about }))
  const attached = { noun: 'meeting', nounId: 'cto-05', visibility: 'staff', content: Buffer.from('x') } as const
  for (const name of ['CV Zuleika Canary-Quill.txt', 'CV_Zuleika_Canary-Quill.txt', 'plan.txt'])
    orThrow(await act(ground, setup, storeFile, { ...attached, name }))
  await inTransaction(ground, setup, ({ db, now }) =>
    keepRevision(db, {
      noun: 'topic',
      nounId: 't-1',
      at: now,
      actor: `person:${id}`,
      reason: `as ${canary.name} said`,
      before: { version: 1, content: { title: 'Before' } },
      after: { version: 2, content: { title: { en: `By “${canary.name}”` }, list: [canary.email, 7, null] } },
    }),
  )
  await database.owner.query(
    `insert into watching.following (id, noun, noun_id, slug, email, language, state, asked_at, confirm_before)
     values (gen_random_uuid(), 'forum', 'CTO', 'cto', $1, 'en', 'asked', now(), now())`,
    [canary.email],
  )
  await database.owner.query(
    `insert into submissions.submission (id, noun, noun_id, slug, ref, digest, body, name, email, language, state, written_at, sign_before)
     values (gen_random_uuid(), 'conclusion', 'c-1', 'cto-05-2', 'CTO-05/2', sha256(convert_to($1::text, 'UTF8')), 'I know.', $2, $1::text, 'en', 'signed', now(), now())`,
    [canary.email, canary.name],
  )
  const list = new TextEncoder().encode(`name,email\n${canary.name},${canary.email}\n`)
  const read = { target: 'people', name: 'people.csv', content: list, sheet: '' }
  orThrow(await act(ground, officer, readImport, read))
  await sequencePending(sequencingOver(database))
  return { database, ground, id }
}

test('what is held of a person is told by module: account, roles, links, letters, files, values beside the log, acts', async t => {
  const { ground, id } = await houseOfCanary(t)
  const who = await someone(ground, canary.email.toUpperCase())
  assert.deepEqual(who, { person: id, ...canary })
  assert.deepEqual(await someone(ground, id), who)
  const held = await heldOf(ground, who ?? { person: null, ...canary })
  const counts = Object.fromEntries(
    Object.entries(held).map(([name, rows]) => [name, [...new Set(rows.map(row => (row as { table: string }).table))]]),
  )
  assert.deepEqual(counts, {
    identity: ['identity.person', 'identity.role_grant', 'identity.sign_in_link'],
    audit: ['audit.personal', 'audit.event', 'audit.revision'],
    documents: ['documents.attachment'],
    notifications: ['notifications.letter'],
    submissions: ['submissions.submission'],
    imports: ['imports.row'],
    watching: ['watching.following'],
  })
  const text = JSON.stringify(held)
  assert.equal(/token|salt|hash/i.test(text), false)
})

test('an erased person is in no table any more, the log has the same root and goes on', async t => {
  const { database, ground, id } = await houseOfCanary(t)
  const before = await statementOf(kyselyOver(database.owner))
  assert.notDeepEqual(await sweep(database.owner, words), [])
  const who = await someone(ground, id)
  assert.ok(who)
  orThrow(await erase(ground, who, 'asked for it'))
  assert.deepEqual(await sweep(database.owner, words), [])
  const log = kyselyOver(database.owner)
  assert.equal((await recountLog(log)).root, before?.root)
  assert.equal((await recountLog(log)).strangers, 0)
  assert.equal((await sequencePending(sequencingOver(database))) > 0, true)
  const { rows } = await database.owner.query(
    `select actor, noun_id, reason, values from audit.event where verb = 'identity.erase-person'`,
  )
  const others = {
    ...{ audit: 3, correspondence: 0, documents: 2, forums: 0, imports: 1, members: 0, notifications: 3 },
    ...{ submissions: 1, watching: 1 },
  }
  assert.deepEqual(rows, [{ actor: 'system:command-line', noun_id: id, reason: 'asked for it', values: { others } }])
})

test('others keep what is theirs: their letters, files and versions say the same but for the name', async t => {
  const { database, ground, id } = await houseOfCanary(t)
  orThrow(await erase(ground, { person: id, ...canary }, null))
  const all = async (sql: string) => (await database.owner.query(sql)).rows
  assert.deepEqual(
    await all(
      `select address, subject, body, state from notifications.letter order by body is not null, address nulls first`,
    ),
    [
      { address: null, subject: null, body: null, state: 'dead' },
      { address: 'erased@erased.invalid', subject: null, body: null, state: 'dead' },
      {
        address: 'ada@example.org',
        subject: 'About [erased]',
        body: 'Write to <[erased]>, [erased].',
        state: 'queued',
      },
    ],
  )
  assert.deepEqual(await all('select name, email, digest, body from submissions.submission'), [
    { name: null, email: null, digest: null, body: 'I know.' },
  ])
  assert.deepEqual(await all(`select name from documents.attachment order by name collate "C"`), [
    { name: 'CV [erased].txt' },
    { name: '[erased].txt' },
    { name: 'plan.txt' },
  ])
  assert.deepEqual(await all(`select content, reason from audit.revision where version = 2`), [
    { content: { title: { en: 'By “[erased]”' }, list: ['[erased]', 7, null] }, reason: 'as [erased] said' },
  ])
  assert.deepEqual(await all(`select name, email from identity.person order by email <> 'ada@example.org'`), [
    { name: 'Ada', email: 'ada@example.org' },
    { name: '—', email: `${id}@erased.invalid` },
  ])
})

test('mail they sent goes whole, with its files, and so does a report on a letter to them; the same file elsewhere stays', async t => {
  const { database, ground, id } = await houseOfCanary(t)
  const from = `${canary.name} <${canary.email}>`
  const parts = (text: string, name: string) =>
    [
      ...['Content-Type: multipart/mixed; boundary="b"', '', '--b', 'Content-Type: text/plain', '', text, '--b'],
      ...[`Content-Type: text/plain; name="${name}"`, `Content-Disposition: attachment; filename="${name}"`, '', 'x'],
      '--b--',
    ].join('\r\n')
  const mail = (sender: string, rest: string) =>
    fileMail(ground, undefined, Buffer.from(`From: ${sender}\r\nTo: t@example.org\r\nSubject: Re\r\n${rest}\r\n`))
  await mail(from, parts('I agree.', 'mine.txt'))
  await mail('Kira <kira@example.org>', parts(`As ${canary.name} said.`, 'theirs.txt'))
  const failed = '--b\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n--b--'
  const report = `Content-Type: multipart/report; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n<${canary.email}> is unknown.\r\n${failed}`
  await mail('MAILER-DAEMON@example.org', report)
  const attached = `select m.kind, a.name from documents.attachment a join correspondence.message m on m.id::text = a.noun_id
    where a.noun = 'message' order by m.kind, m.from_address, a.name`
  const names = async () => (await database.owner.query(attached)).rows.map(({ kind, name }) => `${kind} ${name}`)
  const [whole, file] = ['reply message.eml', 'reply mine.txt']
  assert.deepEqual(
    (await names()).toSorted(),
    [whole, whole, file, 'reply theirs.txt', 'returned message.eml'].toSorted(),
  )
  orThrow(await erase(ground, { person: id, ...canary }, null))
  assert.deepEqual(await names(), ['reply message.eml', 'reply theirs.txt'])
  const { rows } = await database.owner.query(
    `select count(*)::int as n from documents.file where position(convert_to($1, 'UTF8') in content) > 0`,
    [`From: ${from}`],
  )
  assert.deepEqual(rows, [{ n: 0 }])
  const whatWas = await database.owner.query('select from_address, text from correspondence.message order by text')
  assert.ok(whatWas.rows.some(row => row.text === 'I agree.' && row.from_address === null))
})

test('the account stays shut: no link, no role, no opening it again; the address can be invited anew', async t => {
  const { ground, id } = await houseOfCanary(t)
  orThrow(await erase(ground, { person: id, ...canary }, null))
  const refusalOf = async (work: Promise<{ ok: boolean; refusal?: { name?: string; kind: string } }>) => {
    const done = await work
    return done.ok ? null : (done.refusal?.name ?? done.refusal?.kind)
  }
  assert.equal(await refusalOf(act(ground, administrator, enablePerson, { person: id }) as never), 'person-erased')
  assert.equal(await refusalOf(act(ground, administrator, disablePerson, { person: id }) as never), 'already-disabled')
  assert.equal(await refusalOf(act(ground, setup, issueSignInLink, { email: canary.email }) as never), 'not-found')
  assert.equal(await someone(ground, canary.email).then(who => who?.person), null)
  orThrow(await act(ground, administrator, invitePerson, { ...canary, language: 'en', roles: [] }))
})

test('the only administrator is not erased, and nothing of anybody has changed', async t => {
  const database = await testDatabase(t)
  const ground = groundOf(database)
  orThrow(await act(ground, setup, makeFirstAccount, { ...canary, language: 'en' }))
  const who = await someone(ground, canary.email)
  assert.ok(who)
  const before = await sweep(database.owner, words)
  const done = await erase(ground, who, null)
  assert.equal(done.ok ? null : done.refusal.kind === 'refused' && done.refusal.name, 'last-administrator')
  assert.deepEqual(await sweep(database.owner, words), before)
})

test('erasing is for the operator alone: whoever sees a name without being asked sees none after it', async t => {
  const { database, ground, id } = await houseOfCanary(t)
  const asPublic = async (sql: string) => (await database.app.query(sql)).rows
  for (const name of [
    'identity.person',
    'audit.personal',
    'audit.revision',
    'notifications.letter',
    'documents.attachment',
  ])
    assert.deepEqual(await asPublic(`select 1 from ${name}`), [])
  await assert.rejects(database.app.query(`update audit.event set reason = null`), { code: '42501' })
  const changed = await database.app.query(`update audit.revision set content = '{}'`)
  assert.equal(changed.rowCount, 0)
  orThrow(await erase(ground, { person: id, ...canary }, null))
})

test('letters that lie in files go as well, and only those that name the person', async t => {
  const folder = await mkdtemp(path.join(tmpdir(), 'throughline-mail-'))
  t.after(() => rm(folder, { recursive: true }))
  await writeFile(path.join(folder, '1.eml'), 'To: Zuleika.Canary@example.org\r\n\r\nDear')
  await writeFile(path.join(folder, '2.eml'), 'To: ada@example.org\r\n\r\nzuleika.canary@exam=\r\nple.org wrote')
  await writeFile(path.join(folder, '3.eml'), 'To: ada@example.org\r\n\r\nDear Ada')
  assert.equal(await eraseLetterFiles(folder, [canary.email, canary.name]), 2)
  assert.deepEqual(await readdir(folder), ['3.eml'])
  assert.equal(await eraseLetterFiles(path.join(folder, 'none'), ['x']), 0)
})
