import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { roles } from '#kernel/policy.ts'
import { forbidden, notFound, ok, orThrow, refused } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { holding, officer } from '../../../test/support/actors.ts'
import { fullContent, topicHouse } from './fixtures.ts'
import {
  addTerm,
  confirmTerm,
  editTopic,
  listTerms,
  listVocabularies,
  proposeTopic,
  retireTerm,
  termsNamed,
} from './index.ts'

const { ground, propose } = await topicHouse({ after })
const administrator = holding('administrator')
const names = { original: 'en', basis: 'official', texts: { en: 'Q5/13 Networks of the future' } }

test('three vocabularies are there in six languages; what we shipped is not confirmed', async () => {
  for (const language of languages) {
    const labels = (await listVocabularies(ground.db, language)).map(({ key, label }) => [key, label !== ''])
    assert.deepEqual(labels, [
      ['strategic-goals', true],
      ['sdg', true],
      ['questions', true],
    ])
    const terms = await listTerms(ground.db, language)
    assert.equal(new Set(terms.map(({ label }) => label)).size, 19, language)
    assert.equal(
      terms.some(({ confirmed, retired }) => confirmed || retired),
      false,
    )
  }
  assert.equal((await listTerms(ground.db, 'fr')).find(({ name }) => name === 'sdg/2')?.label, 'Faim « zéro »')
})

test('an administrator adds terms, confirms names and retires terms; topics that have one keep it', async () => {
  const term = { vocabulary: 'questions', key: 'q5-13' }
  const add = () => act(ground, administrator, addTerm, { ...term, names })
  assert.deepEqual(await add(), ok({ name: 'questions/q5-13' }))
  assert.deepEqual(await add(), refused('term-already-there'))
  const elsewhere = await act(ground, administrator, addTerm, { ...term, vocabulary: 'nowhere', names })
  assert.deepEqual(elsewhere, refused('vocabulary-unknown'))
  const content = { ...fullContent, terms: ['questions/q5-13'] }
  const topic = await propose(content)
  assert.deepEqual(await act(ground, administrator, retireTerm, term), ok({ name: 'questions/q5-13' }))
  assert.deepEqual(await act(ground, administrator, retireTerm, term), refused('term-already-retired'))
  const another = await act(ground, officer, proposeTopic, { content })
  assert.deepEqual(another, refused('term-unknown', { term: 'questions/q5-13' }))
  const kept = { ...content, question: null }
  orThrow(await act(ground, officer, editTopic, { id: topic.id, version: 1, content: kept }))
  const confirm = { vocabulary: 'sdg', key: '9', names }
  assert.deepEqual(await act(ground, administrator, confirmTerm, confirm), ok({ name: 'sdg/9' }))
  assert.deepEqual(await act(ground, administrator, confirmTerm, { ...confirm, key: '99' }), notFound())
  const [group] = await termsNamed(ground.db, 'en', ['sdg/9'])
  assert.deepEqual(
    group?.terms.map(({ name, label, confirmed }) => [name, label, confirmed]),
    [['sdg/9', names.texts.en, true]],
  )
})

test('nobody but an administrator changes a vocabulary', async () => {
  const before = await listTerms(ground.db, 'en')
  const term = { vocabulary: 'sdg', key: '1' }
  for (const role of roles.filter(role => role !== 'administrator')) {
    const actor = holding(role)
    assert.deepEqual(await act(ground, actor, addTerm, { ...term, key: 'new', names }), forbidden(), role)
    assert.deepEqual(await act(ground, actor, confirmTerm, { ...term, names }), forbidden(), role)
    assert.deepEqual(await act(ground, actor, retireTerm, term), forbidden(), role)
  }
  assert.deepEqual(await listTerms(ground.db, 'en'), before)
})
