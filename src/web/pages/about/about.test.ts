import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { everything } from '../../../api/fixtures.ts'
import { texts } from './messages/index.ts'

const { get, text, database } = await everything({ after })
const linksIn = (page: string): string[] => [
  ...new Set([...page.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)].map(match => (match[1] ?? '').replaceAll('&amp;', '&'))),
]

for (const language of languages)
  test(`it says in ${language} what the record is, how sure, and how to check it`, async () => {
    const page = await text(`/${language}/about`)
    const words = texts[language]
    const { rehearsal, ...titles } = words.titles
    assert.ok(!page.includes(rehearsal))
    for (const title of Object.values(titles)) assert.ok(page.includes(`>${title}</h2>`), title)
    for (const missing of Object.values(words.missing)) assert.ok(page.includes(missing))
    assert.match(page, /150.*194|194.*150/)
    assert.ok(Buffer.byteLength(page) < 60_000)
  })

test('its figures are counted from the record, and their rows are one click away', async () => {
  const page = await text('/en/about')
  const rows = [...page.matchAll(/<a href="\/en\/([a-z-]+)">[^<]+<\/a><\/td>.*?<td class="n"[^>]*>(\d+)<\/td>/g)]
  assert.deepEqual(
    rows.map(([, path, size]) => [path, Number(size)]),
    [
      ['conclusions', 48],
      ['meetings', 31],
      ['topics', 74],
      ['follow-up', 12],
      ['communiques', 20],
      ['organizations', 56],
      ['countries', 194],
    ],
  )
})

test('scheduled ends of status are named with their certainty', async () => {
  const page = await text('/en/about')
  assert.match(page, /Lao People.*?24 November 2026.*?end scheduled</s)
  assert.match(page, /Bangladesh.*?24 November 2026.*?the day is in doubt/s)
  await database.owner.query(`update members.status set to_kind = 'effective' where to_kind like 'scheduled%'`)
  assert.doesNotMatch(await text('/en/about'), /Lao People/)
})

test('it says how to cite, with the day it is read', async () => {
  assert.match(
    await text('/en/about'),
    /CTO-05\/2 \(our reference\), \/en\/conclusions\/cto-05-2, read on 22 November 2026\./,
  )
})

test('every link of the pages about the data, feeds and search leads somewhere', async () => {
  const pages = await Promise.all(['/en/about', '/en/feeds', '/en/search', '/zh/feeds'].map(text))
  const links = [...new Set(pages.flatMap(linksIn))].filter(link => link !== '/log/checkpoint')
  const lost: string[] = []
  for (const link of links) if (![200, 302].includes((await get(link)).status)) lost.push(link)
  assert.ok(links.length > 60)
  assert.deepEqual(lost, [])
})

for (const language of languages)
  test(`feeds, calendar and API are named in ${language}, in the page and for programs`, async () => {
    const page = await text(`/${language}/feeds`)
    for (const href of ['conclusions.atom', 'communiques.atom', 'meetings.ics']) {
      assert.ok(page.includes(`<a href="/${language}/${href}">`), href)
      assert.match(page, new RegExp(`<link rel="alternate" type="[a-z+/]+" title="[^"]+" href="/${language}/${href}"`))
    }
    assert.ok(page.includes('/api/v1/openapi.json'))
  })
