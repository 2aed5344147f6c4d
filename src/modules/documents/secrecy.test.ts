import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { sql } from 'kysely'
import { type Actor, system, thePublic } from '#kernel/actor.ts'
import { roles } from '#kernel/policy.ts'
import { orThrow } from '#kernel/result.ts'
import { act, type Ground } from '#modules/access/index.ts'
import { kyselyOver } from '#platform/db/kysely.ts'
import { holding, officer } from '../../../test/support/actors.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { withdrawAttachment } from './commands.ts'
import { as, groundOver, store, text } from './fixtures.ts'
import { attachmentById, attachmentsOf, contentOf } from './queries.ts'

/** Everything an actor can learn of an attachment: is it listed, is it found, what does it hold. */
async function seenBy(ground: Ground, actor: Actor, id: string) {
  const inside = as(ground, actor)
  const listed = (await inside(db => attachmentsOf(db, 'meeting', 'cto-05'))).filter(one => one.id === id)
  const found = await inside(db => attachmentById(db, id))
  const pieces = found ? await Array.fromAsync(contentOf(inside, found)) : []
  return { listed: listed.length, found: found?.name ?? null, content: Buffer.concat(pieces).toString() }
}
const nothing = { listed: 0, found: null, content: '' }
const everything = { listed: 1, found: 'notes.txt', content: text.toString() }

suite('who may store and withdraw', () => {
  const may = new Set(['officer', 'system'])
  for (const role of roles)
    test(`${role} ${may.has(role) ? 'may' : 'may not'}`, async t => {
      const ground = groundOver(await testDatabase(t))
      const actor = role === 'system' ? system('test') : role === 'public' ? thePublic : holding(role)
      const { id } = orThrow(await store(ground, { content: Buffer.from('before') }))
      const answers = [await store(ground, {}, actor), await act(ground, actor, withdrawAttachment, { id })]
      for (const answer of answers)
        assert.deepEqual(answer.ok || answer.refusal.kind, may.has(role) ? true : 'forbidden')
    })
})

suite('who sees a file', () => {
  const staff = new Set(['system', 'director', 'officer', 'auditor'])
  for (const role of roles)
    test(`${role} ${staff.has(role) ? 'sees' : 'does not see'} what is for the staff, and sees what is public`, async t => {
      const ground = groundOver(await testDatabase(t))
      const actor = role === 'system' ? system('test') : role === 'public' ? thePublic : holding(role)
      const hidden = orThrow(await store(ground, { visibility: 'staff' }))
      assert.deepEqual(await seenBy(ground, actor, hidden.id), staff.has(role) ? everything : nothing)
      const open = orThrow(await store(ground, { content: Buffer.from('public') }))
      assert.deepEqual(await seenBy(ground, actor, open.id), { listed: 1, found: 'notes.txt', content: 'public' })
    })

  test('outside of a transaction nobody is staff, even after an officer used the same connection', async t => {
    const ground = groundOver(await testDatabase(t))
    const { id } = orThrow(await store(ground, { visibility: 'staff' }))
    assert.deepEqual(await seenBy(ground, officer, id), everything)
    for (let i = 0; i < 20; i += 1) assert.equal(await attachmentById(ground.db, id), undefined)
  })

  test('the same content attached publicly elsewhere shows nothing of the staff attachment', async t => {
    const ground = groundOver(await testDatabase(t))
    const hidden = orThrow(await store(ground, { visibility: 'staff' }))
    const open = orThrow(await store(ground, { visibility: 'public', nounId: 'cto-06' }))
    assert.equal(hidden.sha256, open.sha256)
    assert.deepEqual(await seenBy(ground, thePublic, hidden.id), nothing)
    assert.equal((await seenBy(ground, thePublic, open.id)).content, text.toString())
    assert.deepEqual(await seenBy(ground, officer, hidden.id), everything)
  })

  test('a withdrawn file is gone for the public and remembered for the staff', async t => {
    const database = await testDatabase(t)
    const ground = groundOver(database)
    const { id } = orThrow(await store(ground))
    assert.deepEqual(await seenBy(ground, thePublic, id), everything)
    orThrow(await act(ground, officer, withdrawAttachment, { id }))
    assert.deepEqual(await seenBy(ground, thePublic, id), nothing)
    assert.deepEqual(await seenBy(ground, officer, id), { ...everything, listed: 0 })
    const again = await act(ground, officer, withdrawAttachment, { id })
    assert.deepEqual(again, {
      ok: false,
      refusal: { kind: 'refused', name: 'attachment-already-withdrawn', params: {} },
    })
    const unknown = await act(ground, officer, withdrawAttachment, { id: '00000000-0000-7000-8000-00000000ffff' })
    assert.deepEqual(unknown, { ok: false, refusal: { kind: 'not-found' } })
    const { rows } = await database.app.query('select sha256 from documents.file')
    assert.deepEqual(rows, [])
  })

  test('content stays public as long as one public attachment stands, and no longer', async t => {
    const ground = groundOver(await testDatabase(t))
    const first = orThrow(await store(ground))
    const second = orThrow(await store(ground, { nounId: 'cto-06' }))
    await store(ground, { visibility: 'staff', nounId: 'cto-07' })
    orThrow(await act(ground, officer, withdrawAttachment, { id: first.id }))
    assert.equal((await seenBy(ground, thePublic, second.id)).content, text.toString())
    orThrow(await act(ground, officer, withdrawAttachment, { id: second.id }))
    assert.deepEqual(await seenBy(ground, thePublic, second.id), nothing)
    const third = orThrow(await store(ground))
    assert.deepEqual(await seenBy(ground, thePublic, third.id), everything)
  })

  test('storing and withdrawing the same content at once never hides a public attachment', async t => {
    const ground = groundOver(await testDatabase(t))
    for (let round = 0; round < 10; round += 1) {
      const old = orThrow(await store(ground))
      const [fresh] = await Promise.all([store(ground), act(ground, officer, withdrawAttachment, { id: old.id })])
      const { id } = orThrow(fresh)
      assert.equal((await seenBy(ground, thePublic, id)).content, text.toString())
      orThrow(await act(ground, officer, withdrawAttachment, { id }))
    }
  })

  test('a reader in the middle of a file that is withdrawn gets an error, not half a file', async t => {
    const ground = groundOver(await testDatabase(t))
    const { id } = orThrow(await store(ground, { content: Buffer.alloc(2_000_000, 'a') }))
    const pieces = contentOf(as(ground, thePublic), { id, size: 2_000_000 })
    assert.equal((await pieces.next()).value?.length, 1_048_576)
    orThrow(await act(ground, officer, withdrawAttachment, { id }))
    await assert.rejects(pieces.next(), /can no longer be read/)
  })
})

suite('the second lock, below the verbs', () => {
  const counts = sql`select (select count(*) from documents.attachment) as names, (select count(*) from documents.file) as files`
  const sees = async (ground: Ground, actor: Actor) => (await as(ground, actor)(db => counts.execute(db))).rows

  test('the table itself shows staff rows to staff only', async t => {
    const ground = groundOver(await testDatabase(t))
    await store(ground, { visibility: 'staff' })
    assert.deepEqual(await sees(ground, officer), [{ names: '1', files: '1' }])
    for (const actor of [thePublic, holding('translator'), holding('addressee'), holding('administrator')])
      assert.deepEqual(await sees(ground, actor), [{ names: '0', files: '0' }])
  })

  test('and withdrawn ones as well', async t => {
    const ground = groundOver(await testDatabase(t))
    const { id } = orThrow(await store(ground))
    await store(ground, { nounId: 'cto-06' })
    orThrow(await act(ground, officer, withdrawAttachment, { id }))
    assert.deepEqual(await sees(ground, thePublic), [{ names: '1', files: '1' }])
    assert.deepEqual(await sees(ground, officer), [{ names: '2', files: '1' }])
  })

  test('the queries hide them where row-level policies do not bind', async t => {
    const database = await testDatabase(t)
    const ground = groundOver(database)
    const { id } = orThrow(await store(ground, { visibility: 'staff' }))
    const open = orThrow(await store(ground, { content: Buffer.from('public') }))
    await database.owner.query(`
      alter table documents.file disable row level security; alter table documents.attachment disable row level security`)
    const { rows } = await database.app.query('select id from documents.attachment order by id')
    assert.deepEqual(
      rows.map(row => row.id),
      [id, open.id].sort(),
    )
    const db = kyselyOver(database.app)
    assert.deepEqual([await attachmentById(db, id), (await attachmentById(db, open.id))?.id], [undefined, open.id])
    assert.deepEqual(
      (await attachmentsOf(db, 'meeting', 'cto-05')).map(one => one.id),
      [open.id],
    )
    const read = (one: string) => Array.fromAsync(contentOf(work => work(db), { id: one, size: 1 }))
    await assert.rejects(read(id), /can no longer be read/)
    assert.equal((await read(open.id)).length, 1)
  })

  test('every table has its policies switched on, for its owner too', async t => {
    const { owner } = await testDatabase(t)
    const { rows } = await owner.query(
      `select relname from pg_class where relnamespace = 'documents'::regnamespace and relkind = 'r' and relrowsecurity and relforcerowsecurity`,
    )
    assert.deepEqual(rows.map(row => row.relname).sort(), ['attachment', 'file', 'paragraph', 'reading'])
  })

  test('nobody but officers and the system can write past the verbs, and nobody can change content, nor delete but the program', async t => {
    const { app } = await testDatabase(t)
    const client = await app.connect()
    t.after(async () => client.release())
    const tried = async (roles: string, statement: string) => {
      await client.query('begin')
      await client.query(`select set_config('app.roles', $1, true)`, [roles])
      const outcome = await client.query(statement).then(
        ({ rowCount }) => rowCount,
        (error: { code?: string }) => error.code,
      )
      await client.query('rollback')
      return outcome
    }
    const insert = `insert into documents.file (sha256, size, content, visibility) values (repeat('0', 64), 1, 'a', 'public')`
    assert.equal(await tried('officer', insert), 1)
    for (const roles of ['', 'public', 'administrator', 'notofficer', 'officers', 'director'])
      assert.equal(await tried(roles, insert), '42501', roles)
    for (const statement of [
      `update documents.file set content = 'b'`,
      `update documents.attachment set visibility = 'public'`,
    ])
      assert.equal(await tried('officer,system', statement), '42501', statement)
    // Only the program forgets, for somebody who is erased.
    const asked = (roles: string) =>
      `${insert}; select set_config('app.roles', '${roles}', true); delete from documents.file`
    for (const [roles, left] of [
      ['system', 0],
      ['officer', 1],
      ['administrator', 1],
      ['', 1],
    ] as const) {
      await client.query(`begin; select set_config('app.roles', 'officer', true); ${asked(roles)}`)
      await client.query(`select set_config('app.roles', 'officer', true)`)
      assert.equal((await client.query('select from documents.file')).rowCount, left, roles)
      await client.query('rollback')
    }
  })
})
