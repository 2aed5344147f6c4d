/** Acceptance 6 for Member States: counted again day by day from the data file, by comparing ISO text and nothing else. */
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { historyDatabase, testGround, testOrigin, testWeb } from '../../../../test/support/web.ts'
import { countries, executive, possibleDays, type WrittenStatus } from './recount.fixtures.ts'
import { type ShownFigure, shownFigure } from './shown.fixtures.ts'

const database = await historyDatabase({ after })
const web = await testWeb(testGround(database).ground)
const get = async (path: string): Promise<string> => {
  const answer = await web.request(testOrigin + path)
  assert.equal(answer.status, 200, path)
  return answer.text()
}
const figureOf = async (key: string): Promise<ShownFigure> => shownFigure(await get(`/en/participation/${key}`), key)

/** The cells of some columns, by their place. */
const cells = (figure: ShownFigure, ...columns: number[]) => figure.rows.map(row => columns.map(at => row[at] ?? ''))

/** Plain comparison of ISO text: does the status run on that day for sure, and may it? */
function runsOn({ from, to, to_kind }: WrittenStatus, day: string): { sure: boolean; maybe: boolean } {
  assert.ok(!to || to.precision === 'day', 'every recorded end is a day')
  if (to_kind === 'effective' && to && day >= to.value) return { sure: false, maybe: false }
  if (!from) return { sure: true, maybe: true }
  if (from.precision === 'day') return { sure: day >= from.value, maybe: day >= from.value }
  assert.equal(from.precision, 'year')
  const [year, began] = [Number(day.slice(0, 4)), Number(from.value)]
  return { sure: year > began || day === `${began}-12-31`, maybe: year >= began }
}

function statusesOf(code: string): WrittenStatus[] {
  const found: WrittenStatus[] = []
  for (const country of countries) for (const status of country.statuses) if (status.code === code) found.push(status)
  return found
}

describe('Member States', () => {
  test('by region and by status today', async () => {
    const figure = await figureOf('member-states')
    const expected: number[][] = []
    for (const region of ['AFR', 'AMS', 'ARB', 'ASP', 'CIS', 'EUR']) {
      const row = [0, 0, 0, 0, 0]
      for (const { itu_region, statuses } of countries) {
        if (itu_region.code !== region) continue
        row[0] = (row[0] ?? 0) + 1
        if (itu_region.verified) row[1] = (row[1] ?? 0) + 1
        for (const [at, code] of ['LDC', 'LLDC', 'SIDS'].entries())
          for (const status of statuses)
            if (status.code === code && runsOn(status, '2026-11-22').sure) row[at + 2] = (row[at + 2] ?? 0) + 1
      }
      expected.push(row)
    }
    assert.deepEqual(
      figure.rows.map(row => row.slice(1).map(Number)),
      expected,
    )
    const column = (at: number) => expected.map(row => String(row[at]))
    assert.deepEqual(figure.bars, [...column(0), ...column(2), ...column(3), ...column(4)])
    const totals = [0, 1, 2, 3, 4].map(at => expected.reduce((sum, row) => sum + (row[at] ?? 0), 0))
    assert.deepEqual(totals, [194, 150, 44, 32, 37])
    assert.ok(figure.sentence.startsWith('194 Member States, statuses on 22 November 2026.'))
    assert.match(figure.sentence, /for 150 of them\. 44 LDC, 32 LLDC, 37 SIDS\./)
  })

  test('with each status on the day of each executive meeting, day by day where the day is not known', async () => {
    const figure = await figureOf('statuses-at-meetings')
    const expected: string[][] = []
    for (const { id, date } of executive) {
      const [first, last] = possibleDays(date)
      const row = [id]
      for (const code of ['LDC', 'LLDC', 'SIDS']) {
        let least = 0
        let most = 0
        for (const status of statusesOf(code)) {
          let always = true
          let once = false
          for (let day = new Date(`${first}T00:00:00Z`); day <= new Date(`${last}T00:00:00Z`); ) {
            const { sure, maybe } = runsOn(status, day.toISOString().slice(0, 10))
            always &&= sure
            once ||= maybe
            day = new Date(day.getTime() + 86_400_000)
          }
          if (always) least += 1
          if (once) most += 1
        }
        row.push(least === most ? String(least) : `${least}–${most}`)
      }
      expected.push(row)
    }
    assert.deepEqual(cells(figure, 0, 2, 3, 4), expected)
    assert.deepEqual(
      figure.bars,
      expected.map(row => row[1]),
    )
    assert.deepEqual(
      expected.filter(row => ['CTO-04', 'CXO-2016', 'CXO-2020', 'CXO-2024'].includes(row[0] ?? '')).map(row => row[1]),
      ['48–49', '48', '46–47', '44–45'],
    )
  })
})
