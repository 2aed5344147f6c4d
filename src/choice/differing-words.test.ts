import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { differingWords, type Stretch } from './differing-words.ts'

/** With the differing words in brackets. */
const marked = (stretches: readonly Stretch[]): string =>
  stretches.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('')
const both = (one: string, other: string) => differingWords(one, other).map(marked)

test('the words in which two titles differ are marked, with the blanks between them', () => {
  assert.deepEqual(both('Energy efficiency of data centres', 'energy use of large data centres'), [
    'Energy [efficiency] of data centres',
    'energy [use] of[ large] data centres',
  ])
  assert.deepEqual(both('Open radio networks', 'Closed fibre networks'), [
    '[Open radio] networks',
    '[Closed fibre] networks',
  ])
  assert.deepEqual(both('Same.', 'SAME.'), ['Same.', 'SAME.'])
  assert.deepEqual(both('', 'New'), ['', '[New]'])
})

test('Chinese signs are compared one by one, Arabic words as words', () => {
  assert.deepEqual(both('数据中心的能源效率', '数据中心能源效率'), ['数据中心[的]能源效率', '数据中心能源效率'])
  assert.deepEqual(both('كفاءة الطاقة', 'وفرة الطاقة'), ['[كفاءة] الطاقة', '[وفرة] الطاقة'])
})

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ',', '标'), { maxLength: 10 }).map(all => all.join(' '))

test('put together the stretches are the text, what is not marked is in both, and two kinds take turns', () => {
  fc.assert(
    fc.property(
      fc.oneof(words, fc.string({ unit: 'grapheme' })),
      fc.oneof(words, fc.string({ unit: 'grapheme' })),
      (one, other) => {
        const [a, b] = differingWords(one, other)
        const whole = (stretches: readonly Stretch[]) => stretches.map(({ text }) => text).join('')
        assert.deepEqual([whole(a), whole(b)], [one, other])
        for (const stretches of [a, b])
          for (const [index, { differs }] of stretches.entries())
            if (index > 0) assert.notEqual(differs, stretches[index - 1]?.differs)
      },
    ),
    { seed: 5, numRuns: 300 },
  )
})

test('two very long texts are compared at their ends only', () => {
  const long = (word: string) => `Begin ${`${word} `.repeat(2000)}end`
  const [one] = both(long('x'), long('y'))
  assert.match(one ?? '', /^Begin \[x x [x ]+x\] end$/)
})
