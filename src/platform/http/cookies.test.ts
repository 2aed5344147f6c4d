import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { clearCookie, readCookie, setCookie } from './cookies.ts'

const tls = { secure: true }
const plain = { secure: false }

suite('cookies', () => {
  test('over TLS a cookie is bound to this host and kept from scripts; on plain http it goes without what browsers would refuse', () => {
    assert.equal(setCookie('session', 'abc', tls), '__Host-session=abc; Path=/; HttpOnly; SameSite=Lax; Secure')
    assert.equal(setCookie('session', 'abc', plain, 60), 'session=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60')
    assert.equal(clearCookie('session', tls), '__Host-session=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0')
  })

  test('nothing that would add an attribute or a header can stand in a cookie', () => {
    for (const value of ['a;b', 'a b', 'a,b', 'a"b', 'a\\b', 'a\r\nSet-Cookie: x=y', 'é', 'a\0'])
      assert.throws(() => setCookie('session', value, tls), TypeError, JSON.stringify(value))
    for (const name of ['', 'a=b', 'a;b', 'a b', 'a\r\nb'])
      assert.throws(() => setCookie(name, 'v', tls), TypeError, name)
  })

  test('over TLS a cookie without the prefix, which a neighbour can plant, is not ours', () => {
    const header = 'theme=dark; session=planted; __Host-session=ours; x=1'
    assert.deepEqual([readCookie(header, 'session', tls), readCookie(header, 'session', plain)], ['ours', 'planted'])
    assert.equal(readCookie('session=planted', 'session', tls), null)
  })

  test('two different values for one name are nobody’s', () => {
    assert.equal(readCookie('session=a; session=b', 'session', plain), null)
    assert.equal(readCookie('session=a; session=a', 'session', plain), 'a')
  })

  test('what we set we read back, and any other header reads as nothing or as a value we could have set', () => {
    const token = fc
      .uint8Array({ minLength: 1, maxLength: 40 })
      .map(bytes => bytes.toBase64({ alphabet: 'base64url', omitPadding: true }))
    fc.assert(fc.property(token, value => readCookie(setCookie('s', value, tls).split(';')[0], 's', tls) === value))
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 80 }), header => {
        const value = readCookie(header, 's', plain)
        return value === null || setCookie('s', value, plain).startsWith(`s=${value}; Path`)
      }),
    )
    for (const header of [null, undefined, '', ';', '=', 's', 's=', '=v', ';;s'])
      assert.equal(readCookie(header, 's', plain), null)
  })
})
