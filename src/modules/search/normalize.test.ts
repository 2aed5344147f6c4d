import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { gramsOf, neededGrams, tokensOf } from './grams.ts'
import { normalize } from './normalize.ts'

/** Tokens as one reads them: words joined by a hyphen stay together. */
const words = (text: string) =>
  tokensOf(text).map(token => (token.kind === 'words' ? token.words.map(word => word.folded).join('-') : token.text))

suite('one form for what is written differently', () => {
  const same: readonly (readonly [string, string])[] = [
    ['RÉSEAUX', 'reseaux'],
    ['re\u0301seaux', 'reseaux'],
    ['Œuvre', 'oeuvre'],
    ['normalización', 'normalizacion'],
    ['GDAŃSK', 'gdansk'],
    ['Straße', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['Самолёт', 'самолет'],
    ['й', 'й'],
    ['и\u0306', 'й'],
    ['ＩＭＴ－２０２０', 'imt-2020'],
    ['ﬁxed', 'fixed'],
    ['soft\u00ADhyphen', 'softhyphen'],
    ['\u202Eabc\u202C', 'abc'],
    ['الأمن', 'الامن'],
    ['الإنترنت', 'الانترنت'],
    ['آلة', 'اله'],
    ['المُعَرَّفة', 'المعرفه'],
    ['شبكـــــات', 'شبكات'],
    ['مستوى', 'مستوي'],
    ['مسؤول', 'مسوول'],
    ['عام ٢٠٢٠', 'عام 2020'],
    ['سال ۱۳۹۹', 'سال 1399'],
    ['ﺷﺒﻜﺔ', 'شبكه'],
    ['可持續', '可持續'],
    ['\uD800x', '\uFFFDx'],
    ['a\0b', 'a b'],
  ]
  for (const [written, form] of same)
    test(`${JSON.stringify(written)} is ${form}`, () => assert.equal(normalize(written), form))

  test('doing it twice changes nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
        const once = normalize(text)
        assert.ok(once.isWellFormed())
        assert.ok(!once.includes('\0'))
        assert.deepEqual(words(once), words(text))
      }),
      { numRuns: 2000, seed: 3 },
    )
  })
})

suite('tokens', () => {
  test('end where an alphabet, a blank or a sign does', () => {
    assert.deepEqual(words('ITU-T IMT-2020焦点组'), ['itu-t', 'imt-2020', '焦点组'])
    assert.deepEqual(words('جودة الخدمة (QoS)/جودة التجربة (QoE)'), ['جوده', 'الخدمه', 'qos', 'جوده', 'التجربه', 'qoe'])
    assert.deepEqual(words('réseaux d’accès, l’UIT-T'), ['reseaux', 'd', 'acces', 'l', 'uit-t'])
    assert.deepEqual(words('基于IP的网络'), ['基于', 'ip', '的网络'])
    assert.deepEqual(words(' — "§" … '), [])
  })

  test('are cut to pairs of characters where no blanks show the words', () => {
    const [network = assert.fail()] = tokensOf('网络安全')
    assert.deepEqual(gramsOf(network), ['网', '络', '安', '全', '网络', '络安', '安全'])
    assert.deepEqual(neededGrams(network), ['网络', '络安', '安全'])
    const [one = assert.fail()] = tokensOf('光')
    assert.deepEqual(neededGrams(one), ['光'])
    const [word = assert.fail()] = tokensOf('شبكة')
    assert.deepEqual(gramsOf(word), ['شب', 'بك', 'كه'])
    const [latin = assert.fail()] = tokensOf('network')
    assert.deepEqual(gramsOf(latin), [])
  })
})
