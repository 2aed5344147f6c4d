import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Language, languages } from '#kernel/language.ts'
import { communiqueTexts } from '#modules/communiques/index.ts'
import { historyDatabase, testGround, testOrigin, testWeb } from '../../../../test/support/web.ts'

const database = await historyDatabase({ after })
const web = await testWeb(testGround(database).ground)

async function page(path: string) {
  const answer = await web.request(testOrigin + path)
  return { status: answer.status, text: await answer.text() }
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

async function rows(query: string) {
  const { text } = await page(`/en/communiques.json${query}`)
  return (JSON.parse(text) as { rows: readonly Record<string, string | number | null>[] }).rows
}

test('all publications are listed with their lag in days where both days are known', async () => {
  assert.equal((await rows('')).length, 20)
  assert.deepEqual(
    (await rows('?lag=known&sort=days_after_meeting')).map(row => `${row.meeting_reference} ${row.days_after_meeting}`),
    ['CTO-07 3', 'CTO-02 10', 'CXO-2017 27', 'NA-01 32', 'CTO-08 169', 'CXO-2016 190'],
  )
  assert.deepEqual(
    (await rows('?seen=named')).map(row => row.meeting_reference),
    ['CXO-2019', 'NA-01'],
  )
  assert.equal((await rows('?stage=dispatch')).length, 3)
  assert.equal((await rows('?type=communique')).length, (await rows('?stage=communique&type=communique')).length)
})

test('a document to TSAG says what it is and how long after the meeting, in every language', async () => {
  const lag: Readonly<Record<Language, string>> = {
    en: '190 days',
    fr: '190 jours',
    es: '190 días',
    ru: '190 дней',
    ar: '190 يوماً',
    zh: '190天',
  }
  for (const language of languages) {
    const { text } = await page(`/${language}/communiques/cxo-2016-tsag-document-2`)
    const title = plain(/<h1>(.*?)<\/h1>/s.exec(text)?.[1] ?? '')
    const type = communiqueTexts[language].types.tsag_document
    assert.equal(title.slice(0, type.length).toLowerCase(), type.toLowerCase())
    assert.ok(title.length > type.length + 5, title)
    assert.ok(text.includes(`<dd>${lag[language]}</dd>`), language)
    assert.match(text, /<bdi lang="en">Date: first day of the TSAG meeting of 1 to 4 May 2017\./)
    assert.match(text, /aria-current="step"/)
  }
})

test('that a communiqué carries a conclusion is stated where our words were taken from it, that a paper does is inferred', async () => {
  const bases = async (slug: string) => {
    const { text } = await page(`/en/communiques/${slug}`)
    const table = text.split('<tbody>')[1]?.split('</tbody>')[0] ?? ''
    return [...table.matchAll(/<span class="tag[^>]*>(\w+)<\/span>/g)].map(([, basis]) => basis)
  }
  assert.deepEqual(await bases('cto-05-communique-1'), ['stated', 'stated', 'stated', 'stated', 'stated'])
  assert.deepEqual(await bases('cxo-2016-tsag-document-2'), ['inferred', 'inferred', 'inferred', 'inferred'])
})

test('what was named but not seen says so, and coverage is no stage of the line', async () => {
  assert.match((await page('/en/communiques/cxo-2019-communique-1')).text, /We have not seen its text/)
  const { text } = await page('/en/communiques/cxo-2017-press-coverage-1')
  assert.match(text, /Coverage is no stage of the line/)
  assert.ok(!text.includes('class="throughline"'))
})

test('a page names its feed; what is not on record is not found, in the page’s language', async () => {
  assert.match(
    (await page('/zh/communiques')).text,
    /<link rel="alternate" type="application\/atom\+xml"[^>]*href="\/zh\/communiques.atom"/,
  )
  for (const language of languages) {
    const { status, text } = await page(`/${language}/communiques/none`)
    assert.equal(status, 404)
    assert.match(text, new RegExp(`^<!doctype html><html lang="${language}"`))
  }
})
