import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { changedSince, forbidden, invalid, type Refusal, type Result, refused } from '#kernel/result.ts'
import { followUpTexts } from '#modules/follow-up/index.ts'
import { textsFor } from '../messages/index.ts'
import type { PageRequest } from '../page.ts'
import { texts } from './messages/index.ts'
import { howIn, refusalWords } from './sending.tsx'

const of = (result: Result<unknown>): Refusal => (result.ok ? assert.fail('nothing was refused') : result.refusal)
const asked = (language: (typeof languages)[number]) => ({ language, t: textsFor(language) }) as PageRequest

test('a refusal with a day says it as its reader writes days', () => {
  const said = languages.map(language => {
    const known = followUpTexts[language].refusals
    return refusalWords(asked(language), of(refused('time-to-reply', { day: '2026-12-01' })), known)
  })
  assert.deepEqual(
    said.map(text => text.includes('2026-12-01')),
    languages.map(() => false),
  )
  assert.equal(
    said[languages.indexOf('fr')],
    'L’organe peut répondre jusqu’à la fin du 1er décembre 2026. D’ici là, lui seul peut la publier.',
  )
  assert.equal(
    said[languages.indexOf('en')],
    'The body can reply until the end of 1 December 2026. Until then only the body itself can publish it.',
  )
})

test('what a form can be refused is said in words, whatever it is', () => {
  const say = (result: Result<unknown>) => refusalWords(asked('en'), of(result), { known: 'Known.' })
  const { faults } = texts.en
  assert.deepEqual(
    [refused('known'), refused('sent-before'), refused('never-heard-of'), refused('constructor')].map(say),
    ['Known.', faults['sent-before'], faults.other, faults.other],
  )
  assert.deepEqual([changedSince(3), invalid(), forbidden()].map(say), [
    faults['changed-since'],
    faults.other,
    textsFor('en').errors.notFound,
  ])
})

test('a key that is not one of ours is as good as none, and a reason of blanks is none', () => {
  const key = 'A'.repeat(24)
  assert.deepEqual(howIn({ form: { reason: '  Because. ', key } }), { reason: 'Because.', key })
  assert.deepEqual(howIn({ form: { reason: ' ', key: `${key}!` } }), { reason: null, key: undefined })
  assert.equal(howIn({ form: { key: key.slice(1) } }).key, undefined)
  assert.deepEqual(howIn({ form: {} }), { reason: null, key: undefined })
})
