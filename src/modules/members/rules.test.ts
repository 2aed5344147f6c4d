import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import type { ToKind } from './model.ts'
import { countsOn, type DatedStatus, standingOn } from './rules.ts'

interface Written {
  readonly code: string
  readonly from: DatedStatus['from']
  readonly to: DatedStatus['to']
  readonly to_kind: ToKind
}

const file = new URL('../../../seed/history/countries.json', import.meta.url)
const { countries } = JSON.parse(readFileSync(file, 'utf8')) as {
  countries: { alpha3: string; statuses: Written[] }[]
}

const ldcOf = (alpha3: string): DatedStatus => {
  const written = countries.find(country => country.alpha3 === alpha3)?.statuses.find(status => status.code === 'LDC')
  assert.ok(written, alpha3)
  return { from: written.from, to: written.to, toKind: written.to_kind }
}

const ldcsOn = (day: string): number =>
  countries
    .flatMap(country => country.statuses.filter(status => status.code === 'LDC'))
    .filter(({ from, to, to_kind: toKind }) => countsOn({ from, to, toKind }, day)).length

const day = (value: string) => ({ value, precision: 'day' as const })
const year = (value: string) => ({ value, precision: 'year' as const })

describe('a scheduled end takes effect only after a person has confirmed it', () => {
  for (const state of ['LAO', 'NPL', 'BGD'])
    test(`${state} counts on the eve, on the day and after it, and from the day on the missing confirmation shows`, () => {
      const status = ldcOf(state)
      assert.deepEqual(
        ['2026-11-23', '2026-11-24', '2026-11-25'].map(on => [standingOn(status, on), countsOn(status, on)]),
        [
          ['holds', true],
          ['unconfirmed-end', true],
          ['unconfirmed-end', true],
        ],
      )
    })

  test('once confirmed, the last day that counts is the eve', () => {
    const confirmed: DatedStatus = { ...ldcOf('LAO'), toKind: 'effective' }
    assert.deepEqual(
      ['2026-11-23', '2026-11-24', '2026-11-25'].map(on => standingOn(confirmed, on)),
      ['holds', 'ended', 'ended'],
    )
  })
})

describe('the least developed countries are those of the day in question', () => {
  for (const [on, expected, occasion] of [
    ['2016-10-25', 48, 'the first day of WTSA-16'],
    ['2022-03-01', 46, 'the first day of WTSA-20'],
    ['2026-11-22', 44, 'the day the data were checked'],
    ['2026-11-25', 44, 'the day after three scheduled ends that nobody has confirmed'],
  ] as const)
    test(`${expected} on ${on}, ${occasion}`, () => assert.equal(ldcsOn(on), expected))

  test('a State that has left counts until the eve and never again', () => {
    const vanuatu = ldcOf('VUT')
    assert.deepEqual(
      ['2020-12-03', '2020-12-04', '2026-01-01'].map(on => countsOn(vanuatu, on)),
      [true, false, false],
    )
  })
})

describe('a date that is known to the year only decides no day of that year', () => {
  const began: DatedStatus = { from: year('2012'), to: null, toKind: 'none' }

  test('the beginning', () => {
    assert.deepEqual(
      ['2011-12-31', '2012-01-01', '2012-12-31', '2013-01-01'].map(on => standingOn(began, on)),
      ['not-yet', 'unclear', 'holds', 'holds'],
    )
    assert.equal(countsOn(began, '2012-06-30'), false, 'what is unclear is not counted')
  })

  test('the end', () => {
    const ended: DatedStatus = { from: null, to: year('2012'), toKind: 'effective' }
    assert.deepEqual(
      ['2011-12-31', '2012-06-30', '2013-01-01'].map(on => standingOn(ended, on)),
      ['holds', 'unclear', 'ended'],
    )
  })

  test('a beginning that is known to the day decides every day', () => {
    const status: DatedStatus = { from: day('2012-12-18'), to: null, toKind: 'none' }
    assert.deepEqual(
      ['2012-12-17', '2012-12-18'].map(on => standingOn(status, on)),
      ['not-yet', 'holds'],
    )
  })
})
