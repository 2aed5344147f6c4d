/** Acceptance 6: every figure shown equals a count made here, in plain loops, from the data files. Nothing of ours counts. */
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { historyDatabase, testGround, testOrigin, testWeb } from '../../../../test/support/web.ts'
import { conclusions, executive, kindOf } from './recount.fixtures.ts'
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
