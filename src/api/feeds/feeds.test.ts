import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { everything } from '../fixtures.ts'
import { child, children, readXml, type Xml } from './fixtures.ts'

const { get, text, database } = await everything({ after })
const origin = 'http://127.0.0.1:8080'
const hrefOf = (xml: Xml, rel: string) =>
  children(xml, 'link').find(link => link.attributes.rel === rel)?.attributes.href ?? assert.fail(rel)

for (const [name, page, size] of [
  ['conclusions', '/conclusions', 48],
  ['communiques', '/communiques', 20],
] as const)
  test(`the feed of ${name} is Atom in six languages`, async () => {
    const ids = await Promise.all(
      languages.map(async language => {
        const response = await get(`/${language}/${name}.atom`)
        assert.deepEqual(
          [response.status, response.headers.get('content-type')],
          [200, 'application/atom+xml; charset=utf-8'],
        )
        const feed = readXml(await response.text())
        assert.equal(feed.name, 'feed')
        assert.deepEqual(feed.attributes, { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language })
        assert.equal(child(feed, 'id').text, `${origin}/${language}/${name}.atom`)
        assert.equal(hrefOf(feed, 'self'), `${origin}/${language}/${name}.atom`)
        assert.equal(hrefOf(feed, 'alternate'), `${origin}/${language}${page}`)
        assert.equal(child(child(feed, 'author'), 'name').text, 'Throughline')
        assert.ok(child(feed, 'title').text && child(feed, 'subtitle').text)
        const entries = children(feed, 'entry')
        assert.equal(entries.length, size)
        for (const entry of entries) {
          assert.match(child(entry, 'id').text, /^urn:uuid:[0-9a-f-]{36}$/)
          assert.equal(child(entry, 'updated').text, '2026-11-22T12:00:00Z')
          assert.ok(child(entry, 'title').text.length > 5 && child(entry, 'summary').text.length > 10)
          assert.ok(hrefOf(entry, 'alternate').startsWith(`${origin}/${language}${page}/`))
          assert.ok(child(entry, 'category').attributes.term)
        }
        assert.equal(child(feed, 'updated').text, '2026-11-22T12:00:00Z')
        return entries.map(entry => child(entry, 'id').text)
      }),
    )
    assert.ok(ids.every(own => new Set(own).size === own.length && own.join() === ids[0]?.join()))
  })

test('an entry says what it is, to whom, and how we know', async () => {
  const feed = readXml(await text('/en/conclusions.atom'))
  const entry = children(feed, 'entry').find(one => child(one, 'title').text.startsWith('CTO-05/2 '))
  assert.ok(entry)
  assert.match(
    child(entry, 'summary').text,
    /^Meeting: Fifth CTO Group meeting, 18 November 2013 · Addressed to: .+\((stated|inferred)\)$/,
  )
  const titles = children(feed, 'entry').map(one => child(one, 'title').text.split(' ')[0])
  assert.equal(titles[0], 'CXO-2023/1')
})

test('a feed that was read is read again only when something has changed', async () => {
  const first = await get('/ru/conclusions.atom')
  const etag = first.headers.get('etag') ?? ''
  assert.equal(first.headers.get('cache-control'), 'public, max-age=0, must-revalidate')
  assert.equal((await get('/ru/conclusions.atom', { headers: { 'if-none-match': etag } })).status, 304)
  assert.equal((await get('/ru/conclusions.atom', { headers: { 'if-none-match': 'W/"other"' } })).status, 200)
})

test('a change in the audit is a newer date in the feed', async () => {
  const { rows } = await database.owner.query(`select id from conclusions.conclusion where ref = 'CTO-05/3'`)
  await database.owner.query(
    `insert into audit.event (at, actor, verb, noun, noun_id, values) values ('2026-11-23T08:00:00Z', 'system:test', 'conclusions.test', 'conclusion', $1, '{}')`,
    [rows[0].id],
  )
  const feed = readXml(await text('/en/conclusions.atom'))
  const entry = children(feed, 'entry').find(one => child(one, 'id').text === `urn:uuid:${rows[0].id}`)
  assert.equal(entry && child(entry, 'updated').text, '2026-11-23T08:00:00Z')
  assert.equal(child(feed, 'updated').text, '2026-11-23T08:00:00Z')
})

test('whatever a text holds, the feed stays well-formed', async () => {
  const hostile = '</title><script>alert(1)</script>&"\' ]]> \u0008\ufffe عربي 网络'
  await database.owner.query(
    `update conclusions.conclusion set wording = jsonb_set(wording, '{texts,en}', to_jsonb($1::text)) where ref = 'CTO-05/1'`,
    [hostile],
  )
  const feed = readXml(await text('/en/conclusions.atom'))
  const entry = children(feed, 'entry').find(one => child(one, 'title').text.startsWith('CTO-05/1 '))
  assert.equal(entry && child(entry, 'title').text, `CTO-05/1 · ${hostile.replace('\u0008\ufffe', '')}`)
})

test('an empty record has an empty, valid feed', async () => {
  await database.owner.query(`update conclusions.conclusion set state = 'withdrawn'`)
  const feed = readXml(await text('/fr/conclusions.atom'))
  assert.deepEqual([children(feed, 'entry').length, child(feed, 'updated').text], [0, '2008-01-01T00:00:00Z'])
})
