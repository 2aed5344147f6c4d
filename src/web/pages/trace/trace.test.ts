import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { historyDatabase, testGround, testOrigin, testWeb } from '../../../../test/support/web.ts'
import { texts } from './messages/index.ts'

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

/** The walk, a stage a line: `+` with its nouns, `-` where nothing was found. */
function walk(html: string): readonly string[] {
  const list = html.split('<ol class="walk">')[1]?.split('</ol>')[0] ?? ''
  return list
    .split(/<li id="/)
    .slice(1)
    .map(stop => `${/^[\w-]+" class="missing"/.test(stop) ? '-' : '+'} ${plain(`<${stop}`)}`)
}

test('the line of a conclusion is walked both ways: ten stages, the missing ones shown as missing', async () => {
  const { text } = await page('/en/trace/conclusion/cto-05-4')
  assert.deepEqual(walk(text), [
    '+ Mandate Resolution 68 (Dubai, 2012) inferred 1 link back',
    '- Consultation no record found',
    '- Need none recorded',
    '+ Topic networks of 2020 inferred 1 link back',
    '- Priority none recorded',
    '+ Conclusion CTO-05/4 : Get standards ready for networks of 2020: much more capacity, delays of milliseconds, self-aware, frugal with energy, personal. the walk begins here',
    '+ Communiqué communiqué : Fifth CTO Group meeting stated 1 link forward',
    '- Dispatch no record found',
    '+ Follow-up taken up : Networks of the 2020s came back in 2015: FG IMT-2020 (May) and the seventh CTO meeting (October). inferred 1 link forward',
    '- Report none found',
  ])
  assert.equal(text.split('<h1>').length - 1, 1)
})

test('every stage that has nouns begins a walk, in every language', async () => {
  const slugs = [
    'mandate/res-68-hammamet-2016',
    'topic/video',
    'conclusion/cjk-01-1',
    'communique/cto-05-communique-1',
    'dispatch/cxo-2016-tsag-document-2',
    'follow-up/cjk-01-1-1',
  ]
  for (const language of languages)
    for (const slug of slugs) {
      const { status, text } = await page(`/${language}/trace/${slug}`)
      assert.equal(status, 200, slug)
      assert.equal(walk(text).length, 10, slug)
      assert.equal(text.split('<ol class="throughline">').length - 1, 1)
      assert.ok(Buffer.byteLength(text) <= 60_000, `${slug} is too heavy`)
    }
})

test('distance is said in the forms of the language', async () => {
  for (const language of languages) {
    const { text } = await page(`/${language}/trace/communique/cto-05-communique-1`)
    assert.ok(text.includes(texts[language].back(2)), language)
  }
  assert.equal(texts.ru.back(2), 'назад: 2 связи')
})

test('where several nouns stand at a stage, the picture leads to that stage of the walk', async () => {
  const { text } = await page('/en/trace/topic/video')
  assert.match(text, /href="\/en\/trace\/topic\/video#conclusion">3 entries/)
  assert.match(text, /<li id="conclusion">/)
})

test('a stage without nouns, a noun under another stage, and coverage begin no walk', async () => {
  for (const path of [
    'need/x',
    'nothing/x',
    'communique/cxo-2016-tsag-document-2',
    'communique/cxo-2017-press-coverage-1',
  ])
    for (const language of languages) {
      const { status, text } = await page(`/${language}/trace/${path}`)
      assert.equal(status, 404, path)
      assert.match(text, new RegExp(`^<!doctype html><html lang="${language}"`))
    }
})
