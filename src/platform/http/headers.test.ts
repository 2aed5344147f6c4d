import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Hono } from 'hono'
import { securityHeaders, withSecurityHeaders } from './headers.ts'
import { ownOriginOnly } from './origin.ts'

suite('headers', () => {
  test('the policy lets nothing inline run and nobody frame us', () => {
    const policy = securityHeaders(true)['content-security-policy'] ?? ''
    assert.deepEqual(policy.split('; '), [
      "default-src 'none'",
      "style-src 'self'",
      "img-src 'self' data:",
      "script-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ])
    assert.ok(!policy.includes('unsafe'))
  })

  test('are on pages, errors, refusals and unknown addresses alike, and the plain function gives the same for raw answers', async () => {
    const app = new Hono()
    app.use(withSecurityHeaders(true))
    app.use(ownOriginOnly(['https://throughline.example']))
    app.get('/', c => c.html('<p>'))
    app.get('/raw', () => new Response('raw'))
    app.get('/broken', () => {
      throw new Error('bug')
    })
    app.onError((_, c) => c.text('sorry', 500))
    const expected = securityHeaders(true)
    for (const [address, init] of [['/'], ['/raw'], ['/broken'], ['/nowhere'], ['/', { method: 'POST' }]] as const) {
      const { headers } = await app.request(address, init)
      assert.deepEqual(
        Object.fromEntries(Object.keys(expected).map(name => [name, headers.get(name)])),
        expected,
        address,
      )
    }
  })

  test('a stricter policy of the handler stays', async () => {
    const app = new Hono()
    app.use(withSecurityHeaders(false))
    app.get('/', c => c.text('file', 200, { 'content-security-policy': 'sandbox' }))
    assert.equal((await app.request('/')).headers.get('content-security-policy'), 'sandbox')
  })

  test('only people who come over TLS are told to stay there', () => {
    assert.deepEqual(
      [securityHeaders(true)['strict-transport-security'], securityHeaders(false)['strict-transport-security']],
      ['max-age=31536000; includeSubDomains', undefined],
    )
  })
})
