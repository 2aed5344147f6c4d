import assert from 'node:assert/strict'
import { test } from 'node:test'
import { thePublic } from '#kernel/actor.ts'
import { orThrow } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { holding, officer } from '../../../test/support/actors.ts'
import { chair, offeringHouse } from './fixtures.ts'
import {
  acceptFollowUp,
  addEvidence,
  askedOfMe,
  beginFollowUp,
  noteFollowUp,
  reportDone,
  sendPreview,
} from './index.ts'

test('what a body was shown waits for its contact: a reply, then news, then evidence, then nothing', async t => {
  const { ground, offer, preview, comeBy, look } = await offeringHouse(t)
  const { id, slug } = await offer()
  const { token } = await preview(slug)
  const { actor: body } = await comeBy(token)
  const contact = { label: 'person:x', person: (await look(slug)).previews[0]?.person ?? null, held: [] }
  const asked = async () =>
    (await inTransaction(ground, contact, askedOfMe)).map(({ asks, day, silent }) => [asks, day, silent])
  assert.deepEqual(await asked(), [['reply', '2026-12-02', true]])
  orThrow(await act(ground, body, noteFollowUp, { id, version: 1 }))
  assert.deepEqual(await asked(), [['reply', null, false]])
  orThrow(await act(ground, body, acceptFollowUp, { id, version: 2, dueDay: '2027-03-31' }))
  assert.deepEqual(await asked(), [['news', '2027-03-31', false]])
  orThrow(await act(ground, body, beginFollowUp, { id, version: 3 }))
  orThrow(await act(ground, body, reportDone, { id, version: 4 }))
  assert.deepEqual(await asked(), [['evidence', null, false]])
  const piece = { kind: 'document', reference: 'TD 12', link: null, saidBy: 'body', saidOn: '2026-11-20' }
  orThrow(await act(ground, officer, addEvidence, { id, version: (await look(slug)).version, piece }))
  assert.deepEqual(await asked(), [])
})

test('a letter that has not left asks nothing, and a new contact is asked instead of the former', async t => {
  const { ground, clock, offer, preview, look, send } = await offeringHouse(t)
  const { id, slug } = await offer()
  await preview(slug)
  const former = (await look(slug)).previews[0]?.person ?? null
  const asked = async (person: string | null) =>
    (await inTransaction(ground, { label: 'person:x', person, held: [] }, askedOfMe)).map(one => one.slug)
  assert.deepEqual(await asked(former), [slug])
  clock.move({ hours: 1 })
  const contact = { ...chair, email: 'vice-chair@sg13.example' }
  orThrow(await act(ground, officer, sendPreview, { id, version: (await look(slug)).version, contact }))
  assert.deepEqual(await asked(former), [])
  await send()
  const now = (await look(slug)).previews.at(-1)?.person ?? null
  assert.deepEqual([await asked(former), await asked(now)], [[], [slug]])
})

test('nobody is told what waits for another: not the public, not another account, whatever role it holds', async t => {
  const { ground, offer, preview } = await offeringHouse(t)
  await preview((await offer()).slug)
  for (const actor of [
    thePublic,
    officer,
    ...(['addressee', 'focal-point', 'director'] as const).map(role => holding(role)),
  ])
    assert.deepEqual(await inTransaction(ground, actor, askedOfMe), [])
})
