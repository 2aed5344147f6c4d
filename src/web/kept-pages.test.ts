import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { kyselyOver } from '#platform/db/kysely.ts'
import { silentLog } from '#platform/log.ts'
import { projectRoot } from '../../test/support/database.ts'
import { historyDatabase, testGround, testOrigin, testWeb } from '../../test/support/web.ts'
import { webApp } from './app.ts'
import { readAssets } from './assets.ts'
import { type KeptAnswer, keptAnswer, keptPages } from './kept-pages.ts'
import { routes } from './routes.ts'

const database = await historyDatabase({ after })
const { ground } = testGround(database)
const web = await testWeb(ground)
const text = async (path: string) => (await web.request(testOrigin + path)).text()

test('a kept page is the very same page, and a change shows at the next request', async () => {
  const first = await text('/en/conclusions/cto-05-3')
  assert.equal(await text('/en/conclusions/cto-05-3'), first)
  await database.owner.query(
    `update conclusions.conclusion set wording = jsonb_set(wording, '{texts,en}', '"Changed for the test."') where ref = 'CTO-05/3'`,
  )
  const changed = await text('/en/conclusions/cto-05-3')
  assert.match(changed, /Changed for the test\./)
  assert.notEqual(changed, first)
})

test('a change that is not committed is not shown, and shows once it is', async () => {
  const client = await database.owner.connect()
  try {
    await client.query('begin')
    await client.query(`update meetings.meeting set venue = 'Canary Hall' where ref = 'CTO-05'`)
    assert.ok(!(await text('/en/conclusions/cto-05-1')).includes('Canary'))
    const before = await keptPages(ground.db).state('2026-11-22')
    await client.query('commit')
    assert.notEqual(await keptPages(ground.db).state('2026-11-22'), before)
  } finally {
    client.release()
  }
})

test('another day is another state, another state forgets, and too much is not kept', async () => {
  const kept = keptPages(kyselyOver(database.app))
  const state = await kept.state('2026-11-22')
  const answer = keptAnswer('x', 'W/"e"', 'text/html', null)
  kept.keep(state, '/en/?', answer)
  assert.equal(kept.find(state, '/en/?'), answer)
  assert.equal(kept.find(await kept.state('2026-11-23'), '/en/?'), undefined)
  kept.keep(state, '/en/large?', keptAnswer('x'.repeat(17_000_000), 'W/"l"', 'text/html', null))
  assert.equal(kept.find(state, '/en/large?'), undefined)
  kept.keep(state, '/fr/?', answer)
  assert.equal(kept.find(state, '/fr/?'), undefined, 'begun in a state that is over')
})

test('the oldest makes room, and addresses count: a flood of them neither fills memory nor keeps others out', async () => {
  const kept = keptPages(kyselyOver(database.app))
  const now = await kept.state('2026-11-22')
  const page = keptAnswer('x'.repeat(1_000_000), 'W/"p"', 'text/html', null)
  for (let n = 0; n < 20; n += 1) kept.keep(now, `/en/${n}?`, page)
  const found = Array.from({ length: 20 }, (_, n) => kept.find(now, `/en/${n}?`) !== undefined)
  assert.deepEqual(found, [...Array(8).fill(false), ...Array(12).fill(true)])
  const [small, long] = [keptAnswer('x', 'W/"s"', 'text/html', null), `/en/?${'y'.repeat(1_000)}`]
  kept.keep(now, long, small)
  assert.equal(kept.find(now, long), undefined)
  for (let n = 0; n < 9_000; n += 1) kept.keep(now, `/fr/${n}?${'z'.repeat(900)}`, small)
  assert.equal(kept.find(now, '/en/19?'), undefined)
})

test('what several ask for at once is made once; what broke is made again', async () => {
  const kept = keptPages(kyselyOver(database.app))
  const now = await kept.state('2026-11-22')
  const answer = keptAnswer('x', 'W/"o"', 'text/xml', null)
  let made = 0
  const make = async () => {
    made += 1
    if (made === 1) throw new Error('planted')
    return answer
  }
  const ask = () => kept.once(now, '/sitemap.xml', make)
  await assert.rejects(ask(), /planted/)
  assert.deepEqual(await Promise.all([ask(), ask(), ask()]), [answer, answer, answer])
  assert.deepEqual([await ask(), made], [answer, 2])
})

test('of all answers only public pages and downloads are kept', async () => {
  const keeping: string[] = []
  const kept = {
    state: async () => 'now',
    find: () => undefined,
    once: (_: string, __: string, make: () => Promise<KeptAnswer>) => make(),
    keep: (_: string, where: string) => void keeping.push(where),
  }
  const frame = { assets: await readAssets(projectRoot), publicUrl: testOrigin, issuingBody: null }
  const spied = webApp({ frame, ground, kept, log: silentLog, cookies: { secure: false }, trustedProxies: [] }, routes)
  for (const path of [
    '/en/sign-in',
    '/en/account',
    '/en/sign-in/link?token=x',
    '/en/conclusions/none',
    '/en/conclusions.csv',
    '/en/',
  ])
    await spied.request(testOrigin + path)
  assert.deepEqual(keeping, ['/en/conclusions.csv?', '/en/?'])
})

test('what is kept is what is sent, to everybody and in every answer', async () => {
  const planted = keptAnswer('<p>planted</p>', 'W/"planted"', 'text/html; charset=utf-8', null)
  const kept = {
    state: async () => 'now',
    find: (_: string, where: string) => (where === '/en/?' ? planted : undefined),
    once: (_: string, __: string, make: () => Promise<KeptAnswer>) => make(),
    keep: () => {},
  }
  const frame = { assets: await readAssets(projectRoot), publicUrl: testOrigin, issuingBody: null }
  const app = webApp({ frame, ground, kept, log: silentLog, cookies: { secure: false }, trustedProxies: [] }, routes)
  const answer = await app.request(`${testOrigin}/en/`)
  assert.deepEqual([await answer.text(), answer.headers.get('etag')], ['<p>planted</p>', 'W/"planted"'])
  const known = await app.request(`${testOrigin}/en/`, { headers: { 'if-none-match': 'W/"planted"' } })
  assert.deepEqual([known.status, await known.text()], [304, ''])
  assert.match(await (await app.request(`${testOrigin}/fr/`)).text(), /<h1/)
})

test('a browser that takes gzip gets gzip, another one plain, both the same page', async () => {
  const plain = await web.request(`${testOrigin}/fr/`)
  const small = await web.request(`${testOrigin}/fr/`, { headers: { 'accept-encoding': 'gzip, br' } })
  assert.equal(plain.headers.get('content-encoding'), null)
  assert.equal(small.headers.get('content-encoding'), 'gzip')
  const unpacked = small.body?.pipeThrough(new DecompressionStream('gzip'))
  assert.equal(await new Response(unpacked).text(), await plain.text())
})

test('operators see whether the program is healthy, its measures and the newest checkpoint, and no record', async () => {
  assert.deepEqual(await (await web.request(`${testOrigin}/health`)).json(), { status: 'ok' })
  const metrics = await text('/metrics')
  assert.match(metrics, /^process_resident_memory_bytes \d+$/m)
  assert.equal((await web.request(`${testOrigin}/log/checkpoint`)).status, 404)
})
