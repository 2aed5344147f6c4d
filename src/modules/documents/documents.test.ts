import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { suite, test } from 'node:test'
import { thePublic } from '#kernel/actor.ts'
import { orThrow } from '#kernel/result.ts'
import { officer } from '../../../test/support/actors.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { as, groundOver, honest, store, text } from './fixtures.ts'
import { longestFile } from './model.ts'
import { attachmentById, attachmentsOf, contentOf } from './queries.ts'

const shaOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

suite('documents', () => {
  test('a stored file comes back byte for byte, in pieces, and is audited without its name', async t => {
    const database = await testDatabase(t)
    const ground = groundOver(database)
    const content = Buffer.alloc(2_500_000, 'The quick brown fox. ')
    const { id, sha256 } = orThrow(await store(ground, { name: 'Ms Example, CV.txt', content }))
    assert.equal(sha256, shaOf(content))
    const found = await attachmentById(ground.db, id)
    assert.deepEqual(
      { ...found, uploadedAt: found?.uploadedAt.toString() },
      {
        id,
        sha256,
        size: 2_500_000,
        name: 'Ms Example, CV.txt',
        mediaType: 'text/plain; charset=utf-8',
        noun: 'meeting',
        nounId: 'cto-05',
        visibility: 'public',
        uploadedAt: '2026-05-04T09:30:00Z',
        withdrawnAt: null,
      },
    )
    const pieces = await Array.fromAsync(contentOf(as(ground, thePublic), { id, size: 2_500_000 }))
    assert.deepEqual(
      pieces.map(piece => piece.length),
      [1_048_576, 1_048_576, 402_848],
    )
    assert.equal(shaOf(Buffer.concat(pieces)), sha256)
    const { rows } = await database.owner.query('select actor, verb, noun, noun_id, values from audit.event')
    const values = { sha256, size: 2_500_000, noun: 'meeting', nounId: 'cto-05', visibility: 'public' }
    assert.deepEqual(rows, [
      { actor: officer.label, verb: 'documents.store-file', noun: 'attachment', noun_id: id, values },
    ])
    assert.deepEqual(ground.queued, [{ type: 'documents.stored', noun: 'attachment', nounId: id }])
  })

  test('the same content is kept once, however often and under whatever name and kind it is attached', async t => {
    const database = await testDatabase(t)
    const ground = groundOver(database)
    const answers = await Promise.all(
      ['a.txt', 'b.csv', 'a.txt', 'c.txt', 'd.txt'].map((name, i) =>
        store(ground, { name, visibility: i % 2 ? 'staff' : 'public' }),
      ),
    )
    assert.deepEqual([...new Set(answers.map(answer => orThrow(answer).sha256))], [shaOf(text)])
    const { rows } = await database.owner.query('select sha256, size, visibility from documents.file')
    assert.deepEqual(rows, [{ sha256: shaOf(text), size: text.length, visibility: 'public' }])
    const kinds = (await as(ground, officer)(db => attachmentsOf(db, 'meeting', 'cto-05'))).map(one => one.mediaType)
    assert.deepEqual(kinds.sort(), [
      ...Array(1).fill('text/csv; charset=utf-8'),
      ...Array(4).fill('text/plain; charset=utf-8'),
    ])
  })

  test('25 MB can be stored and read back; one byte more leaves nothing behind', async t => {
    const database = await testDatabase(t)
    const ground = groundOver(database)
    const content = Buffer.alloc(longestFile + 1, 'z')
    const refusal = await store(ground, { content })
    assert.deepEqual(refusal, {
      ok: false,
      refusal: { kind: 'refused', name: 'file-too-large', params: { megabytes: 25 } },
    })
    assert.deepEqual((await database.owner.query('select size from documents.file')).rows, [])
    const whole = content.subarray(0, longestFile)
    const { id, sha256 } = orThrow(await store(ground, { content: whole }))
    const hash = createHash('sha256')
    for await (const piece of contentOf(as(ground, thePublic), { id, size: longestFile })) hash.update(piece)
    assert.equal(hash.digest('hex'), sha256)
  })

  test('a refused file leaves no row and no audit', async t => {
    const database = await testDatabase(t)
    const ground = groundOver(database)
    for (const given of [{ name: 'a\r\nb.txt' }, { name: 'a.exe' }, { name: 'a.pdf' }, { content: Buffer.alloc(0) }])
      assert.equal((await store(ground, given)).ok, false)
    const { rows } = await database.owner.query(
      'select (select count(*) from documents.file) + (select count(*) from audit.event) as count',
    )
    assert.deepEqual(rows, [{ count: '0' }])
    assert.deepEqual(ground.queued, [])
  })

  test('every accepted kind passes through the database', async t => {
    const ground = groundOver(await testDatabase(t))
    for (const [name, content] of Object.entries(honest)) orThrow(await store(ground, { name, content }))
    const names = (await attachmentsOf(ground.db, 'meeting', 'cto-05')).map(one => one.name)
    assert.deepEqual(names.sort(), Object.keys(honest).sort())
  })

  test('text that is no id is an attachment that does not exist', async t => {
    const ground = groundOver(await testDatabase(t))
    for (const id of ['', 'x', "'; drop schema documents", '\0', 'a'.repeat(10_000)])
      assert.equal(await attachmentById(ground.db, id), undefined)
  })
})
