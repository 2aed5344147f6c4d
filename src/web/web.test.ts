import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { system } from '#kernel/actor.ts'
import { languages } from '#kernel/language.ts'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { issueSignInLink, makeFirstAccount } from '#modules/identity/index.ts'
import { historyDatabase, testGround, testOrigin, testWeb } from '../../test/support/web.ts'
import { routes } from './routes.ts'

const database = await historyDatabase({ after })
const { ground, queued } = testGround(database)
const web = await testWeb(ground)

const page = async (path: string, init: RequestInit = {}) => {
  const answer = await web.request(testOrigin + path, init)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

const send = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  page(path, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { origin: testOrigin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })

test('the address alone leads to the reader’s language, and caches are told why', async () => {
  const { status, headers } = await page('/', { headers: { 'accept-language': 'ar-EG,en;q=0.5' } })
  assert.equal(status, 302)
  assert.equal(headers.get('location'), '/ar/')
  assert.deepEqual(headers.get('vary')?.split(', ').toSorted(), ['Accept-Encoding', 'Accept-Language'])
})

test('every language has its page with its own language and direction', async () => {
  for (const language of languages) {
    const { status, text } = await page(`/${language}/`)
    assert.equal(status, 200)
    assert.ok(
      text.startsWith(`<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`),
      language,
    )
    assert.equal(text.split('hreflang=').length - 1, 12)
  }
})

test('the home page shows the figures of the executive meetings, each leading to its rows', async () => {
  const { text } = await page('/en/')
  const figures = [...text.matchAll(/<dd><a href="([^"]+)">(\d+)<\/a>/g)].map(([, href, n]) => `${n} ${href}`)
  assert.deepEqual(figures, [
    '45 /en/conclusions?forum=executive',
    '26 /en/conclusions?forum=executive&amp;addressee=stated',
    '12 /en/conclusions?forum=executive&amp;followup=known',
    '0 /en/conclusions?forum=executive&amp;verified=yes',
  ])
  for (const line of figures) {
    const [n, href = ''] = line.split(' ')
    const { text: csv } = await page(href.replaceAll('&amp;', '&').replace('/conclusions?', '/conclusions.csv?'))
    assert.equal(csv.trim().split('\r\n').length - 1, Number(n), href)
  }
})

test('a conclusion page shows its addressee with its basis, its missing stages and its line', async () => {
  const { text } = await page('/en/conclusions/cto-05-4')
  assert.match(text, /Get standards ready for networks of 2020/)
  assert.match(text, /<span class="tag wait"[^>]*>inferred<\/span>/)
  assert.equal(text.split('<li class="missing">').length - 1, 5)
  assert.match(text, /Resolution 68 \(Dubai, 2012\)/)
})

test('a list is searched, filtered, sorted and paged by its address alone; what it does not know is named', async () => {
  const rows = async (query: string) => (await page(`/en/conclusions.json${query}`)).text
  const found = JSON.parse(await rows('?q=video&to=ITU&sort=reference')) as { rows: { reference: string }[] }
  assert.deepEqual(
    found.rows.map(row => row.reference),
    ['CTO-06/4'],
  )
  const byReference = JSON.parse(await rows('?forum=CTO&sort=reference&order=desc')) as {
    rows: { reference: string }[]
  }
  assert.deepEqual([byReference.rows[0]?.reference, byReference.rows.at(-1)?.reference], ['CTO-08/3', 'CTO-01/1'])
  const { text } = await page('/en/conclusions?kind=%3Cscript%3E&page=zero&sort=constructor')
  assert.equal(text.split('role="alert"').length - 1, 3)
  assert.match(text, /“&lt;script&gt;” is not a value of “Kind”/)
})

test('a page that has not changed is not sent again', async () => {
  const first = await page('/fr/conclusions')
  const etag = first.headers.get('etag') ?? ''
  const again = await page('/fr/conclusions', { headers: { 'if-none-match': etag } })
  assert.equal(again.status, 304)
  assert.equal(again.text, '')
  assert.equal(first.headers.get('cache-control'), 'public, max-age=0, must-revalidate')
})

test('what is not there is not found, in the language of the address, and never stored', async () => {
  for (const path of ['/ru/nothing', '/ru/conclusions/cto-99-9', '/ru/meetings/..%2f..%2fetc', '/ru/conclusions/%00']) {
    const { status, text, headers } = await page(path)
    assert.equal(status, 404, path)
    assert.match(text, /^<!doctype html><html lang="ru"/)
    assert.equal(headers.get('cache-control'), 'private, no-store')
  }
})

test('what breaks shows a number and no stack', async t => {
  const broken = () => {
    throw new Error('canary-of-the-stack')
  }
  t.mock.method(ground.clock, 'now', broken, { times: 1 })
  const { status, text } = await page('/en/conclusions')
  assert.equal(status, 500)
  assert.match(text, /tell the secretariat this number: [0-9a-f]{12}/)
  assert.ok(!text.includes('canary') && !text.includes('web.test'))
})

test('every address the router knows answers with the security headers, whatever the method', async () => {
  const expected = [
    'content-security-policy',
    'x-content-type-options',
    'referrer-policy',
    'cross-origin-opener-policy',
  ]
  const addresses = routes.map(route => `/en${route.path.replace(/:[a-z]+/g, 'x')}`)
  for (const path of [...addresses, '/', '/nothing', '/assets/none.css'])
    for (const method of ['GET', 'HEAD', 'POST', 'DELETE']) {
      const { headers } = await page(path, { method })
      for (const name of expected) assert.ok(headers.get(name), `${method} ${path} has no ${name}`)
      assert.ok(!headers.get('content-security-policy')?.includes('unsafe'), path)
    }
  assert.ok(addresses.length > 5)
})

test('a form from anywhere else changes nothing, on every address that takes one', async () => {
  const posts = routes.filter(route => route.post && !route.fromAnywhere)
  assert.ok(posts.length >= 4)
  // One click in a mail program ends a following (RFC 8058): it carries the link's token and no cookie counts.
  assert.deepEqual(
    routes.filter(route => route.fromAnywhere).map(({ path }) => path),
    ['/follow/link'],
  )
  for (const { path } of posts)
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: '' },
      { origin: testOrigin, 'sec-fetch-site': 'cross-site' },
    ]) {
      const before = queued.length
      const { status } = await send(`/en${path}`, { email: 'a@example.org' }, headers)
      assert.equal(status, 403, `${path} ${JSON.stringify(headers)}`)
      assert.equal(queued.length, before)
    }
})

async function signInToken(email: string): Promise<string> {
  await act(ground, system('test'), makeFirstAccount, { email, name: 'Ada Officer', language: 'en' })
  return orThrow(await act(ground, system('test'), issueSignInLink, { email })).token
}

test('signing in: opening the link spends nothing, the button does, once', async () => {
  const token = await signInToken('ada@example.org')
  const opened = await page(`/en/sign-in/link?token=${token}`)
  assert.match(opened.text, new RegExp(`name="token" value="${token}"`))
  const first = await send('/en/sign-in/link', { token })
  assert.equal(first.status, 303)
  assert.equal(first.headers.get('location'), '/en/account')
  const cookie = first.headers.get('set-cookie') ?? ''
  assert.match(cookie, /^session=[\w-]+; Path=\/; HttpOnly; SameSite=Lax$/)
  const again = await send('/en/sign-in/link', { token })
  assert.equal(again.status, 422)
  assert.equal(again.headers.get('set-cookie'), null)
  const account = await page('/en/account', { headers: { cookie: cookie.split(';')[0] ?? '' } })
  assert.match(account.text, /Signed in as Ada Officer/)
  assert.match(account.text, /<a href="\/en\/account">Your account<\/a>/)
  const everybodys = await page('/en/', { headers: { cookie: cookie.split(';')[0] ?? '' } })
  assert.match(everybodys.text, /<a href="\/en\/sign-in">Sign in<\/a>/)
  assert.equal(account.headers.get('cache-control'), 'private, no-store')
  const out = await send('/en/sign-out', {}, { cookie: cookie.split(';')[0] ?? '' })
  assert.equal(out.headers.get('location'), '/en/sign-in')
  assert.equal((await page('/en/account', { headers: { cookie: cookie.split(';')[0] ?? '' } })).status, 303)
})

test('signing in again ends the session this browser had', async () => {
  const begin = async (headers: Record<string, string>) => {
    const token = orThrow(await act(ground, system('test'), issueSignInLink, { email: 'ada@example.org' })).token
    return (await send('/en/sign-in/link', { token }, headers)).headers.get('set-cookie')?.split(';')[0] ?? ''
  }
  const first = await begin({})
  const elsewhere = await begin({})
  const second = await begin({ cookie: first })
  const answers = [first, elsewhere, second].map(cookie => page('/en/account', { headers: { cookie } }))
  assert.deepEqual(
    (await Promise.all(answers)).map(({ status }) => status),
    [303, 200, 200],
  )
  const { rows } = await database.owner.query(
    'select id from identity.session where revoked_at is null order by created_at, id',
  )
  const mine = (await page('/en/account', { headers: { cookie: second } })).text
  const other = rows.find(({ id }) => mine.includes(`value="${id}"`))
  const ended = await send('/en/account/end-session', { session: other.id }, { cookie: second })
  assert.equal(ended.headers.get('location'), '/en/account?said=session-ended')
  const told = await page('/en/account?said=session-ended', { headers: { cookie: second } })
  assert.match(told.text, /role="status">That session has ended\.</)
})

test('asking for a link says the same whether the address has an account or not; a wrong one is named and kept', async () => {
  const known = await send('/en/sign-in', { email: 'ada@example.org' })
  const unknown = await send('/en/sign-in', { email: 'nobody@example.org' })
  assert.deepEqual([known.status, known.headers.get('location')], [unknown.status, unknown.headers.get('location')])
  const wrong = await send('/en/sign-in', { email: '"><b>x' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /value="&quot;&gt;&lt;b&gt;x"/)
  assert.match(wrong.text, /aria-invalid="true"/)
})

test('forms that are no forms are refused: another type, a field twice, too long', async () => {
  const post = (body: string, type: string) =>
    page('/en/sign-in', { method: 'POST', body, headers: { origin: testOrigin, 'content-type': type } })
  assert.equal((await post('{"email":"a@example.org"}', 'application/json')).status, 404)
  assert.equal(
    (await post('email=a%40example.org&email=b%40example.org', 'application/x-www-form-urlencoded')).status,
    404,
  )
  assert.equal((await post(`email=${'a'.repeat(270_000)}`, 'application/x-www-form-urlencoded')).status, 413)
})

test('somebody else’s session cannot be ended, and looks as if it were not there', async () => {
  const token = await signInToken('ada@example.org')
  const mine = (await send('/en/sign-in/link', { token })).headers.get('set-cookie')?.split(';')[0] ?? ''
  const { rows } = await database.owner.query('select id from identity.session where revoked_at is null')
  const other = '00000000-0000-7000-8000-000000000001'
  assert.ok(rows.length > 0 && !rows.some(row => row.id === other))
  assert.equal((await send('/en/account/end-session', { session: other }, { cookie: mine })).status, 404)
  assert.equal(
    (await send('/en/account/end-session', { session: rows[0].id }, {})).headers.get('location'),
    '/en/sign-in',
  )
})
