import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { languages, ownName } from '#kernel/language.ts'
import { everything } from '../../../api/fixtures.ts'
import { findableNouns } from '../../../findable.ts'
import { kinds } from './asked.ts'
import { texts } from './messages/index.ts'

const { get, text } = await everything({ after })
const ask = (language: string, query: Record<string, string>) => `/${language}/search?${new URLSearchParams(query)}`
const hrefs = (page: string): string[] => {
  const list = /<ul class="plain">(.*?)<\/ul>/s.exec(page)?.[1] ?? ''
  return [...list.matchAll(/<a href="([^"]+)"/g)].map(match => match[1] ?? '')
}

test('what can be chosen is what can be found', () => {
  assert.deepEqual([...kinds].sort(), [...findableNouns].sort())
})

for (const language of languages)
  test(`a reference goes straight to its page in ${language}, however it is written`, async () => {
    for (const [typed, address] of [
      ['CTO-05/2', '/conclusions/cto-05-2'],
      [' cto‑05 / 2 ', '/conclusions/cto-05-2'],
      ['ＣＴＯ–05/2', '/conclusions/cto-05-2'],
      ['CTO-05', '/meetings/cto-05'],
      ['bsg-eu-gdansk', '/meetings/bsg-eu-gdansk'],
      ['68-02', '/mandates/clauses/68-2'],
      ['68-2', '/mandates/clauses/68-2'],
      ['68-e1', '/mandates/clauses/68-e1'],
      ['pp77-1A', '/mandates/clauses/pp77-1a'],
    ] as const) {
      const response = await get(ask(language, { q: typed, kind: '' }))
      assert.deepEqual([response.status, response.headers.get('location')], [303, `/${language}${address}`], typed)
    }
  })

test('a reference typed into the address leads there too, and without a language to the reader’s own', async () => {
  for (const [typed, location] of [
    ['/en/CTO-05/2', '/en/conclusions/cto-05-2'],
    ['/ar/cto-05', '/ar/meetings/cto-05'],
    ['/zh/68-02', '/zh/mandates/clauses/68-2'],
    ['/fr/CTO%E2%80%9105%2F2', '/fr/conclusions/cto-05-2'],
    ['/ru/CTO-05%20/%202', '/ru/conclusions/cto-05-2'],
    ['/CTO-05/2', '/es/conclusions/cto-05-2'],
    ['/68-09', '/es/mandates/clauses/68-e1'],
  ] as const) {
    const response = await get(typed, { headers: { 'accept-language': 'es' } })
    assert.deepEqual([response.status, response.headers.get('location')], [303, location], typed)
    assert.equal(/accept-language/i.test(response.headers.get('vary') ?? ''), !/^\/\w\w\//.test(typed))
    assert.equal((await get(typed, { method: 'HEAD', headers: { 'accept-language': 'es' } })).status, 303)
  }
  for (const nowhere of [
    '/en/CTO-99',
    '/en/CTO-05/99',
    '/en/68-77',
    '/en/IMT-2020',
    '/CTO-05/x',
    '/en/CTO-05/2/3',
    '/en/%E0%A4%A',
    '/en/%00',
    '/wp-login.php',
  ])
    assert.equal((await get(nowhere)).status, 404, nowhere)
})

test('what only looks like a reference is searched for', async () => {
  const page = await text(ask('en', { q: 'IMT-2020' }))
  assert.ok(hrefs(page).length > 1)
  assert.equal((await get(ask('en', { q: 'CTO-05', kind: 'conclusion' }))).status, 200)
})

test('results have their kind, reference and date, and what was asked is marked', async () => {
  const page = await text(ask('en', { q: 'video codecs' }))
  assert.match(
    page,
    /<a href="\/en\/conclusions\/cto-05-5"><span class="ref">CTO-05\/5<\/span> <span>.*?<mark>video<\/mark>/,
  )
  assert.match(page, /Conclusion · 18 November 2013/)
})

test('a date is shown as precisely as it is known, and never as the first day it may have been', async () => {
  const page = await text(ask('en', { q: 'CxO meeting 2018' }))
  assert.match(page, /Meeting · 2018 \(inferred\)/)
  assert.doesNotMatch(page, /1 January/)
  assert.match(await text(ask('en', { q: 'self-driving', kind: 'topic' })), /<span class="source">Topic<\/span>/)
})

test('results in another language say which one', async () => {
  const page = await text(ask('zh', { q: 'réseaux domestiques', kind: 'topic' }))
  assert.match(page, /<span lang="fr" dir="ltr"><mark>réseaux<\/mark> <mark>domestiques<\/mark><\/span>/)
  assert.ok(page.includes(texts.zh.otherLanguages) && page.includes(`${texts.zh.kinds.topic} · ${ownName.fr}`))
})

test('a kind narrows the results, and every kind can be chosen', async () => {
  for (const kind of kinds) assert.equal((await get(ask('en', { q: 'a', kind }))).status, 200)
  const page = await text(ask('en', { q: 'networks', kind: 'conclusion' }))
  assert.match(page, /<option value="conclusion" selected="">/)
  assert.ok(hrefs(page).length > 5 && hrefs(page).every(href => href.startsWith('/en/conclusions/')))
})

test('the pages of results together are all of them', async () => {
  const total = Number(/<p role="status">(\d+) results/.exec(await text(ask('en', { q: 'networks' })))?.[1])
  const pages = await Promise.all(
    [1, 2].map(async page => hrefs(await text(ask('en', { q: 'networks', page: String(page) })))),
  )
  assert.ok(total > 20 && total <= 40)
  assert.deepEqual([pages[0]?.length, new Set(pages.flat()).size], [20, total])
  const beyond = await text(ask('en', { q: 'networks', page: '99' }))
  assert.deepEqual(hrefs(beyond), pages[1])
  assert.match(beyond, /rel="prev" href="\/en\/search\?q=networks"/)
})

for (const language of languages)
  test(`nothing asked and nothing found say what to do in ${language}`, async () => {
    const empty = await text(`/${language}/search`)
    assert.ok(empty.includes(texts[language].lede) && empty.includes(`href="/${language}/topics"`))
    assert.ok(!empty.includes('role="status"'))
    const none = await text(ask(language, { q: 'zzzzqq', kind: 'topic' }))
    assert.ok(none.includes(texts[language].fewer) && none.includes(`href="/${language}/search?q=zzzzqq"`))
  })

test('what cannot be used is named and left out', async () => {
  const page = await text(ask('en', { q: 'video', kind: '<b>', page: '0' }))
  assert.match(page, /“&lt;b&gt;” is not a value of “Kind”/)
  assert.match(page, /“0” is not a value of “Page”/)
  assert.ok(hrefs(page).length > 1)
})

test('no text that is typed breaks the page or gets into its markup', async () => {
  const page = await text(ask('en', { q: '"><script>alert(1)</script>', page: '1' }))
  assert.ok(!page.includes('<script>') && page.includes('value="&quot;&gt;&lt;script&gt;'))
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom('\0', '%', "' or 1=1 --", '\uD800', '\u202e', 'ا', '网', 'x'.repeat(9999)),
  )
  await fc.assert(
    fc.asyncProperty(odd, fc.constantFrom(...languages), odd, async (q, language, page) => {
      const response = await get(ask(language, { q, page }))
      assert.ok([200, 303].includes(response.status))
    }),
    { numRuns: 60, seed: 11 },
  )
})

test('a search may be stored and asked about again', async () => {
  const first = await get(ask('fr', { q: 'vidéo' }))
  const etag = first.headers.get('etag') ?? ''
  assert.equal((await get(ask('fr', { q: 'vidéo' }), { headers: { 'if-none-match': etag } })).status, 304)
  assert.equal((await get(ask('fr', { q: 'vidéo' }), { method: 'HEAD' })).status, 200)
})
