import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { everything } from './fixtures.ts'
import { resources } from './resources/index.ts'

const { get, json, app } = await everything({ after })

/** A real value for every part of a path. */
const examples: Readonly<Record<string, string>> = {
  '/mandates/{slug}': '/mandates/res-68-hammamet-2016',
  '/clauses/{slug}': '/clauses/68-e1',
  '/countries/{slug}': '/countries/nepal',
  '/organizations/{slug}': '/organizations/ab-handshake-corporation',
  '/forums/{slug}': '/forums/cto',
  '/meetings/{slug}': '/meetings/cto-05',
  '/topics/{slug}': '/topics/5g',
  '/conclusions/{slug}': '/conclusions/cto-05-4',
  '/publications/{slug}': '/publications/cto-05-communique-1',
  '/follow-up/{slug}': '/follow-up/cto-05-4-1',
  '/trace/{stage}/{slug}': '/trace/conclusion/cto-05-4',
  '/search': '/search?q=5G',
}
const exampleOf = (path: string): string => `/api/v1${examples[path] ?? path}`
const and = (address: string, query: string): string => `${address}${address.includes('?') ? '&' : '?'}${query}`

for (const { path, answer } of resources)
  test(`GET ${path} answers in its shape, in six languages, and says when nothing has changed`, async () => {
    for (const language of languages) {
      const address = and(exampleOf(path), `language=${language}`)
      const response = await get(address)
      assert.equal(response.status, 200, address)
      assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8')
      assert.equal(response.headers.get('content-language'), language)
      assert.equal(response.headers.get('set-cookie'), null)
      const read = answer.safeParse(await response.json())
      assert.deepEqual(read.error?.issues ?? [], [], address)
      assert.ok((read.data as { notice: string }).notice.length > 20)
      const etag = response.headers.get('etag') ?? ''
      const again = await get(address, { headers: { 'if-none-match': `"x", ${etag}` } })
      assert.deepEqual([again.status, await again.text()], [304, ''])
    }
  })

test('every list gives pages that together are the whole, and the total on each', async () => {
  for (const { path } of resources.filter(one => !one.path.includes('{'))) {
    const address = exampleOf(path)
    const whole = await json(and(address, 'limit=100'))
    const parts = await Promise.all([0, 7, 14].map(offset => json(and(address, `limit=7&offset=${offset}`))))
    assert.deepEqual(
      parts.flatMap(part => part.items),
      whole.items.slice(0, 21),
      path,
    )
    assert.ok(parts.every(part => part.total === whole.total && part.limit === 7))
    assert.deepEqual((await json(and(address, 'offset=1000000'))).items, [])
  }
})

test('what the record says is said as it says it', async () => {
  const { item: bangkok } = await json('/api/v1/meetings/cto-05')
  assert.deepEqual([bangkok.city, bangkok.attendance], ['Bangkok', { value: 23, unit: 'persons' }])
  assert.deepEqual(bangkok.date, {
    value: '2013-11-18',
    precision: 'day',
    basis: 'stated',
    earliest: '2013-11-18',
    latest: '2013-11-18',
  })
  assert.equal(bangkok.conclusions.length, 5)
  const { item: inferred } = await json('/api/v1/meetings/cxo-2018')
  assert.deepEqual([inferred.date.value, inferred.date.precision, inferred.evidence], ['2018', 'year', 'inferred'])
  const { item: ask } = await json('/api/v1/conclusions/cjk-01-1')
  assert.deepEqual(
    ask.follow_up.map((one: { link_basis: string }) => one.link_basis),
    ['not_recorded'],
  )
  assert.deepEqual([ask.verified, ask.kind_basis], [false, 'inferred'])
  assert.deepEqual(Object.keys(ask.wording.texts).sort(), [...languages].sort())
})

test('the alias of a clause leads to the clause', async () => {
  assert.equal((await json('/api/v1/clauses/68-09')).item.reference, '68-E1')
  assert.equal((await json('/api/v1/clauses/68-02')).item.reference, '68-2')
  assert.equal((await json('/api/v1/clauses/PP77-1a')).item.reference, 'PP77-1a')
})

test('filters narrow, and the same figures come out as in the data file', async () => {
  const total = async (query: string) => (await json(`/api/v1/conclusions?${query}`)).total
  assert.equal(await total(''), 48)
  const kinds = await Promise.all(['ask', 'view', 'took-note'].map(kind => total(`kind=${kind}`)))
  assert.equal(
    kinds.reduce((a, b) => a + b),
    48,
  )
  assert.equal((await total('follow_up=known')) + (await total('follow_up=unknown')), 48)
  assert.equal((await total('addressee=stated')) + (await total('addressee=inferred')), 48)
  assert.equal(await total('forum=CTO&verified=yes'), 0)
  assert.equal(await total('forum=NONE'), 0)
})

test('development status is that of the day asked about', async () => {
  const least = async (on: string) => (await json(`/api/v1/countries?status=LDC&on=${on}&limit=1`)).total
  assert.deepEqual(await Promise.all(['2016-10-25', '2022-03-01', '2026-11-22'].map(least)), [48, 46, 44])
  // The scheduled day has come, and nobody has confirmed it: still counted.
  const [lao] = (await json('/api/v1/countries/lao-people-s-democratic-republic?on=2027-01-01')).item.statuses
  assert.deepEqual([lao.code, lao.standing, lao.counted, lao.to_kind], ['LDC', 'unconfirmed-end', true, 'scheduled'])
  assert.equal((await json('/api/v1/countries?limit=1')).items[0].on, '2026-11-22')
})

test('the line of a noun has the ten stages, the missing ones empty, and the noun at its own', async () => {
  const { item } = await json('/api/v1/trace/conclusion/cjk-01-1')
  assert.equal(item.stations.length, 10)
  const at = (stage: string) => item.stations.find((one: { stage: string }) => one.stage === stage).items
  assert.deepEqual(at('consultation'), [])
  assert.deepEqual(
    at('conclusion').map((one: { label: string }) => one.label),
    ['CJK-01/1'],
  )
  assert.equal(at('follow-up')[0].basis, 'not_recorded')
})

test('any site may read, and nothing may be written', async () => {
  const response = await get('/api/v1/forums', { headers: { origin: 'https://elsewhere.example' } })
  assert.equal(response.headers.get('access-control-allow-origin'), '*')
  assert.equal(response.headers.get('access-control-allow-credentials'), null)
  assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin')
  const asked = await get('/api/v1/forums', { method: 'OPTIONS', headers: { origin: 'https://elsewhere.example' } })
  assert.deepEqual([asked.status, asked.headers.get('access-control-allow-methods')], [204, 'GET, HEAD'])
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const own = await get('/api/v1/forums', { method, headers: { origin: 'http://127.0.0.1:8080' } })
    assert.deepEqual([own.status, own.headers.get('allow')], [405, 'GET, HEAD, OPTIONS'])
    assert.equal(
      (await get('/api/v1/forums', { method, headers: { origin: 'https://elsewhere.example' } })).status,
      403,
    )
  }
  for (const path of ['/en/', '/en/conclusions.atom', '/sitemap.xml'])
    assert.equal((await get(path)).headers.get('access-control-allow-origin'), null, path)
})

test('HEAD says what GET would, without the content', async () => {
  for (const path of [
    '/api/v1/forums',
    '/api/v1/openapi.json',
    '/en/conclusions.atom',
    '/zh/meetings.ics',
    '/sitemap.xml',
    '/robots.txt',
  ]) {
    const [head, whole] = [await get(path, { method: 'HEAD' }), await get(path)]
    assert.deepEqual([head.status, await head.text()], [200, ''], path)
    for (const name of ['etag', 'content-type', 'cache-control'])
      assert.equal(head.headers.get(name), whole.headers.get(name))
  }
})

test('every address of the document has an example here', () => {
  const parted = resources.filter(({ path }) => path.includes('{')).map(({ path }) => path)
  assert.deepEqual(
    parted.filter(path => examples[path] === undefined),
    [],
  )
  assert.ok(app.routes.length > resources.length)
})
