import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { orThrow } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { keptBySlug, mergeConclusion, strikeConclusion, unmergeConclusion } from '#modules/conclusions/index.ts'
import { officer } from '../../../test/support/actors.ts'
import { historyDatabase, testGround } from '../../../test/support/web.ts'
import { followUpBySlug, followUpOf, listFollowUp } from './index.ts'

const { ground } = testGround(await historyDatabase({ after }))
async function kept(slug: string) {
  const found = await inTransaction(ground, officer, ({ db }) => keptBySlug(db, slug))
  if (!found) throw new Error(`no ${slug}`)
  return found
}
const because = { reason: 'The same ask, written down twice.' }

test('what became of a merged conclusion became of the one it went into; taken back, of itself again', async () => {
  const [one, other] = [await kept('cto-04-1'), await kept('cto-04-2')]
  const of = async (id: string) =>
    (await followUpOf(ground.db, 'en', [id])).map(entry => [entry.slug, entry.conclusionId])
  const [[slug]] = (await of(one.id)) as [[string, string]]
  assert.deepEqual(await of(other.id), [])
  orThrow(await act(ground, officer, mergeConclusion, { id: one.id, version: 1, into: other.id }, because))
  assert.deepEqual(await of(other.id), [[slug, other.id]])
  assert.equal((await followUpBySlug(ground.db, 'en', slug))?.conclusionId, other.id)
  assert.ok((await listFollowUp(ground.db, 'en')).some(entry => entry.slug === slug && entry.conclusionId === other.id))
  orThrow(await act(ground, officer, unmergeConclusion, { id: one.id, version: 2 }, because))
  assert.deepEqual([await of(one.id), await of(other.id)], [[[slug, one.id]], []])
})

test('what became of a struck conclusion is as hidden as the conclusion', async () => {
  const one = await kept('cto-07-1')
  const slug = (await followUpOf(ground.db, 'en', [one.id]))[0]?.slug ?? ''
  assert.notEqual(await followUpBySlug(ground.db, 'en', slug), undefined)
  orThrow(await act(ground, officer, strikeConclusion, { id: one.id, version: 1 }, because))
  assert.equal(await followUpBySlug(ground.db, 'en', slug), undefined)
})
