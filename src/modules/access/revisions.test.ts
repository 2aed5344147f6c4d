import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Actor, thePublic } from '#kernel/actor.ts'
import type { Role } from '#kernel/policy.ts'
import { changedFields, keepRevision, revisionsOf } from '#modules/audit/index.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { testGround } from '../../../test/support/web.ts'
import { inTransaction } from './index.ts'

const as = (role: Role): Actor => ({ label: `test:${role}`, person: null, held: [{ role, scope: 'everywhere' }] })
const at = Temporal.Instant.from('2026-11-22T12:00:00Z')

test('fields differ by their values, not by how they are written', () => {
  assert.deepEqual(changedFields({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }), [])
  assert.deepEqual(changedFields({ a: 1, b: 2, gone: 3 }, { new: 4, a: 1, b: 5 }), ['new', 'b', 'gone'])
  assert.deepEqual(changedFields({ a: undefined }, {}), [])
})

test('the first change writes down what was there before; every version once; only the secretariat reads them', async t => {
  const { ground } = testGround(await testDatabase(t))
  const step = (version: number, was: string, is: string) =>
    inTransaction(ground, as('officer'), ({ db }) =>
      keepRevision(db, {
        noun: 'conclusion',
        nounId: 'x',
        at,
        actor: 'test:officer',
        reason: `from ${was}`,
        before: { version, content: { text: was } },
        after: { version: version + 1, content: { text: is } },
      }),
    )
  await step(1, 'one', 'two')
  await step(2, 'two', 'three')
  await step(2, 'forged', 'forged')
  const seenBy = (role: Role) => inTransaction(ground, as(role), ({ db }) => revisionsOf(db, 'conclusion', 'x'))
  assert.deepEqual(await seenBy('officer'), [
    { version: 1, content: { text: 'one' }, at, actor: 'before', reason: null },
    { version: 2, content: { text: 'two' }, at, actor: 'test:officer', reason: 'from one' },
    { version: 3, content: { text: 'three' }, at, actor: 'test:officer', reason: 'from two' },
  ])
  for (const role of ['director', 'auditor', 'translator', 'system'] as const)
    assert.equal((await seenBy(role)).length, 3, role)
  for (const role of ['public', 'seat-holder', 'addressee', 'focal-point', 'administrator'] as const)
    assert.deepEqual(await seenBy(role), [], role)
  assert.deepEqual(await inTransaction(ground, thePublic, ({ db }) => revisionsOf(db, 'conclusion', 'x')), [])
})
