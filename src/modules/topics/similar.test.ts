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

test('titles are compared language by language, and the most alike language is shown with its words marked', () => {
  const found = similarTopics(
    title({ en: 'Energy efficiency of the data centres', fr: 'Efficacité énergétique des batteries' }),
    topics,
  )
  assert.deepEqual(
    found.map(({ topic, strength, language }) => [topic.id, strength, language]),
    [
      ['a', 'same', 'en'],
      ['b', 'related', 'fr'],
    ],
  )
  assert.deepEqual(found[0]?.ours, [
    { text: 'Energy efficiency of ', differs: false },
    { text: 'the ', differs: true },
    { text: 'data centres', differs: false },
  ])
})

test('two titles without a common language are not alike', () => {
  assert.deepEqual(similarTopics(title({ es: 'Energy efficiency of data centres' }, 'es'), topics), [])
})
