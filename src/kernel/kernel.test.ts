import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rolesIn, system, thePublic } from './actor.ts'
import type { Fact } from './fact.ts'
import { isId, newId } from './id.ts'
import { languages, preferredLanguage, read } from './language.ts'
import { lifecycle, movesFrom, next, unreachable } from './lifecycle.ts'
import { count, plural } from './messages.ts'
import { keepable, oneLine, plainLines, shorten } from './plain-text.ts'
import { permits } from './policy.ts'
import { changedSince, invalid, ok, orThrow, refused } from './result.ts'
import { dayShape, partialDateShape } from './shapes.ts'
import { stages } from './stage.ts'

test('the chain has its ten stages in their order', () => {
  assert.equal(
    stages.join(' '),
    'mandate consultation need topic priority conclusion communique dispatch follow-up report',
  )
})

test('a value that must be there is given, and a refusal thrown with its name', () => {
  assert.equal(orThrow(ok(3)), 3)
  assert.throws(() => orThrow(refused('seat-already-held', { seat: 4 }), 'seed'), /^Error: seed: .*seat-already-held/)
  assert.deepEqual(invalid({ path: 'place.city', name: 'too-long' }), {
    ok: false,
    refusal: { kind: 'invalid', fields: [{ path: 'place.city', name: 'too-long' }] },
  })
})

test('the browser’s wishes choose one of the six languages', () => {
  const cases: readonly [string | null, string][] = [
    ['ar,en;q=0.8', 'ar'],
    ['de-CH, fr;q=0.7, en;q=0.3', 'fr'],
    ['zh-Hant-TW', 'zh'],
    ['en;q=0, ru;q=0.1', 'ru'],
    ['es-419;q=abc, fr;q=0.2', 'fr'],
    ['*', 'en'],
    ['', 'en'],
    [null, 'en'],
  ]
  for (const [header, language] of cases) assert.equal(preferredLanguage(header), language, String(header))
})

test('a day is one of a calendar without a year 0', () => {
  const taken = (shape: { safeParse(day: string): { success: boolean } }) =>
    ['0000-01-01', '0000', '0001-01-01', '2026-02-30', '2026', '9999-12-31'].filter(day => shape.safeParse(day).success)
  assert.deepEqual(taken(dayShape), ['0001-01-01', '9999-12-31'])
  assert.deepEqual(taken(partialDateShape), ['0001-01-01', '2026-02-30', '2026', '9999-12-31'])
})

test('a header of blanks is read as fast as it is long', () => {
  // A quadratic reader would not come to the end of this in the time of a test run.
  assert.equal(preferredLanguage(`en;q=${' '.repeat(1_000_000)}x, fr;  q=0.5 `), 'fr')
})

test('a wording is read in the reader’s language, else in its own, and says whose words they are', () => {
  const wording = { original: 'en', texts: { en: 'Video', fr: 'Vidéo' }, basis: 'our-translation' } as const
  assert.deepEqual(read(wording, 'fr'), { text: 'Vidéo', language: 'fr', translated: true })
  assert.deepEqual(read(wording, 'en'), { text: 'Video', language: 'en', translated: false })
  assert.deepEqual(read(wording, 'ar'), { text: 'Video', language: 'en', translated: false })
  assert.equal(read({ ...wording, basis: 'official' }, 'fr').translated, false)
})

test('counted nouns take the forms of their language, numbers Latin digits in all', () => {
  const arabic = { zero: 'لا أحد', one: 'شخص واحد', two: 'شخصان', few: '# أشخاص', many: '# شخصاً', other: '# شخص' }
  assert.deepEqual(
    [0, 1, 2, 3, 11, 100].map(n => plural('ar', n, arabic)),
    ['لا أحد', 'شخص واحد', 'شخصان', '3 أشخاص', '11 شخصاً', '100 شخص'],
  )
  assert.equal(plural('ru', 21, { one: '# лицо', few: '# лица', many: '# лиц', other: '# лица' }), '21 лицо')
  assert.equal(plural('zh', 1, { other: '# 人' }), '1 人')
  assert.deepEqual(
    languages.map(language => count(language, 1234567)),
    ['1,234,567', '1,234,567', '1,234,567', '1\u202f234\u202f567', '1\u00a0234\u00a0567', '1\u00a0234\u00a0567'],
  )
})

test('ids are version 7, in the order of their making', () => {
  const zeros = (bytes: Uint8Array) => bytes.fill(0)
  const first = newId(1_000, zeros)
  assert.equal(first, '00000000-03e8-7000-8000-000000000000')
  assert.ok(first < newId(1_001, zeros) && isId(first) && !isId('00000000-03e8'))
})

test('a lifecycle knows its moves, and the states nothing leads to', () => {
  const door = lifecycle({
    noun: 'door',
    states: ['open', 'shut', 'walled-up'] as const,
    initial: ['open'],
    moves: [
      { from: 'open', to: 'shut', by: 'shut-door' },
      { from: 'shut', to: 'open', by: 'open-door' },
    ],
  })
  assert.equal(next(door, 'open', 'shut-door'), 'shut')
  assert.equal(next(door, 'shut', 'shut-door'), null)
  assert.deepEqual(
    movesFrom(door, 'shut').map(move => move.by),
    ['open-door'],
  )
  assert.deepEqual(unreachable(door), ['walled-up'])
})

test('nobody may do anything that no row grants', () => {
  const own = { name: 'own', holds: (facts: { readonly [name: string]: unknown }) => facts.own === true }
  const policy = [
    { who: 'officer' as const, may: 'record-meeting' },
    { who: 'seat-holder' as const, may: 'withdraw-topic', when: own },
  ]
  assert.equal(permits(policy, new Set(['officer']), 'record-meeting'), true)
  assert.equal(permits(policy, new Set(['officer']), 'withdraw-topic'), false)
  assert.equal(permits(policy, new Set(['seat-holder']), 'withdraw-topic', { own: true }), true)
  assert.equal(permits(policy, new Set(['seat-holder']), 'withdraw-topic', { own: false }), false)
  assert.equal(permits(policy, new Set(['seat-holder']), 'withdraw-topic'), false)
  assert.equal(permits([], new Set(['administrator']), 'record-meeting'), false)
})

test('a role counts in its scope only; everybody is the public; the system is nobody else', () => {
  const chair = { label: 'person:x', person: 'x', held: [{ role: 'chair' as const, scope: 'forum-1' }] }
  assert.deepEqual([...rolesIn(chair, 'forum-1')], ['public', 'chair'])
  assert.deepEqual([...rolesIn(chair, 'forum-2')], ['public'])
  assert.deepEqual([...rolesIn(thePublic)], ['public'])
  assert.deepEqual([...rolesIn(system('history'), 'anything')], ['public', 'system'])
})

test('one line of plain text has no control or direction marks; what is shortened ends at a word', () => {
  assert.equal(oneLine(' a\u202Eb\r\nX-Header: c\u0000 '), 'a b X-Header: c')
  const turned = '\u2067a\u202Eb\u2066\u200Fc\u2069\u202C'
  assert.deepEqual([oneLine(turned), plainLines(turned), keepable(turned)], ['a b \u200Fc', 'ab\u200Fc', 'ab\u200Fc'])
  assert.equal(keepable('a\0b\ud800\u001b[2J\u009b\t1\r\n'), 'a\uFFFDb\uFFFD [2J \t1\r\n')
  assert.equal(plainLines('e\u0301\r\nb\rc\u0007'), '\u00e9\nb\nc ')
  assert.equal(shorten('standards for networks of 2020', 20), 'standards for…')
  assert.equal(shorten('short', 20), 'short')
})

test('somebody faster is told by the newer version', () => {
  assert.deepEqual(changedSince(7), { ok: false, refusal: { kind: 'changed-since', version: 7 } })
})

test('a fact carries everything needed to believe or doubt it', () => {
  const fact: Fact<number> = {
    value: 23,
    unit: 'persons',
    source: 'https://example.org/communique',
    basis: 'stated',
    verified: null,
    period: { from: '2013-11-18', to: '2013-11-19' },
  }
  assert.deepEqual(Object.keys(fact), ['value', 'unit', 'source', 'basis', 'verified', 'period'])
})
