import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { tokensOf } from './grams.ts'
import { arabicStem, gramQuery, patternsOf, type Stems, telling, understand, wordQuery } from './rules.ts'

const english: Stems = new Map([
  [
    'en',
    new Map([
      ['the', []],
      ['networks', ['network']],
      ['of', []],
      ['2020', ['2020']],
      ['it', []],
    ]),
  ],
])

suite('a question', () => {
  test('is first of all a reference, however it is spelt', () => {
    const spellings = ['CTO-05/2', 'cto-05/2', ' CTO‑05 / 2 ', 'CTO–05∕2', 'ＣＴＯ-05/2']
    assert.deepEqual(
      spellings.map(text => understand(text).ref),
      Array(5).fill('CTO-05/2'),
    )
    assert.deepEqual(
      ['68-02', '68-e1', 'cto-05'].map(text => understand(text).ref),
      ['68-02', '68-E1', 'CTO-05'],
    )
    assert.deepEqual(
      ['networks', '', '5G', 'CTO-05/2/3'].map(text => understand(text).ref),
      [null, null, null, null],
    )
  })

  test('asks for words, their beginnings and their stems, all of them', () => {
    const query = wordQuery(tokensOf('networks 5G'), english)
    assert.equal(query, `(('networks':* | 'en=network')) & (('5g'))`)
  })

  test('asks for a compound in one piece or in its parts', () => {
    assert.equal(wordQuery(tokensOf('e-waste'), new Map()), `((('e') & ('waste':*)) | 'ewaste':*)`)
  })

  test('leaves out the words that say nothing, unless it has no others', () => {
    const kept = (text: string) => telling(tokensOf(text), ['en'], english)
    assert.deepEqual(kept('the networks of 2020'), tokensOf('networks 2020'))
    assert.deepEqual(kept('IT'), tokensOf('IT'))
    assert.deepEqual(kept('the 网络'), tokensOf('网络'))
    assert.deepEqual(telling(tokensOf('the'), ['zh'], english), tokensOf('the'))
  })

  test('in Chinese asks for its words, never for single characters torn from them', () => {
    assert.deepEqual(patternsOf(understand('标准化差距').tokens), ['标准化', '差距'])
    assert.deepEqual(patternsOf(understand('云计算').tokens), ['云计算'])
    assert.deepEqual(patternsOf(understand('光').tokens), ['光'])
    assert.deepEqual(gramQuery(understand('软件定义').tokens), ['软件', '定义'])
  })

  test('in Arabic asks for the word without its article and its plural', () => {
    assert.deepEqual(['الشبكات', 'شبكه', 'والشبكات', 'للشبكات', 'بالشبكات'].map(arabicStem), Array(5).fill('شبك'))
    assert.deepEqual(['امن', 'الامن', 'دبي', 'عام'].map(arabicStem), ['امن', 'امن', 'دبي', 'عام'])
  })

  test('of any length costs no more than a short one', () => {
    const { tokens, ref } = understand('network '.repeat(100_000))
    assert.equal(tokens.length, 12)
    assert.equal(ref, null)
    assert.ok(gramQuery(understand('网络安'.repeat(10_000)).tokens).length < 200)
  })
})
