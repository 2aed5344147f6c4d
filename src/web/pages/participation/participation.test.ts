import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { historyDatabase, testGround, testOrigin, testWeb } from '../../../../test/support/web.ts'
import { figureKeys } from './figure.tsx'
import { type ShownFigure, shownFigure } from './shown.fixtures.ts'

const database = await historyDatabase({ after })
const web = await testWeb(testGround(database).ground)
const get = async (path: string): Promise<string> => {
  const answer = await web.request(testOrigin + path)
  assert.equal(answer.status, 200, path)
  return answer.text()
}
const figureOf = async (key: string): Promise<ShownFigure> => shownFigure(await get(`/en/participation/${key}`), key)
const overview = await get('/en/participation')

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
