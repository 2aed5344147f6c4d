import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Hono } from 'hono'
import { mayChange, ownOriginOnly } from './origin.ts'

const own = 'https://throughline.example'

suite('origin', () => {
  const foreign = [
    'https://evil.example',
    'http://throughline.example',
    `${own}.evil.example`,
    `${own}:8443`,
    'null',
    'https://THROUGHLINE.example',
  ]
  const changing = ['POST', 'PUT', 'PATCH', 'DELETE', 'QUERY', 'post', 'TRACE', 'FOO']

  test('a change comes from a page of our own, or it is refused', () => {
    for (const method of changing) {
      const may = (origin: string | null, site: string | null) => mayChange({ method, origin, site }, [own])
      const allowed = [may(own, 'same-origin'), may(own, null), may(own, 'none'), may(null, 'same-origin')]
      const refused = [
        may(null, null),
        may('', ''),
        may(own, 'cross-site'),
        may(own, 'same-site'),
        may(null, 'none'),
        may(null, 'same-site'),
      ]
      assert.deepEqual(
        { allowed, refused },
        { allowed: allowed.map(() => true), refused: refused.map(() => false) },
        method,
      )
      for (const origin of foreign)
        for (const site of ['same-origin', 'cross-site', 'none', null])
          assert.equal(may(origin, site), false, `${origin} ${site}`)
    }
  })

  test('reading is never refused', () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      assert.equal(mayChange({ method, origin: 'https://evil.example', site: 'cross-site' }, [own]), true)
  })

  test('the guard looks at no content type: a foreign JSON, text or form post never reaches the handler', async () => {
    let reached = 0
    const app = new Hono()
    app.use(ownOriginOnly([own], c => c.json({ refusal: 'foreign-origin' }, 403)))
    app.post('/', c => {
      reached += 1
      return c.text('done')
    })
    for (const type of [
      'application/json',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      '',
    ])
      for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, {}]) {
        const answer = await app.request('/', {
          method: 'POST',
          body: 'x',
          headers: { 'content-type': type, ...headers },
        })
        assert.deepEqual([answer.status, await answer.json()], [403, { refusal: 'foreign-origin' }])
      }
    assert.equal(reached, 0)
    assert.equal((await app.request('/', { method: 'POST', headers: { origin: own } })).status, 200)
    assert.equal(reached, 1)
  })
})
