import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseRef, slugOf } from './ref.ts'

test('a reference is understood as people type and say it', () => {
  const meant = { kind: 'conclusion', ref: 'CTO-05/2', meeting: 'CTO-05' }
  for (const typed of ['CTO-05/2', 'cto-05/2', ' CTO‑05 / 2 ', 'Cto–05∕2', 'ＣＴＯ-05/2'])
    assert.deepEqual(parseRef(typed), meant, typed)
})

test('each kind of reference is told from the others', () => {
  const cases: readonly [string, ReturnType<typeof parseRef>][] = [
    ['CTO-05', { kind: 'meeting', ref: 'CTO-05' }],
    ['iagdi-cro-2021', { kind: 'meeting', ref: 'IAGDI-CRO-2021' }],
    ['BSG-EU-GDANSK', { kind: 'meeting', ref: 'BSG-EU-GDANSK' }],
    ['IAGDI-CRO-2021/1', { kind: 'conclusion', ref: 'IAGDI-CRO-2021/1', meeting: 'IAGDI-CRO-2021' }],
    ['68-2', { kind: 'clause', ref: '68-2' }],
    ['68-02', { kind: 'clause', ref: '68-02' }],
    ['68-e1', { kind: 'clause', ref: '68-E1' }],
    ['PP77-1a', { kind: 'clause', ref: 'PP77-1A' }],
  ]
  for (const [typed, meant] of cases) assert.deepEqual(parseRef(typed), meant, typed)
})

test('what is no reference is none', () => {
  for (const typed of [
    '',
    'video codecs',
    '5G',
    'CTO',
    'CTO-05/0',
    'CTO-05/2/3',
    'CTO-05/x',
    '68',
    '68-00',
    '-',
    '/',
    'A'.repeat(100),
  ])
    assert.equal(parseRef(typed), null, typed)
})

test('any text at all is answered without an exception', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => parseRef(text) === null || parseRef(text)?.ref.length !== 0),
  )
})

test('slugs of references are lower case and keep their numbers', () => {
  assert.deepEqual(['CTO-05/2', '68-E1', 'QoS/QoE', 'Côte d’Ivoire'].map(slugOf), [
    'cto-05-2',
    '68-e1',
    'qos-qoe',
    'co-te-d-ivoire',
  ])
})
