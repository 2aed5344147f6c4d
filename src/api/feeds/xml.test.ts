import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readXml } from './fixtures.ts'
import { document, element } from './xml.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const allowed = (raw: string): string => raw.toWellFormed().replace(forbidden, '')

test('any text comes back as it was, without the characters that XML forbids', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(']]>', '<!--', '&amp;', '<b a="c">', '\u0000\u0008x', '\uD800'),
  )
  fc.assert(
    fc.property(odd, odd, (text, attribute) => {
      const read = readXml(document(element('a', { b: attribute }, text)))
      assert.deepEqual([read.text, read.attributes.b], [allowed(text), allowed(attribute)])
    }),
    { numRuns: 1000, seed: 3 },
  )
})

test('the reader of these tests refuses what is not well-formed', () => {
  const whole = '<?xml version="1.0" encoding="utf-8"?>\n'
  for (const bad of [
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a b=c/>',
    '<a b="1" b="2"/>',
    '<a>&nbsp;</a>',
    '<a>1 < 2</a>',
    '<a>&</a>',
    'x<a/>',
    '</a>',
    '<a>\u0001</a>',
    '<a b="<"/>',
  ])
    assert.throws(() => readXml(whole + bad), SyntaxError, bad)
  assert.throws(() => readXml('<a/>'), SyntaxError)
  assert.equal(readXml(`${whole}<a b="&lt;"><c/>x</a>`).text, 'x')
})
