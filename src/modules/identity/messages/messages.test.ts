import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import type { Verb } from '#modules/access/index.ts'
import * as identity from '../index.ts'
import { linkMinutes } from '../rules.ts'
import { identityTexts } from './index.ts'

const verbs = Object.values<unknown>(identity).filter(
  (value): value is Verb<unknown, unknown> => typeof (value as { run?: unknown })?.run === 'function',
)

suite('texts of identity', () => {
  test('every refusal a verb can give has a text, and every text a verb that gives it', () => {
    const given = verbs.flatMap(({ refusals }) => refusals)
    assert.deepEqual(Object.keys(identityTexts.en.refusals).sort(), [...new Set(given)].sort())
  })

  test('every verb has a grant, and every grant a verb', () => {
    const named = verbs.map(({ name }) => name)
    assert.deepEqual([...new Set(identity.identityPolicy.map(({ may }) => may))].sort(), named.sort())
  })

  const address = 'https://throughline.example/sign-in?token=x'
  for (const language of languages)
    test(`the letters in ${language} hold the address alone on its line, the minutes in Latin digits, and no blanks at an end of line`, () => {
      const { signIn, invitation } = identityTexts[language].letters
      const letters = [signIn.body(address, linkMinutes), invitation.body(address)]
      for (const letter of letters) {
        assert.ok(letter.split('\n').includes(address))
        assert.doesNotMatch(letter, / $|\n{3}|[\u0660-\u0669]/m)
      }
      assert.ok(letters[0]?.includes(String(linkMinutes)))
      assert.doesNotMatch(identityTexts[language].refusals['too-many-requests']({ minutes: 3 }), /[#\u0660-\u0669]/)
    })

  test('no language is a copy of the English', () => {
    const { signIn } = identityTexts.en.letters
    for (const language of languages.filter(one => one !== 'en')) {
      assert.notEqual(identityTexts[language].letters.signIn.subject, signIn.subject)
      for (const [name, text] of Object.entries(identityTexts[language].refusals))
        if (typeof text === 'string')
          assert.notEqual(text, identityTexts.en.refusals[name as 'link-spent'], `${language} ${name}`)
    }
  })
})
