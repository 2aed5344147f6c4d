import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type AuditEvent, canonicalEvent, canonicalJson, commitment, eventLeaf, isInstant } from './entry.ts'

const agreed: AuditEvent = {
  id: '7',
  at: '2026-05-04T09:30:00.25Z',
  actor: 'person:0198c0de-0000-7000-8000-000000000001',
  verb: 'conclusions.agree-conclusion',
  noun: 'conclusion',
  nounId: 'CTO-05/2',
  reason: null,
  values: { state: 'agreed', clauses: ['68-2'], final: true },
}

const agreedText =
  '{"actor":"person:0198c0de-0000-7000-8000-000000000001","at":"2026-05-04T09:30:00.25Z","id":"7",' +
  '"noun":"conclusion","nounId":"CTO-05/2","reason":null,"v":1,' +
  '"values":{"clauses":["68-2"],"final":true,"state":"agreed"},"verb":"conclusions.agree-conclusion"}'

/** JSON values the log may hold. */
const { json } = fc.letrec<{ json: unknown }>(tie => ({
  json: fc.oneof(
    { maxDepth: 5 },
    fc.string({ unit: 'binary' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 5 }),
    fc.dictionary(fc.string({ unit: 'binary' }), tie('json'), { maxKeys: 5, noNullPrototype: true }),
  ),
}))

/** The same value with the members of every object in the opposite order. */
function mirrored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mirrored)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).reverse()
  return Object.fromEntries(members.map(([name, member]) => [name, mirrored(member)]))
}

describe('canonical JSON', () => {
  it('sorts names by UTF-16 code units: the example of RFC 8785 §3.2.3', () => {
    const names = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
    assert.equal(canonicalJson(names), '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}')
  })
  it('escapes only what must be escaped: the example of RFC 8785 §3.2.2', () => {
    const text = '\u20ac$\u000f\nA\'B"\\\\"/\u2028\u007f'
    assert.equal(canonicalJson(text), '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u2028\u007f"')
  })
  it('writes integers without sign of zero, and nothing between the parts', () => {
    const value = { b: [0, -0, -1, 9007199254740991], a: { y: null, x: [true, false, {}] }, '': [] }
    assert.equal(canonicalJson(value), '{"":[],"a":{"x":[true,false,{}],"y":null},"b":[0,0,-1,9007199254740991]}')
  })
  it('says the same as the value it was given, whatever the order of its members', () => {
    const holds = (value: unknown): void => {
      const text = canonicalJson(value)
      assert.deepEqual(JSON.parse(text), value)
      assert.equal(canonicalJson(JSON.parse(text)), text)
      assert.equal(canonicalJson(mirrored(value)), text)
    }
    fc.assert(fc.property(json, holds), { numRuns: 400, seed: 8785 })
  })
  it('keeps a member called __proto__', () => {
    assert.equal(canonicalJson(JSON.parse('{"a":1,"__proto__":{"b":2}}')), '{"__proto__":{"b":2},"a":1}')
  })

  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])
  const refusals: readonly (readonly [string, unknown, string])[] = [
    ['a fraction', { a: 0.5 }, '0.5 is not a safe integer'],
    ['an integer that floats cannot tell from its neighbour', 2 ** 53, '9007199254740992 is not a safe integer'],
    ['NaN', [Number.NaN], 'NaN is not a safe integer'],
    ['infinity', Number.POSITIVE_INFINITY, 'Infinity is not a safe integer'],
    ['a lone surrogate', 'a\ud800b', 'a lone surrogate'],
    ['a lone surrogate in a name', { '\udc00': 1 }, 'a lone surrogate'],
    ['undefined', { a: undefined }, 'a value of type undefined'],
    ['a hole', new Array(1), 'a value of type undefined'],
    ['a bigint', 1n, 'a value of type bigint'],
    ['a date', new Date(0), 'an object of a class'],
    ['a map', { a: new Map() }, 'an object of a class'],
    ['33 levels', nested(33), 'nested deeper than 32'],
  ]
  for (const [what, value, why] of refusals)
    it(`refuses ${what}`, () =>
      assert.throws(() => canonicalJson(value), { name: 'TypeError', message: `not canonical JSON: ${why}` }))
  it('takes 32 levels', () => assert.equal(canonicalJson(nested(32)), `${'['.repeat(32)}1${']'.repeat(32)}`))
})

describe('the canonical event', () => {
  it('holds nine fields and nothing else', () => {
    assert.equal(canonicalEvent(agreed), agreedText)
    assert.equal(canonicalEvent({ ...agreed, name: 'Ada' } as AuditEvent), agreedText)
  })
  it('has the RFC 6962 leaf hash of its UTF-8 bytes', () => {
    const reason = 'à la demande du président'
    const bytes = Buffer.from(agreedText.replace('"reason":null', `"reason":"${reason}"`))
    const leaf = createHash('sha256').update(Buffer.of(0)).update(bytes).digest('hex')
    assert.equal(Buffer.from(eventLeaf({ ...agreed, reason })).toString('hex'), leaf)
    assert.equal(leaf, 'c87b385ee9eb521678e68c7cc7ee96a0703e30654420c5f8059fc3eea421aeb2')
  })

  const faults: readonly (readonly [Partial<Record<keyof AuditEvent, unknown>>, string])[] = [
    [{ id: '07' }, 'id is "07"'],
    [{ id: '0' }, 'id is "0"'],
    [{ id: '12345678901234567890' }, 'id is "12345678901234567890"'],
    [{ at: '2026-05-04' }, 'at is "2026-05-04"'],
    [{ actor: 'Ada Lovelace' }, 'actor is "Ada Lovelace"'],
    [{ actor: 'person:' }, 'actor is "person:"'],
    [{ verb: 'agree conclusion' }, 'verb is "agree conclusion"'],
    [{ noun: '' }, 'noun is ""'],
    [{ nounId: '' }, 'nounId is ""'],
    [{ values: [] }, 'values is []'],
    [{ values: null }, 'values is null'],
    [{ values: { text: 'a'.repeat(1_000_000) } }, 'over 1000000 bytes'],
  ]
  for (const [fault, why] of faults)
    it(`refuses an event whose ${why}`, () =>
      assert.throws(() => canonicalEvent({ ...agreed, ...fault } as AuditEvent), {
        name: 'TypeError',
        message: `not an audit event: ${why}`,
      }))
})

describe('an instant', () => {
  it('has one form only', () => {
    const forms = {
      '2026-05-04T09:30:00Z': true,
      '2026-05-04T09:30:00.123456Z': true,
      '2026-05-04T09:30:00.120Z': false,
      '2026-05-04T09:30:00.000Z': false,
      '2026-05-04T09:30Z': false,
      '2026-05-04T09:30:00+00:00': false,
      '2026-05-04T11:30:00+02:00': false,
      '2026-05-04t09:30:00z': false,
      '2026-05-04 09:30:00Z': false,
      '2026-02-30T09:30:00Z': false,
      '2026-05-04T24:00:00Z': false,
      '2016-12-31T23:59:60Z': false,
      '+002026-05-04T09:30:00Z': false,
      '': false,
    }
    assert.deepEqual(Object.fromEntries(Object.keys(forms).map(text => [text, isInstant(text)])), forms)
  })
})

describe('a commitment', () => {
  const salt = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex')
  it('is the SHA-256 of 0x02, salt and value', () => {
    const hash = createHash('sha256').update(Buffer.of(2)).update(salt).update('Zoë').digest('hex')
    assert.deepEqual(
      [commitment(salt, 'Zoë'), hash],
      [
        'fca163a5769f7f52d2c1de1db17a3e1cad8d65d0e9a23ca19025eea7d52acc79',
        'fca163a5769f7f52d2c1de1db17a3e1cad8d65d0e9a23ca19025eea7d52acc79',
      ],
    )
  })
  it('differs with salt and value', () => {
    const other = Buffer.from(salt.toReversed())
    const all = [commitment(salt, 'a'), commitment(other, 'a'), commitment(salt, 'b'), commitment(salt, '')]
    assert.equal(new Set(all).size, 4)
  })
  it('refuses a short salt and a value without UTF-8 form', () => {
    assert.throws(() => commitment(salt.subarray(1), 'a'), /^TypeError: a salt has at least 16 bytes$/)
    assert.throws(() => commitment(salt, '\ud800'), /^TypeError: a lone surrogate has no UTF-8 form$/)
  })
})
