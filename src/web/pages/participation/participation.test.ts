/** Acceptance 6: every figure shown equals a count made here, in plain loops, from the data files. Nothing of ours counts. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { historyDatabase, testGround, testOrigin, testWeb } from '../../../../test/support/web.ts'
import { figureKeys } from './figure.tsx'
import { type ShownFigure, shownFigure } from './shown.fixtures.ts'

interface WrittenMeeting {
  id: string
  series: string
  date: { value: string | null; precision: string; earliest?: string; latest?: string }
  attendance: { value: number; unit: string } | null
  organizations: { complete: boolean; items: { key: string; name: string; region: string | null }[] } | null
  conclusions: {
    id: string
    addressees: { basis: string }[]
    follow_up: { status: string; link_basis: string }[]
  }[]
  outputs: { type: string; ref: string | null; date: string | null }[]
  verification: { level: string }
}
interface WrittenStatus {
  code: string
  from: { value: string; precision: string } | null
  to: { value: string; precision: string } | null
  to_kind: string
}
interface WrittenCountry {
  alpha3: string
  itu_region: { code: string; verified: boolean }
  statuses: WrittenStatus[]
}

const readSeed = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../../seed/history/${name}`, import.meta.url), 'utf8'))
const everyMeeting = (readSeed('meetings.json') as { meetings: WrittenMeeting[] }).meetings
const countries = (readSeed('countries.json') as { countries: WrittenCountry[] }).countries
const kindOf = (readSeed('readings.json') as { conclusions: Record<string, { kind: string }> }).conclusions

/** The days a meeting may have been held on, first and last, from value, precision and bounds. */
function possibleDays({ value, precision, earliest, latest }: WrittenMeeting['date']): [string, string] {
  assert.ok(value)
  let first = value
  let last = value
  if (precision === 'month') {
    first = `${value}-01`
    last = new Date(Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5, 7)), 0)).toISOString().slice(0, 10)
  }
  if (precision === 'year') {
    first = `${value}-01-01`
    last = `${value}-12-31`
  }
  return [earliest && earliest > first ? earliest : first, latest && latest < last ? latest : last]
}

const executive: WrittenMeeting[] = []
for (const meeting of everyMeeting)
  if (meeting.series === 'CTO' || meeting.series === 'CTO-REGIONAL' || meeting.series === 'CXO') executive.push(meeting)
executive.sort((a, b) => {
  const [one, other] = [possibleDays(a.date)[0], possibleDays(b.date)[0]]
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1
})
const conclusions = executive.flatMap(meeting => meeting.conclusions)

const database = await historyDatabase({ after })
const web = await testWeb(testGround(database).ground)
const get = async (path: string): Promise<string> => {
  const answer = await web.request(testOrigin + path)
  assert.equal(answer.status, 200, path)
  return answer.text()
}

const figureOf = async (key: string): Promise<ShownFigure> => shownFigure(await get(`/en/participation/${key}`), key)
const overview = await get('/en/participation')

/** The cells of some columns, by their place. */
const cells = (figure: ShownFigure, ...columns: number[]) => figure.rows.map(row => columns.map(at => row[at] ?? ''))

describe('the numbers of the page are those of the data files', () => {
  test('executive meetings per year, recorded and inferred', async () => {
    const figure = await figureOf('meetings-per-year')
    const expected: string[][] = []
    for (let year = 2009; year <= 2024; year += 1) {
      let recorded = 0
      let inferred = 0
      const refs: string[] = []
      for (const meeting of executive)
        if (meeting.date.value?.startsWith(String(year))) {
          if (meeting.verification.level === 'inferred') inferred += 1
          else recorded += 1
          refs.push(meeting.id)
        }
      expected.push([String(year), String(recorded), String(inferred), refs.join(' ')])
    }
    assert.deepEqual(figure.rows, expected)
    assert.deepEqual(
      figure.bars,
      expected.map(row => String(Number(row[1]) + Number(row[2]))),
    )
    assert.match(figure.sentence, /^20 meetings in all\. For 4 of them/)
    assert.equal(executive.length, 20)
  })

  for (const [key, unit] of [
    ['attendance-persons', 'persons'],
    ['attendance-organizations', 'organizations'],
  ] as const)
    test(`attendance in ${unit}`, async () => {
      const figure = await figureOf(key)
      const expected: string[][] = []
      for (const { id, attendance } of executive)
        if (attendance?.unit === unit) expected.push([id, String(attendance.value)])
      assert.deepEqual(cells(figure, 0, 2), expected)
      assert.deepEqual(
        figure.bars,
        expected.map(row => row[1]),
      )
      assert.ok(
        figure.sentence.startsWith(`Recorded in ${unit} for ${expected.length} of ${executive.length} meetings`),
      )
    })

  test('organizations of the complete list by region', async () => {
    const figure = await figureOf('organizations-by-region')
    const listed = executive.find(meeting => meeting.organizations?.complete)
    assert.equal(listed?.id, 'CXO-2023')
    const items = listed.organizations?.items ?? []
    const expected: string[] = []
    for (const region of ['AFR', 'AMS', 'ARB', 'ASP', 'CIS', 'EUR', null]) {
      let found = 0
      for (const item of items) if (item.region === region) found += 1
      expected.push(String(found))
    }
    assert.deepEqual(cells(figure, 1).flat(), expected)
    assert.deepEqual(figure.bars, expected)
    assert.deepEqual(expected, ['0', '5', '8', '10', '0', '8', '3'])
    assert.ok(figure.sentence.startsWith(`${items.length} organizations on a complete list.`))
  })

  test('organizations named again', async () => {
    const figure = await figureOf('organizations-returning')
    const lists = executive.filter(meeting => meeting.organizations)
    const expected: string[][] = []
    for (let one = 0; one < lists.length; one += 1)
      for (let other = one + 1; other < lists.length; other += 1) {
        const [earlier, later] = [lists[one], lists[other]]
        let again = 0
        for (const item of earlier?.organizations?.items ?? [])
          for (const candidate of later?.organizations?.items ?? []) if (candidate.key === item.key) again += 1
        const named = earlier?.organizations?.items.length ?? 0
        expected.push([earlier?.id ?? '', String(named), later?.id ?? '', String(again)])
      }
    assert.deepEqual(figure.rows, expected)
    assert.deepEqual(
      figure.bars,
      expected.map(row => `${row[3]} of ${row[1]}`),
    )
    const known = expected.filter(row => row[0] !== 'CXO-2016').map(row => row.join(' '))
    assert.deepEqual(known, ['CXO-2019 12 CXO-2021 5', 'CXO-2019 12 CXO-2023 3', 'CXO-2021 13 CXO-2023 3'])
    const stable: string[] = []
    for (const item of lists.find(list => list.id === 'CXO-2019')?.organizations?.items ?? []) {
      let everywhere = true
      for (const id of ['CXO-2021', 'CXO-2023'])
        everywhere &&=
          lists.find(list => list.id === id)?.organizations?.items.some(one => one.key === item.key) ?? false
      if (everywhere) stable.push(item.name)
    }
    assert.ok(
      figure.sentence.includes(`Named at each of CXO-2019, CXO-2021, CXO-2023: 1 organization (${stable.join(', ')}).`),
      figure.sentence,
    )
    assert.ok(figure.sentence.includes(`Complete lists: 1 of ${lists.length}.`))
  })

  test('conclusions by kind', async () => {
    const figure = await figureOf('conclusions-by-kind')
    const expected: string[][] = []
    for (const [kind, label] of [
      ['ask', 'ask'],
      ['view', 'view'],
      ['took-note', 'took note'],
    ] as const) {
      let found = 0
      for (const { id } of conclusions) if (kindOf[id]?.kind === kind) found += 1
      expected.push([label, String(found)])
    }
    assert.deepEqual(figure.rows, expected)
    assert.deepEqual(
      figure.bars,
      expected.map(row => row[1]),
    )
    assert.ok(figure.sentence.startsWith(`${conclusions.length} conclusions;`))
  })

  test('conclusions by how the addressee is known', async () => {
    const figure = await figureOf('conclusions-by-addressee')
    let stated = 0
    for (const { addressees } of conclusions) {
      let any = false
      for (const addressee of addressees) if (addressee.basis === 'stated') any = true
      if (any) stated += 1
    }
    const expected = [String(stated), String(conclusions.length - stated)]
    assert.deepEqual(cells(figure, 1).flat(), expected)
    assert.deepEqual(figure.bars, expected)
    assert.ok(figure.sentence.startsWith(`For ${stated} of ${conclusions.length} conclusions`))
  })

  test('follow-up known by the status in the source', async () => {
    const figure = await figureOf('follow-up-by-status')
    const expected: string[][] = []
    for (const status of ['planned', 'reviewed', 'agreed', 'taken_up', 'partly_done', 'done']) {
      const links: Record<string, number> = { stated: 0, inferred: 0, not_recorded: 0 }
      let entries = 0
      for (const { follow_up } of conclusions)
        for (const entry of follow_up)
          if (entry.status === status) {
            entries += 1
            links[entry.link_basis] = (links[entry.link_basis] ?? 0) + 1
          }
      const { stated, inferred, not_recorded } = links
      expected.push([status.replace('_', ' '), `${entries}`, `${stated}`, `${inferred}`, `${not_recorded}`])
    }
    assert.deepEqual(figure.rows, expected)
    assert.deepEqual(
      figure.bars,
      expected.map(row => row[1]),
    )
    let known = 0
    for (const { follow_up } of conclusions) if (follow_up.length > 0) known += 1
    assert.ok(figure.sentence.startsWith(`Some follow-up is known for ${known} of ${conclusions.length} conclusions.`))
    assert.match(figure.sentence, /A source states the link to the conclusion in 0 cases\./)
  })

  test('days from a meeting to the document before TSAG', async () => {
    const figure = await figureOf('lag-to-tsag')
    const expected: string[][] = []
    for (const { id, date, outputs } of executive)
      for (const output of outputs)
        if (output.type === 'tsag_document' && output.date && date.precision === 'day' && date.value)
          expected.push([id, String((Date.parse(output.date) - Date.parse(date.value)) / 86_400_000)])
    assert.deepEqual(cells(figure, 0, 4), expected)
    assert.deepEqual(
      figure.bars,
      expected.map(row => row[1]),
    )
    assert.deepEqual(expected.flat(), ['CXO-2016', '190', 'CTO-08', '169', 'NA-01', '32'])
  })
})

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

describe('every figure leads to its rows', () => {
  for (const key of figureKeys)
    test(`${key}: each number that is a link is the number of rows behind it`, async () => {
      const { links } = await figureOf(key)
      assert.ok(links.length > 0 || key === 'meetings-per-year')
      for (const { href, text } of links) {
        const [path = '', query = ''] = href.split('?')
        if (query === '') continue
        const { rows } = JSON.parse(await get(`${path}.json?${query}`)) as { rows: unknown[] }
        // Where the day is not known, the rows are those of the first possible day: a number within the bounds.
        const [least = Number.NaN, most = least] = text.split('–').map(Number)
        assert.ok(least <= rows.length && rows.length <= most, `${href}: ${rows.length} rows, shown ${text}`)
      }
    })

  test('as CSV and JSON the rows are those of the table, in every language', async () => {
    for (const language of languages)
      for (const key of figureKeys) {
        const figure = shownFigure(await get(`/${language}/participation/${key}`), key)
        const { rows } = JSON.parse(await get(`/${language}/participation/${key}.json`)) as { rows: unknown[] }
        const csv = await get(`/${language}/participation/${key}.csv`)
        assert.equal(rows.length, figure.rows.length, key)
        assert.equal(csv.trim().split('\r\n').length, figure.rows.length + 1, key)
      }
  })
})

describe('the page', () => {
  test('shows the same figures as the pages of their own', async () => {
    for (const key of figureKeys) {
      if (!overview.includes(`<section id="${key}">`)) {
        const own = await figureOf(key)
        assert.ok(overview.includes(`/en/participation/${key}`), key)
        assert.ok(own.rows.length > 0)
        continue
      }
      assert.deepEqual(shownFigure(overview, key), await figureOf(key), key)
    }
  })

  test('says of every figure counted from documents that only their openings were read', () => {
    const counted = figureKeys.filter(key => overview.includes(`<section id="${key}">`))
    assert.equal(counted.length, 9)
    for (const key of counted)
      assert.match(shownFigure(overview, key).sentence, /openings of public documents only/, key)
  })

  test('is the same in every language but for its words', async () => {
    const english = figureKeys.slice(0, 9).map(key => shownFigure(overview, key).bars.map(bar => bar.match(/\d+/g)))
    for (const language of languages) {
      const page = await get(`/${language}/participation`)
      assert.deepEqual(
        figureKeys.slice(0, 9).map(key => shownFigure(page, key).bars.map(bar => bar.match(/\d+/g))),
        english,
        language,
      )
    }
  })

  test('is mirrored where one reads from right to left', async () => {
    const arabic = await get('/ar/participation/lag-to-tsag')
    assert.match(arabic, /<rect x="16%" y="5" width="54%" height="14">/)
    assert.match(await get('/en/participation/lag-to-tsag'), /<rect x="30%" y="5" width="54%" height="14">/)
  })

  test('weighs at most 60 kB with its style in every language', async () => {
    for (const language of languages) {
      const page = await get(`/${language}/participation`)
      const style = await get(/href="(\/assets\/throughline-[^"]+\.css)"/.exec(page)?.[1] ?? '')
      const weight = Buffer.byteLength(page) + Buffer.byteLength(style)
      assert.ok(weight <= 60_000, `${language}: ${weight} bytes`)
    }
  })
})
