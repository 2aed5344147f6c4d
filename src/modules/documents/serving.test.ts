import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { servingHeaders } from './serving.ts'

const file = {
  name: 'Communiqué d’été (v2).pdf',
  mediaType: 'application/pdf',
  size: 12,
  sha256: 'ab'.repeat(32),
  visibility: 'public',
} as const

suite('serving a file', () => {
  test('is saved under its name, in its type, and can run nothing', () => {
    assert.deepEqual(servingHeaders(file), {
      'Content-Type': 'application/pdf',
      'Content-Length': '12',
      'Content-Disposition': `attachment; filename="Communiqu_ d__t_ _v2_.pdf"; filename*=UTF-8''Communiqu%C3%A9%20d%E2%80%99%C3%A9t%C3%A9%20%28v2%29.pdf`,
      'Content-Security-Policy':
        "sandbox; default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      ETag: `"${file.sha256}"`,
      'Cache-Control': 'public, no-cache',
    })
  })

  test('keeps a staff file out of every store on its way', () => {
    assert.equal(servingHeaders({ ...file, visibility: 'staff' })['Cache-Control'], 'private, no-store')
  })

  test('writes any name so that no header can be added and the name comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', '\r\nX: 1', '"; x="', "''", '%', '\uD800'),
        (a, b) => {
          const name = a + b
          const value = servingHeaders({ ...file, name })['Content-Disposition'] ?? ''
          assert.match(value, /^attachment; filename="[A-Za-z0-9._ -]*"; filename\*=UTF-8''[A-Za-z0-9._~!%-]*$/)
          assert.equal(decodeURIComponent(value.split("''")[1] ?? ''), name.toWellFormed())
          assert.ok(new Headers({ 'content-disposition': value }))
        },
      ),
      { numRuns: 1000, seed: 7 },
    )
  })
})
