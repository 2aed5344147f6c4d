import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { historyDatabase, testGround, testOrigin, testWeb } from '../../../../test/support/web.ts'
import { seen } from '../participation/shown.fixtures.ts'

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../../seed/history/${name}`, import.meta.url), 'utf8'))
const { meetings } = read('meetings.json') as { meetings: { id: string; series: string; themes: string[] }[] }
const { conclusions } = read('readings.json') as { conclusions: Record<string, { themes: string[] }> }

const database = await historyDatabase({ after })
const web = await testWeb(testGround(database).ground)
const get = async (path: string): Promise<{ status: number; text: string }> => {
  const answer = await web.request(testOrigin + path)
  return { status: answer.status, text: await answer.text() }
}
interface Row {
  topic: string
  meetings: number
  conclusions: number
}
const rowsOf = async (query = ''): Promise<Row[]> =>
  (JSON.parse((await get(`/en/topics.json${query}`)).text) as { rows: Row[] }).rows

describe('the list of topics', () => {
  test('has every theme once, with its meetings and its conclusions, as counted from the data file', async () => {
    const rows = await rowsOf()
    const themes = new Map<string, number>()
    for (const meeting of meetings)
      for (const theme of meeting.themes) themes.set(theme.toLowerCase(), (themes.get(theme.toLowerCase()) ?? 0) + 1)
    assert.equal(rows.length, 74)
    assert.equal(themes.size, 74)
    for (const [theme, held] of themes)
      assert.equal(rows.find(row => row.topic.toLowerCase() === theme)?.meetings, held, theme)
    let links = 0
    for (const { themes: linked } of Object.values(conclusions)) links += linked.length
    assert.equal(
      rows.reduce((sum, row) => sum + row.conclusions, 0),
      links,
    )
  })

  test('does not merge similar wordings', async () => {
    const found = (await rowsOf('?q=5g')).map(row => row.topic).toSorted()
    assert.ok(found.length > 3, found.join('; '))
    assert.match(seen((await get('/en/topics')).text), /Similar wordings stand apart unless/)
  })

  test('filters by forum and by whether something was concluded', async () => {
    const [some, none] = [await rowsOf('?conclusions=some'), await rowsOf('?conclusions=none')]
    assert.equal(some.length + none.length, 74)
    assert.ok(none.every(row => row.conclusions === 0) && some.every(row => row.conclusions > 0))
    const ofGss = new Set<string>()
    for (const meeting of meetings) if (meeting.series === 'GSS') for (const theme of meeting.themes) ofGss.add(theme)
    assert.equal((await rowsOf('?forum=GSS')).length, ofGss.size)
  })
})

describe('the page of a topic', () => {
  test('has the line of ten stages, its meetings, and its conclusions with the link marked inferred', async () => {
    const { text } = await get('/en/topics/5g')
    assert.equal(text.split('<ol class="throughline">')[1]?.split('</ol>')[0]?.split('<li').length, 11)
    assert.match(text, /<li aria-current="step">Topic/)
    const rows = [...text.matchAll(/<tr>(.*?)<\/tr>/gs)].map(match => seen((match[1] ?? '').replace(/<\/td>/g, ' | ')))
    assert.deepEqual(
      rows.filter(row => row.includes('CJK-01/1')),
      [
        '2015 | CJK-01/1 The core network side of 5G deserves the attention of ITU-T. | inferred | done (link not recorded) |',
      ],
    )
    assert.equal(rows.filter(row => /CXO \||CTO-REGIONAL \|/.test(row)).length, 3)
  })

  test('says so when no conclusion is linked to it', async () => {
    const empty = (await rowsOf('?conclusions=none'))[0]?.topic ?? ''
    const slug = new RegExp(`href="/en/topics/([^"]+)">${empty}<`).exec((await get('/en/topics')).text)?.[1]
    assert.match(seen((await get(`/en/topics/${slug}`)).text), /No conclusion on record is linked to this topic\./)
  })

  test('is marked as our translation where it is one', async () => {
    for (const language of languages) {
      const { status, text } = await get(`/${language}/topics/cloud-computing`)
      assert.equal(status, 200)
      assert.equal(text.split('<h1').length, 2)
      assert.match(text, new RegExp(`<h1 lang="${language}">`))
    }
    assert.match((await get('/fr/topics/cloud-computing')).text, /notre traduction/)
    assert.doesNotMatch((await get('/en/topics/cloud-computing')).text, /our translation/)
  })

  test('there is none for a theme nobody dealt with', async () => {
    assert.equal((await get('/en/topics/perpetual-motion')).status, 404)
  })
})
