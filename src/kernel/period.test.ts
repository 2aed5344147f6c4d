import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayRange, daysBetween, holdsOn } from './period.ts'

test('a date covers the days its precision leaves open', () => {
  assert.deepEqual(dayRange({ value: '2013-11-18', precision: 'day' }), { first: '2013-11-18', last: '2013-11-18' })
  assert.deepEqual(dayRange({ value: '2012-02', precision: 'month' }), { first: '2012-02-01', last: '2012-02-29' })
  assert.deepEqual(dayRange({ value: '2011', precision: 'year' }), { first: '2011-01-01', last: '2011-12-31' })
  assert.deepEqual(dayRange({ value: null, precision: 'unknown' }), { first: null, last: null })
})

test('stated bounds narrow the days, never widen them', () => {
  const november = { value: '2012-11', precision: 'month' } as const
  assert.deepEqual(dayRange({ ...november, earliest: '2012-11-01', latest: '2012-11-26' }), {
    first: '2012-11-01',
    last: '2012-11-26',
  })
  assert.deepEqual(dayRange({ ...november, earliest: '2012-01-01', latest: '2013-01-01' }), {
    first: '2012-11-01',
    last: '2012-11-30',
  })
  const unknown = { value: null, precision: 'unknown', earliest: '2024-05-07', latest: '2025-05-07' } as const
  assert.deepEqual(dayRange(unknown), { first: '2024-05-07', last: '2025-05-07' })
})

test('a period holds on its first day and no longer on its last', () => {
  const period = { from: '2012-11-29', to: '2016-11-03' }
  assert.deepEqual(
    ['2012-11-28', '2012-11-29', '2016-11-02', '2016-11-03'].map(day => holdsOn(period, day)),
    [false, true, true, false],
  )
  assert.equal(holdsOn({ from: null, to: null }, '1865-05-17'), true)
})

test('days between two days are the same there and back', () => {
  assert.equal(daysBetween('2016-10-23', '2017-05-01'), 190)
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10))
  fc.assert(fc.property(day, day, (a, b) => daysBetween(a, b) + daysBetween(b, a) === 0))
})
