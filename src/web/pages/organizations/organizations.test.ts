import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { historyDatabase, testGround, testOrigin, testWeb } from '../../../../test/support/web.ts'
import { seen } from '../participation/shown.fixtures.ts'

const file = new URL('../../../../seed/history/meetings.json', import.meta.url)
const { meetings } = JSON.parse(readFileSync(file, 'utf8')) as {
  meetings: { id: string; organizations: { complete: boolean; items: { key: string }[] } | null }[]
}

const database = await historyDatabase({ after })
const web = await testWeb(testGround(database).ground)
const get = async (path: string): Promise<{ status: number; text: string }> => {
  const answer = await web.request(testOrigin + path)
  return { status: answer.status, text: await answer.text() }
}
interface Row {
  name: string
  recorded_as: string
  region: string | null
  country: string | null
  meetings: number
}
const rowsOf = async (query = ''): Promise<Row[]> =>
  (JSON.parse((await get(`/en/organizations.json${query}`)).text) as { rows: Row[] }).rows

describe('the list of organizations', () => {
  test('has every organization named at any meeting once, with the number of its meetings', async () => {
    const keys = new Set<string>()
    let presences = 0
    for (const { organizations } of meetings)
      for (const { key } of organizations?.items ?? []) {
        keys.add(key)
        presences += 1
      }
    const rows = await rowsOf()
    assert.equal(rows.length, keys.size)
    assert.equal(
      rows.reduce((sum, row) => sum + row.meetings, 0),
      presences,
    )
  })

  test('with a meeting chosen, each stands as recorded there', async () => {
    const of2019 = (await rowsOf('?at=cxo-2019&q=rohde')).map(({ recorded_as, country, region }) => [
      recorded_as,
      country,
      region,
    ])
    const of2023 = (await rowsOf('?at=cxo-2023&q=rohde')).map(({ recorded_as, country, region }) => [
      recorded_as,
      country,
      region,
    ])
    assert.deepEqual(of2019, [['Rohde & Schwarz', 'Germany', 'Europe']])
    assert.deepEqual(of2023, [['Rohde & Schwarz Middle East & Africa', 'United Arab Emirates', 'Arab States']])
  })

  test('finds who is named at two meetings, and whose region is not known', async () => {
    assert.equal((await rowsOf('?at=cxo-2019&also=cxo-2021')).length, 5)
    assert.deepEqual((await rowsOf('?at=cxo-2023&region=unknown')).map(row => row.name).toSorted(), [
      'AB Handshake Corporation',
      'Global Voice Group',
      'Kamaleon',
    ])
  })

  test('names a meeting it does not know', async () => {
    assert.match(seen((await get('/en/organizations?at=nowhere')).text), /“nowhere” is not a value of “Named at”/)
  })
})

describe('the page of an organization', () => {
  test('keeps the name recorded at each meeting, and says whether the list was complete', async () => {
    const { text } = await get('/en/organizations/du')
    const rows = [...text.matchAll(/<tr>(.*?)<\/tr>/gs)].map(match => seen((match[1] ?? '').replace(/<\/td>/g, ' | ')))
    assert.deepEqual(rows.slice(1), [
      '5 December 2023 | 7th ITU-T CxO Roundtable | Emirates Integrated Telecommunications Company (du) | United Arab Emirates, Arab States | complete |',
      'December 2021 (inferred) | ITU-T CxO meeting (5G, AI and other trends) | du | United Arab Emirates, Arab States | partial: only those a text names |',
      'December 2019 | CxO meeting 2019 | du | United Arab Emirates, Arab States | partial: only those a text names |',
    ])
  })

  test('marks country and region as our reading', async () => {
    const { text } = await get('/en/organizations/nokia')
    assert.match(text, /<span class="tag wait">general knowledge, not verified<\/span>/)
    assert.match(text, /<span class="tag wait">our reading, unverified<\/span>/)
    assert.match(seen((await get('/en/organizations/kamaleon')).text), /Country ?not known ?Region ?not known/)
  })

  test('has one heading of the first rank in every language; there is none for who is not named', async () => {
    for (const language of languages) {
      const { status, text } = await get(`/${language}/organizations/nokia`)
      assert.equal(status, 200)
      assert.equal(text.split('<h1').length, 2)
    }
    assert.equal((await get('/en/organizations/nobody')).status, 404)
  })
})
