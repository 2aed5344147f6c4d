import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { system, thePublic } from '#kernel/actor.ts'
import { languages } from '#kernel/language.ts'
import { forbidden, ok, orThrow } from '#kernel/result.ts'
import { act, type Ground } from '#modules/access/index.ts'
import { holding, officer } from '../../../test/support/actors.ts'
import { offeringHouse, wordingOf } from './fixtures.ts'
import { acceptFollowUp, editFollowUp, followUpTexts, noteFollowUp, remindBodies, sendPreview } from './index.ts'
import { dueReminder } from './rules.ts'

const program = system('reminders')
const night = (ground: Ground) => act(ground, program, remindBodies, {})

test('a reminder is due on its day and the three after it, not before somebody was told, not after the day it comes before', () => {
  const on = (today: string, offsets = [-3, 7], told = '2026-11-22') =>
    dueReminder(offsets, { day: '2026-12-02', told, today })
  assert.deepEqual(
    ['2026-11-28', '2026-11-29', '2026-12-02', '2026-12-03', '2026-12-09', '2026-12-12', '2026-12-13'].map(day =>
      on(day),
    ),
    [null, -3, -3, null, 7, 7, null],
  )
  assert.equal(on('2026-11-29', [-3], '2026-11-29'), null)
  assert.equal(on('2026-12-02', []), null)
  assert.equal(on('2026-12-02', [-1, 0]), 0)
})

suite('a body that is silent', () => {
  test('is reminded before and after the last day to reply, once each, with a link that works', async t => {
    const { ground, clock, offer, preview, send, letters, tokenIn, comeBy } = await offeringHouse(t)
    await preview((await offer()).slug)
    assert.deepEqual(await night(ground), ok({ reminded: 0 }))
    clock.move({ hours: 24 * 7 })
    assert.deepEqual([await night(ground), await night(ground)], [ok({ reminded: 1 }), ok({ reminded: 0 })])
    await send()
    assert.equal(letters.length, 2)
    const [, before] = letters
    assert.match(before?.subject ?? '', /^Action required by 2 December 2026: your reply on follow-up on CTO-05\/2$/)
    assert.ok(!before?.text.includes('Study networks'), 'what was offered stands behind the link only')
    assert.equal((await comeBy(tokenIn(before))).task.kind, 'follow-up')
    clock.move({ hours: 24 * 10 })
    assert.deepEqual([await night(ground), await night(ground)], [ok({ reminded: 1 }), ok({ reminded: 0 })])
    await send()
    assert.match(letters[2]?.subject ?? '', /^For information: /)
    assert.match(letters[2]?.text ?? '', /Nothing was heard by 2 December 2026/)
  })

  test('is reminded of the day it promised, and left in peace for a week after it was heard', async t => {
    const { ground, clock, offer, preview, comeBy, send, letters } = await offeringHouse(t)
    const { id, slug } = await offer()
    const { actor: body } = await comeBy((await preview(slug)).token)
    orThrow(await act(ground, body, acceptFollowUp, { id, version: 1, dueDay: '2026-11-26' }))
    for (const days of [1, 3]) {
      clock.move({ hours: 24 * days })
      assert.deepEqual(await night(ground), ok({ reminded: 0 }))
    }
    clock.move({ hours: 24 * 7 })
    assert.deepEqual(await night(ground), ok({ reminded: 1 }))
    await send()
    assert.match(letters.at(-1)?.text ?? '', /accepted follow-up on CTO-05\/2 by 26 November 2026/)
  })
})

suite('a body is not reminded', () => {
  test('when it has answered, nor when it answers while the letter waits', async t => {
    const { ground, clock, offer, preview, comeBy, send, letters } = await offeringHouse(t)
    const { id, slug } = await offer()
    const { actor: body } = await comeBy((await preview(slug)).token)
    clock.move({ hours: 24 * 7 })
    assert.deepEqual(await night(ground), ok({ reminded: 1 }))
    orThrow(await act(ground, body, noteFollowUp, { id, version: 1 }))
    await send()
    assert.equal(letters.length, 1, 'the letter was not written')
    clock.move({ hours: 24 * 10 })
    assert.deepEqual(await night(ground), ok({ reminded: 0 }))
  })

  test('of what has not left the house, nor of a version it was not shown', async t => {
    const { ground, clock, offer, preview, look, content, send } = await offeringHouse(t)
    const unsent = await offer()
    const { id, version } = await look(unsent.slug)
    const contact = { email: 'vice@sg13.example', name: 'Vice', language: 'en' }
    const other = await offer('Another matter.')
    await preview(other.slug)
    const edited = { ...content, wording: wordingOf('CANARY, which nobody was shown.') }
    orThrow(await act(ground, officer, editFollowUp, { id: other.id, version: 1, content: edited }))
    orThrow(await act(ground, officer, sendPreview, { id, version, contact }))
    clock.move({ hours: 24 * 7 })
    assert.deepEqual(await night(ground), ok({ reminded: 0 }))
    await send()
  })

  test('when no days are set, and by nobody but the program', async t => {
    const { ground, clock, offer, preview } = await offeringHouse(t)
    await preview((await offer()).slug)
    clock.move({ hours: 24 * 7 })
    const terms = { replyDays: 10, remindDays: [] }
    assert.deepEqual(await night({ ...ground, terms }), ok({ reminded: 0 }))
    for (const actor of [
      thePublic,
      officer,
      ...(['administrator', 'addressee', 'director'] as const).map(role => holding(role)),
    ])
      assert.deepEqual(await act(ground, actor, remindBodies, {}), forbidden())
  })
})

for (const language of languages)
  test(`reminders are written in ${language}: four letters, each with reference, name, day and address`, () => {
    const { reply, news } = followUpTexts[language].letters
    const about = { name: 'NAME', ref: 'CTO-05/2', day: 'DAY', address: 'https://x.example/work/y' }
    const all = [reply.before, reply.after, news.before, news.after].map(letter => letter(about))
    assert.equal(new Set(all).size, 4)
    for (const text of all)
      for (const part of Object.values(about)) assert.ok(text.includes(part), `${part} in ${text}`)
    for (const { subject } of [reply, news]) assert.ok(subject('CTO-05/2').includes('CTO-05/2'))
  })
