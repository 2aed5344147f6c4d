import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language, Wording } from '#kernel/language.ts'
import { similarTopics } from './similar.ts'

const title = (texts: Wording['texts'], original: Language = 'en'): Wording => ({
  original,
  texts,
  basis: 'our-paraphrase',
})
const topics = [
  { id: 'a', title: title({ en: 'Energy efficiency of data centres', fr: 'Efficacité énergétique' }) },
  { id: 'b', title: title({ fr: 'Efficacité énergétique des centres de données' }, 'fr') },
  { id: 'c', title: title({ en: 'Spectrum' }) },
]

test('titles are compared in the reader’s language where both have one, else in their own, and the words that differ are marked', () => {
  const asked = title({ en: 'Energy efficiency of the data centres', fr: 'Efficacité énergétique des batteries' })
  const found = (reader: Language) =>
    similarTopics(asked, topics, reader).map(({ topic, strength, language }) => [topic.id, strength, language])
  assert.deepEqual(found('en'), [
    ['a', 'same', 'en'],
    ['b', 'related', 'fr'],
  ])
  assert.deepEqual(found('zh'), found('en'))
  assert.deepEqual(
    found('fr').map(([id, , language]) => [id, language]),
    [
      ['a', 'fr'],
      ['b', 'fr'],
    ],
  )
  assert.deepEqual(similarTopics(asked, topics, 'en')[0]?.ours, [
    { text: 'Energy efficiency of ', differs: false },
    { text: 'the ', differs: true },
    { text: 'data centres', differs: false },
  ])
})

test('two titles without a common language are not alike', () => {
  assert.deepEqual(similarTopics(title({ es: 'Energy efficiency of data centres' }, 'es'), topics, 'en'), [])
})
