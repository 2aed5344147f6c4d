import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { routes } from '../web/routes.ts'
import { child, children, readXml } from './feeds/fixtures.ts'
import { everything } from './fixtures.ts'
import { nounsOfPages, publicPaths } from './sitemap.ts'

const { get, text, ground } = await everything({ after })
const origin = 'http://127.0.0.1:8080'

test('it names every public page in six languages, each with its alternates', async () => {
  const content = await text('/sitemap.xml')
  const urls = children(readXml(content), 'url')
  const paths = await publicPaths(ground.db, routes)
  assert.equal(urls.length, paths.length * 6)
  assert.ok(paths.length > 400)
  const places = urls.map(url => child(url, 'loc').text)
  assert.equal(new Set(places).size, places.length)
  for (const url of urls) {
    const alternates = children(url, 'xhtml:link')
    assert.deepEqual(
      alternates.map(link => link.attributes.hreflang),
      [...languages],
    )
    assert.ok(alternates.every(link => link.attributes.rel === 'alternate'))
    assert.ok(alternates.some(link => link.attributes.href === child(url, 'loc').text))
  }
  for (const place of ['/zh/', '/ar/conclusions/cto-05-2', '/fr/countries/nepal', '/en/about', '/es/feeds'])
    assert.ok(places.includes(origin + place), place)
  assert.ok(urls.length <= 50_000 && Buffer.byteLength(content) < 50_000_000)
})

test('every page that anybody may read is in it, and no other', async () => {
  const paths = await publicPaths(ground.db, routes)
  for (const { path } of routes.filter(route => route.page && !route.path.includes(':'))) {
    const { status, headers } = await get(`/en${path}`)
    const isPublic = status === 200 && headers.get('cache-control')?.startsWith('public')
    assert.equal(paths.includes(path), isPublic, path)
  }
})

test('every public page with a variable part has its nouns here', async () => {
  const paths = await publicPaths(ground.db, routes)
  const before = [...new Set(routes.flatMap(({ path }) => /^(.*?)\/:/.exec(path)?.[1] ?? []))]
  const known = Object.keys(nounsOfPages)
  assert.deepEqual(
    known.filter(start => !before.includes(start)),
    [],
  )
  for (const start of before) {
    const isPublic = (await get(`/en${start}`)).headers.get('cache-control')?.startsWith('public') ?? false
    if (isPublic) assert.ok(known.includes(start), start)
    assert.equal(
      paths.some(path => path.startsWith(`${start}/`)),
      known.includes(start),
      start,
    )
  }
})

test('what it names is there, may be stored, and sets no cookie', async () => {
  const paths = await publicPaths(ground.db, routes)
  const kinds = Map.groupBy(paths, path => path.replace(/\/[^/]*$/, ''))
  const some = [...kinds.values()].flatMap(own => [own[0], own.at(-1)]).filter(path => path !== undefined)
  for (const [index, path] of [...new Set(some)].entries()) {
    const place = `/${languages[index % 6]}${path}`
    const response = await get(place)
    assert.equal(response.status, 200, place)
    assert.equal(response.headers.get('cache-control'), 'public, max-age=0, must-revalidate', place)
    assert.equal(response.headers.get('set-cookie'), null, place)
  }
})

test('robots are told where the sitemap is and what is not theirs', async () => {
  const response = await get('/robots.txt')
  assert.equal(response.headers.get('content-type'), 'text/plain; charset=utf-8')
  const lines = (await response.text()).split('\n')
  assert.deepEqual(lines.slice(0, 2), ['User-agent: *', 'Disallow: /*?'])
  assert.ok(lines.includes(`Sitemap: ${origin}/sitemap.xml`))
  assert.ok(!lines.includes('Disallow: /'))
})

test('a sitemap that has not changed is not sent again', async () => {
  const etag = (await get('/sitemap.xml')).headers.get('etag') ?? ''
  assert.equal((await get('/sitemap.xml', { headers: { 'if-none-match': etag } })).status, 304)
})
