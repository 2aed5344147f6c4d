import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inForceDuring } from './rules.ts'

const version = (name: string, from: string | null, to: string | null, certainUntil: string | null = null) => ({
  name,
  from,
  to,
  certainUntil,
})
const johannesburg = version('Johannesburg', '2008-10-30', '2012-11-29')
const dubai = version('Dubai', '2012-11-29', '2016-11-03')
const hammamet = version('Hammamet', '2016-11-03', '2022-03-09')
const geneva = version('Geneva', '2022-03-09', null, '2024-10-14')
const all = [johannesburg, dubai, hammamet, geneva]

const on = (first: string | null, last: string | null) =>
  inForceDuring(all, { first, last }).map(found => `${found.version.name} ${found.certainty}`)

test('a meeting on a known day has the version of that day', () => {
  assert.deepEqual(on('2013-11-18', '2013-11-18'), ['Dubai certain'])
  assert.deepEqual(on('2016-11-02', '2016-11-02'), ['Dubai certain'])
  assert.deepEqual(on('2016-11-03', '2016-11-03'), ['Hammamet certain'])
})

test('a meeting before the first version has none, whatever versions we hold', () => {
  assert.deepEqual(on('2008-10-20', '2008-10-20'), [])
})

test('a meeting known to the year may fall under two versions, and both are only possible', () => {
  assert.deepEqual(on('2022-01-01', '2022-12-31'), ['Hammamet possible', 'Geneva possible'])
  assert.deepEqual(on('2012-11-01', '2012-11-26'), ['Johannesburg certain'])
})

test('after a day on which nobody knows what was decided, the last version is only possible', () => {
  assert.deepEqual(on('2023-12-05', '2023-12-05'), ['Geneva certain'])
  assert.deepEqual(on('2024-01-01', '2024-12-31'), ['Geneva possible'])
})

test('a proposal is never in force; an unknown date makes everything possible', () => {
  assert.deepEqual(inForceDuring([version('proposal', null, null)], { first: '2023-01-01', last: '2023-01-01' }), [])
  assert.deepEqual(on(null, null), ['Johannesburg possible', 'Dubai possible', 'Hammamet possible', 'Geneva possible'])
})
