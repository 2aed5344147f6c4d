import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { developingSeats, heldOn, regionalGaps, type Seat, seatsByRegion, stability, termsOn } from './index.ts'

let n = 0
/** A seat of an organization: each of `held` is one principal with the days from and to. */
const seat = (organizationId: string, ...held: readonly [string, string, string | null][]): Seat => ({
  id: `seat-${++n}`,
  slug: `cto-${n}`,
  forum: 'CTO',
  number: n,
  organizationId,
  office: 'CTO',
  openedOn: '2020-01-01',
  endedOn: null,
  state: 'held',
  version: 1,
  holdings: held.map(([contactId, from, to], index) => ({
    id: `holding-${n}-${index}`,
    contactId,
    place: 0,
    from,
    to,
    publicName: null,
  })),
})

const seats = [
  seat('A', ['ann', '2023-01-01', '2024-01-01'], ['bob', '2024-01-01', null]),
  seat('B', ['cleo', '2023-01-01', null]),
  seat('B', ['dan', '2023-01-01', '2023-06-01']),
  seat('C', ['eve', '2024-01-01', null]),
]

suite('stability', () => {
  test('counts organizations and persons of the earlier day that are there on the later', () => {
    assert.deepEqual(stability(seats, '2023-03-01', '2024-03-01'), {
      organizations: { kept: 2, before: 2, after: 3 },
      persons: { kept: 1, before: 3, after: 3 },
    })
    assert.deepEqual(stability(seats, '2019-01-01', '2023-03-01'), {
      organizations: { kept: 0, before: 0, after: 2 },
      persons: { kept: 0, before: 0, after: 3 },
    })
  })
  test('a seat counts on the days somebody held it', () => {
    assert.deepEqual(
      ['2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01'].map(day => heldOn(seats, day).length),
      [0, 3, 2, 3],
    )
  })
})

suite('representation', () => {
  const organizations = new Map([
    ['A', { id: 'A', country: 'KEN', region: 'AFR' as const }],
    ['B', { id: 'B', country: 'FRA', region: 'EUR' as const }],
    ['C', { id: 'C', country: null, region: null }],
  ])
  test('counts seats by region beside the targets; a gap is fewer than the target', () => {
    const rows = seatsByRegion(seats, organizations, { AFR: 2, EUR: 2, CIS: 1 })
    assert.deepEqual(
      rows.map(({ region, seats: count, target }) => [region, count, target]),
      [
        ['AFR', 1, 2],
        ['AMS', 0, null],
        ['ARB', 0, null],
        ['ASP', 0, null],
        ['CIS', 0, 1],
        ['EUR', 2, 2],
        [null, 1, null],
      ],
    )
    assert.deepEqual(
      regionalGaps(rows).map(({ region }) => region),
      ['AFR', 'CIS'],
    )
    assert.deepEqual(regionalGaps(seatsByRegion([], organizations)), [])
  })
  test('counts seats of developing countries by the class of the day, and says when that is not confirmed', () => {
    const list = (confirmed: boolean) => ({
      lists: [{ version: 1, from: '2020-01-01', confirmed, countries: new Set(['KEN']) }],
      statuses: [],
    })
    const counted = { developing: 1, known: 3, unknown: 1 }
    assert.deepEqual(developingSeats(seats, organizations, list(true), '2024-01-01'), { ...counted, confirmed: true })
    assert.deepEqual(developingSeats(seats, organizations, list(false), '2024-01-01'), { ...counted, confirmed: false })
    assert.deepEqual(developingSeats(seats, organizations, list(true), '2019-01-01'), {
      developing: 0,
      known: 0,
      unknown: 4,
      confirmed: true,
    })
  })
})

test('terms hold from their first day until the next', () => {
  const all = [{ from: '2008-01-01' }, { from: '2020-01-01' }]
  assert.deepEqual(
    ['2007-12-31', '2008-01-01', '2019-12-31', '2020-01-01'].map(day => termsOn(all, day)?.from ?? null),
    [null, '2008-01-01', '2008-01-01', '2020-01-01'],
  )
})
