import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { followUpTexts, noteFollowUp, offerFollowUp } from '#modules/follow-up/index.ts'
import { clauseByRef } from '#modules/mandates/index.ts'
import { officer } from '../../../../test/support/actors.ts'
import { testOrigin, testWeb } from '../../../../test/support/web.ts'
import { offeringHouse, wordingOf } from '../../../modules/follow-up/fixtures.ts'
import { texts } from './messages/index.ts'

test('a clause shows what a body was offered on it once that is public, in its own words, and nothing before', async t => {
  const { ground, preview, comeBy } = await offeringHouse(t)
  const web = await testWeb(ground)
  const page = async (language: string) => (await web.request(`${testOrigin}/${language}/mandates/clauses/68-2`)).text()
  const clause = await clauseByRef(ground.db, '68-2')
  const content = { body: 'ITU-T', office: null, wording: wordingOf('CANARY of the clause.') }
  const { id, slug } = orThrow(await act(ground, officer, offerFollowUp, { on: { clause: clause?.id }, content }))
  const { token } = await preview(slug)
  for (const language of languages) {
    const text = await page(language)
    assert.ok(!text.includes('CANARY') && !text.includes(`<h2>${texts[language].became}</h2>`), language)
  }
  const words = { text: 'We shall look at it.', language: 'en' }
  orThrow(await act(ground, (await comeBy(token)).actor, noteFollowUp, { id, version: 1, words }))
  for (const language of languages) {
    const text = await page(language)
    assert.ok(text.includes(`<h2>${texts[language].became}</h2>`), language)
    assert.match(text, new RegExp(`<a href="/${language}/follow-up/${slug}">CANARY of the clause\\.</a>`))
    assert.ok(text.includes('We shall look at it.') && text.includes(followUpTexts[language].states.noted), language)
  }
})
