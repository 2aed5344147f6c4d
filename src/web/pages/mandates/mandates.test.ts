import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Language, languages } from '#kernel/language.ts'
import { mandateTexts } from '#modules/mandates/index.ts'
import { historyDatabase, testGround, testOrigin, testWeb } from '../../../../test/support/web.ts'

const database = await historyDatabase({ after })
const web = await testWeb(testGround(database).ground)

async function page(path: string) {
  const answer = await web.request(testOrigin + path)
  return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() }
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u2066\u2069]+/g, ' ')
    .trim()

const tableRows = (html: string): readonly string[] =>
  [...(html.split('<tbody>')[1]?.split('</tbody>')[0] ?? '').matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, tr]) =>
    plain(tr ?? ''),
  )

test('every version stands with its state, its days, and whether its text is held', async () => {
  const { text } = await page('/en/mandates')
  assert.deepEqual(tableRows(text), [
    'Resolution 68 (Johannesburg, 2008) superseded 30 October 2008 29 November 2012 not held 4',
    'Resolution 68 (Dubai, 2012) superseded 29 November 2012 3 November 2016 not held 6',
    'Resolution 68 (Hammamet, 2016) superseded 3 November 2016 9 March 2022 held 8',
    'Resolution 68 (Geneva, 2022) in force 9 March 2022 certainly not before 14 October 2024; later not known not held 3',
  ])
  assert.match(text, /<rect class="pale"/)
})

test('a proposal is shown as a proposal and never scored, in every language', async () => {
  for (const language of languages)
    for (const path of ['/mandates/pp-22-proposal-77-bucharest-2022', '/mandates/clauses/pp77-1']) {
      const { text } = await page(`/${language}${path}`)
      assert.ok(
        text.includes(`<span class="tag wait">${mandateTexts[language].states.proposal}</span>`),
        language + path,
      )
      assert.match(text, /<p class="note attention">/)
      assert.equal(text.split('<li class="missing">').length - 1, 9)
    }
  assert.match((await page('/en/mandates/pp-22-proposal-77-bucharest-2022')).text, /a proposal convenes no meeting/)
})

test('a version is named in the reader’s language as the UN does', async () => {
  const names: Readonly<Record<Language, string>> = {
    en: 'Resolution 68 (Hammamet, 2016)',
    fr: 'Résolution 68 (Hammamet, 2016)',
    es: 'Resolución 68 (Hammamet, 2016)',
    ru: 'Резолюция 68 (Хаммамет, 2016 г.)',
    ar: 'القرار 68 (الحمامات، 2016)',
    zh: '第68号决议（2016年，哈马马特）',
  }
  for (const language of languages) {
    const { text } = await page(`/${language}/mandates/res-68-hammamet-2016`)
    assert.equal(plain(/<h1>(.*?)<\/h1>/s.exec(text)?.[1] ?? ''), names[language])
  }
})

test('the clauses of a held text say who is asked, how, and who is reported to on which basis', async () => {
  const { text } = await page('/en/mandates/res-68-hammamet-2016')
  const rows = tableRows(text)
  assert.equal(rows.length, 9)
  assert.equal(
    rows[6],
    '68-7 ( 68-07 ) Report regularly to TSAG on what followed from the CTO conclusions. resolves to instruct the Director of TSB, 7 Director of the Telecommunication Standardization Bureau (instructed) Telecommunication Standardization Advisory Group stated',
  )
  assert.match(rows[1] ?? '', /Telecommunication Standardization Advisory Group inferred$/)
  assert.match(rows[8] ?? '', /^68-E1 .*\(encouraged\) none$/)
  assert.match(text, /the text prevails and is not reproduced here/)
})

test('a version whose text is not held shows no clause of another, and the meetings convened under it', async () => {
  const { text } = await page('/en/mandates/res-68-geneva-2022')
  assert.match(text, /The text of this version is not held/)
  assert.ok(!text.includes('/mandates/clauses/'))
  assert.deepEqual(tableRows(text), [
    '2024 ITU CxO meeting 2024 possibly in force',
    '5 December 2023 7th ITU-T CxO Roundtable , Dubai in force',
    '2022 (inferred) CxO meeting 2022 no record: existence inferred possibly in force',
  ])
})

test('a clause is found by its reference and by its number as an action item, which leads to it', async () => {
  const clause = await page('/en/mandates/clauses/68-2')
  assert.equal(clause.status, 200)
  assert.match(plain(clause.text), /Consult developing countries before each meeting/)
  assert.match(plain(clause.text), /Number as action item 68-02 \(our reference\)/)
  assert.match(plain(clause.text), /Link from each need to a topic, or the reason why not/)
  assert.match(plain(clause.text), /Share of developing countries asked and answering; needs used or explained/)
  for (const [typed, slug] of [
    ['68-02', '68-2'],
    ['68-09', '68-e1'],
    ['68-E1', '68-e1'],
  ]) {
    const { status, location } = await page(`/zh/mandates/clauses/${typed}`)
    assert.deepEqual([status, location], [303, `/zh/mandates/clauses/${slug}`])
  }
})

test('a clause shows what it is part of and its parts', async () => {
  const parts = (html: string) =>
    [...(html.split('<main')[1] ?? '').matchAll(/clauses\/(pp77-\w+)"/g)].map(([, slug]) => slug)
  assert.deepEqual(parts((await page('/en/mandates/clauses/pp77-1')).text), ['pp77-1a', 'pp77-1b', 'pp77-1c'])
  assert.deepEqual(parts((await page('/en/mandates/clauses/pp77-2b')).text), ['pp77-2'])
})

test('the clauses are listed, filtered and downloaded, each with the state of its version', async () => {
  const rows = async (query: string) =>
    (JSON.parse((await page(`/en/mandates.json${query}`)).text) as { rows: { reference: string; state: string }[] })
      .rows
  assert.equal((await rows('')).length, 19)
  assert.deepEqual(
    (await rows('?kind=invites')).map(row => `${row.reference} ${row.state}`),
    ['PP77-IC1 proposal', 'PP77-IM1a proposal', 'PP77-IM1b proposal'],
  )
})

test('a version or clause that is not on record is not found, in the page’s language', async () => {
  for (const path of ['/mandates/res-68', '/mandates/res-99-geneva-2022', '/mandates/clauses/68-99'])
    for (const language of languages) {
      const { status, text } = await page(`/${language}${path}`)
      assert.equal(status, 404, path)
      assert.match(text, new RegExp(`^<!doctype html><html lang="${language}"`))
    }
})
