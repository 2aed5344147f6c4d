import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { MeetingRow, PresenceView } from '#modules/meetings/index.ts'
import type { CountryRow, StatusView } from '#modules/members/index.ts'
import {
  attendanceIn,
  lagsToTsag,
  meetingsPerYear,
  namedInAll,
  namedLists,
  organizationsByRegion,
  returning,
  statesByRegion,
  statusesAtMeetings,
  unconfirmedEnds,
} from './index.ts'
import { countsDuring } from './member-states.ts'

/** Only what the figures look at. */
const held = (ref: string, first: string | null, last = first, more: Partial<MeetingRow> = {}) =>
  ({
    id: ref,
    ref,
    slug: ref.toLowerCase(),
    forum: 'CTO',
    name: ref,
    state: 'closed',
    dateValue: first,
    datePrecision: first === null ? 'unknown' : 'day',
    dateBasis: 'stated',
    firstDay: first,
    lastDay: last,
    city: null,
    country: null,
    attendance: null,
    attendanceUnit: null,
    evidence: 'mention',
    ...more,
  }) as MeetingRow

const present = (meeting: string, who: string, more: Partial<PresenceView> = {}): PresenceView => ({
  meetingId: meeting,
  meetingRef: meeting,
  organizationId: who,
  ordinal: 1,
  name: who,
  country: null,
  countryBasis: null,
  region: null,
  kind: 'company',
  complete: false,
  ...more,
})

const status = (country: string, more: Partial<StatusView> = {}): StatusView => ({
  country,
  code: 'LDC',
  from: null,
  to: null,
  toKind: 'none',
  verified: true,
  sources: [],
  note: null,
  ...more,
})

const endsOn = (value: string) => ({ value, precision: 'day' as const })

describe('meetings', () => {
  test('every year between the first and the last has a row, and what is inferred stands apart from what is recorded', () => {
    const years = meetingsPerYear([
      held('A', '2011-01-01', '2011-12-31', { evidence: 'inferred' }),
      held('B', '2013-05-01'),
      held('C', '2013-06-01'),
    ])
    assert.deepEqual(
      years.map(row => [row.year, row.recorded.map(one => one.ref), row.inferred.map(one => one.ref)]),
      [
        [2011, [], ['A']],
        [2012, [], []],
        [2013, ['B', 'C'], []],
      ],
    )
  })

  test('a meeting whose possible days reach over a new year is in no year', () => {
    assert.deepEqual(meetingsPerYear([held('A', '2011-12-30', '2012-01-02'), held('B', null)]), [])
  })

  test('persons and organizations never meet in one figure', () => {
    const meetings = [
      held('A', '2016-01-01', '2016-01-01', { attendance: 24, attendanceUnit: 'persons' }),
      held('B', '2017-01-01', '2017-01-01', { attendance: 34, attendanceUnit: 'organizations' }),
      held('C', '2018-01-01', '2018-01-01', { attendance: 500, attendanceUnit: 'unspecified' }),
    ]
    assert.deepEqual(
      attendanceIn('persons', meetings).map(row => [row.meeting.ref, row.value]),
      [['A', 24]],
    )
    assert.deepEqual(
      attendanceIn('organizations', meetings).map(row => [row.meeting.ref, row.value]),
      [['B', 34]],
    )
  })

  test('only documents before TSAG with both days known have a lag', () => {
    const paper = {
      id: 'p',
      slug: 'p',
      meetingId: 'A',
      type: 'tsag_document' as const,
      reference: null,
      day: '2017-05-01',
      url: 'https://example.org',
      read: true,
      lagDays: 190,
      note: null,
      noteLanguage: null,
      title: null,
      languages: [],
    }
    const papers = [paper, { ...paper, lagDays: null }, { ...paper, type: 'press_release' as const, lagDays: 3 }]
    assert.deepEqual(
      lagsToTsag([held('A', '2016-10-23')], papers).map(row => row.days),
      [190],
    )
  })
})

describe('organizations', () => {
  const meetings = [held('A', '2019-12-01'), held('B', '2021-12-01'), held('C', '2023-12-05'), held('D', '2024-01-01')]
  const presences = [
    present('A', 'one'),
    present('A', 'two'),
    present('B', 'one'),
    present('B', 'three'),
    present('C', 'one', { complete: true, region: 'EUR', name: 'One plc' }),
    present('C', 'two', { complete: true }),
  ]
  const lists = namedLists(meetings, presences)

  test('a meeting that names nobody has no list', () => {
    assert.deepEqual(
      lists.map(list => [list.meeting.ref, list.complete, list.presences.length]),
      [
        ['A', false, 2],
        ['B', false, 2],
        ['C', true, 2],
      ],
    )
  })

  test('who returns is counted from every earlier list to every later one', () => {
    assert.deepEqual(
      returning(lists).map(row => `${row.earlier.meeting.ref}${row.later.meeting.ref}${row.again.length}`),
      ['AB1', 'AC2', 'BC1'],
    )
  })

  test('who is named in all stands under the name of the first list', () => {
    assert.deepEqual(
      namedInAll(lists).map(one => one.name),
      ['one'],
    )
    assert.deepEqual(namedInAll([]), [])
  })

  test('regions stand in the order of their codes, the empty ones too, the unknown last', () => {
    const rows = organizationsByRegion(lists[2]?.presences ?? [])
    assert.deepEqual(
      rows.map(row => [row.region, row.presences.length]),
      [
        ['AFR', 0],
        ['AMS', 0],
        ['ARB', 0],
        ['ASP', 0],
        ['CIS', 0],
        ['EUR', 1],
        [null, 1],
      ],
    )
  })
})

describe('statuses during a span of possible days', () => {
  for (const [why, more, answer] of [
    ['no end known', {}, 'certain'],
    ['left before it', { to: endsOn('2020-01-01'), toKind: 'effective' }, 'no'],
    ['left during it', { to: endsOn('2020-12-04'), toKind: 'effective' }, 'possible'],
    ['left after it', { to: endsOn('2021-01-01'), toKind: 'effective' }, 'certain'],
    ['scheduled to leave during it, never confirmed', { to: endsOn('2020-12-04'), toKind: 'scheduled' }, 'certain'],
    ['begins after it', { from: endsOn('2021-01-01') }, 'no'],
    ['begins during it', { from: endsOn('2020-06-01') }, 'possible'],
    ['begins in a year known no better', { from: { value: '2020', precision: 'year' } }, 'possible'],
  ] satisfies [string, Partial<StatusView>, string][])
    test(`${why}: ${answer}`, () => assert.equal(countsDuring(status('AAA', more), '2020-01-01', '2020-12-31'), answer))

  test('a meeting of an unknown day gets the lowest and the highest number, one of a known day one number', () => {
    const statuses = [status('AAA'), status('BBB', { to: endsOn('2020-12-04'), toKind: 'effective' })]
    const meetings = [held('A', '2020-01-01', '2020-12-31'), held('B', '2020-12-05'), held('C', null)]
    assert.deepEqual(
      statusesAtMeetings(meetings, statuses).map(row => [row.meeting.ref, row.counted.LDC, row.counted.SIDS]),
      [
        ['A', { least: 1, most: 2 }, { least: 0, most: 0 }],
        ['B', { least: 1, most: 1 }, { least: 0, most: 0 }],
      ],
    )
  })
})

test('Member States by region count the statuses of the day, unconfirmed ends included and named', () => {
  const country = (alpha3: string, region: CountryRow['region'], regionVerified: boolean): CountryRow => ({
    alpha3,
    alpha2: alpha3.slice(0, 2),
    m49: '000',
    slug: alpha3.toLowerCase(),
    name: alpha3,
    region,
    regionVerified,
  })
  const countries = [country('AAA', 'ASP', true), country('BBB', 'ASP', false), country('CCC', 'EUR', true)]
  const statuses = [
    status('AAA', { to: endsOn('2026-11-24'), toKind: 'scheduled' }),
    status('BBB', { code: 'LLDC' }),
    status('CCC', { to: endsOn('2020-01-01'), toKind: 'effective' }),
  ]
  const rows = statesByRegion(countries, statuses, '2026-11-25')
  assert.deepEqual(
    rows.map(row => row.region),
    ['AFR', 'AMS', 'ARB', 'ASP', 'CIS', 'EUR'],
  )
  assert.deepEqual(rows[3], { region: 'ASP', states: 2, verified: 1, counted: { LDC: 1, LLDC: 1, SIDS: 0 } })
  assert.deepEqual(rows[5], { region: 'EUR', states: 1, verified: 1, counted: { LDC: 0, LLDC: 0, SIDS: 0 } })
  assert.deepEqual(
    unconfirmedEnds(statuses, '2026-11-25').map(one => one.country),
    ['AAA'],
  )
})
