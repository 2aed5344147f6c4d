import assert from 'node:assert/strict'
import { test } from 'node:test'
import { next } from '#kernel/lifecycle.ts'
import { ok, refused } from '#kernel/result.ts'
import { followUpLifecycle } from './lifecycle.ts'
import { lastHeard } from './queries.ts'
import { lastDayToReply, mayRelease, standingOn } from './rules.ts'

const at = (text: string) => Temporal.Instant.from(text)
const today = '2026-11-22'

/** Every state with every verb: the state after it, or nothing. */
const table: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  offered: {
    'note-follow-up': 'noted',
    'accept-follow-up': 'accepted',
    'decline-follow-up': 'not-taken-up',
    'supersede-follow-up': 'superseded',
    'withdraw-follow-up': 'withdrawn',
  },
  noted: {
    'accept-follow-up': 'accepted',
    'decline-follow-up': 'not-taken-up',
    'supersede-follow-up': 'superseded',
    'withdraw-follow-up': 'withdrawn',
  },
  accepted: {
    'accept-follow-up': 'accepted',
    'begin-follow-up': 'in-progress',
    'report-done': 'done',
    'decline-follow-up': 'not-taken-up',
    'supersede-follow-up': 'superseded',
    'withdraw-follow-up': 'withdrawn',
  },
  'in-progress': {
    'accept-follow-up': 'in-progress',
    'report-done': 'done',
    'decline-follow-up': 'not-taken-up',
    'supersede-follow-up': 'superseded',
    'withdraw-follow-up': 'withdrawn',
  },
  done: { 'begin-follow-up': 'in-progress', 'withdraw-follow-up': 'withdrawn' },
  'not-taken-up': {
    'accept-follow-up': 'accepted',
    'supersede-follow-up': 'superseded',
    'withdraw-follow-up': 'withdrawn',
  },
  superseded: { 'withdraw-follow-up': 'withdrawn' },
  withdrawn: {},
}
const verbs = [...new Set(Object.values(table).flatMap(Object.keys))]

for (const state of followUpLifecycle.states)
  test(`from ${state} exactly these moves lead on`, () => {
    const moves = verbs.flatMap(verb => {
      const to = next(followUpLifecycle, state, verb)
      return to === null ? [] : [[verb, to]]
    })
    assert.deepEqual(Object.fromEntries(moves), table[state])
  })

for (const [state, dueDay, heard, expected] of [
  ['offered', null, null, { is: 'no-information' }],
  ['offered', null, '2026-11-01', { is: 'heard', on: '2026-11-01' }],
  ['noted', null, '2026-11-01', { is: 'heard', on: '2026-11-01' }],
  ['accepted', '2026-11-21', '2026-11-01', { is: 'overdue', since: '2026-11-21' }],
  ['accepted', today, '2026-11-01', { is: 'promised', for: today }],
  ['in-progress', '2020-01-01', '2019-01-01', { is: 'overdue', since: '2020-01-01' }],
  ['in-progress', '2027-01-01', '2019-01-01', { is: 'promised', for: '2027-01-01' }],
  ['done', '2020-01-01', '2026-11-01', { is: 'settled' }],
  ['not-taken-up', '2020-01-01', '2026-11-01', { is: 'settled' }],
  ['superseded', '2020-01-01', null, { is: 'settled' }],
  ['withdrawn', '2020-01-01', null, { is: 'settled' }],
  ['offered', '2020-01-01', null, { is: 'no-information' }],
] as const)
  test(`${state}, promised for ${dueDay}, last heard of on ${heard}: ${expected.is}`, () => {
    assert.deepEqual(standingOn(today, { state, dueDay, heard }), expected)
  })

test('the body is heard through any channel but the secretariat’s own', () => {
  const said = [
    { channel: 'link', day: '2026-03-01' },
    { channel: 'mail', day: '2026-05-01' },
    { channel: 'secretariat', day: '2026-09-01' },
  ] as const
  assert.equal(lastHeard(said), '2026-05-01')
  assert.equal(lastHeard([]), null)
})

const sentAt = at('2026-11-10T15:00:00Z')
const shown = { version: 3, sentAt, replyDays: 10 }

test('the last day to reply is counted from when the letter left', () => {
  assert.equal(lastDayToReply(sentAt, 10), '2026-11-20')
  assert.equal(lastDayToReply(at('2026-02-28T23:59:59Z'), 1), '2026-03-01')
})

for (const [what, version, previews, now, expected] of [
  ['nothing was shown', 3, [], '2027-01-01T00:00:00Z', refused('not-previewed')],
  ['an older version was shown', 4, [shown], '2027-01-01T00:00:00Z', refused('not-previewed')],
  ['the letter has not left', 3, [{ ...shown, sentAt: null }], '2027-01-01T00:00:00Z', refused('preview-not-sent')],
  ['days are left', 3, [shown], '2026-11-15T00:00:00Z', refused('time-to-reply', { day: '2026-11-20' })],
  ['the last day is not over', 3, [shown], '2026-11-20T23:59:59Z', refused('time-to-reply', { day: '2026-11-20' })],
  ['the last day is over', 3, [shown], '2026-11-21T00:00:00Z', ok(null)],
  [
    'it was shown twice: the first letter counts',
    3,
    [{ ...shown, sentAt: at('2026-11-19T00:00:00Z') }, shown],
    '2026-11-21T00:00:00Z',
    ok(null),
  ],
] as const)
  test(`publishing when ${what}`, () => {
    assert.deepEqual(mayRelease(version, previews, at(now)), expected)
  })
