import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import type { Language } from '#kernel/language.ts'
import { tokensOf } from './grams.ts'
import { marked, snippet, soughtIn } from './marks.ts'
import type { Part } from './model.ts'
import type { Stems } from './rules.ts'

const shown = (parts: readonly Part[]): string => parts.map(({ text, hit }) => (hit ? `<${text}>` : text)).join('')
const asked = (question: string, language: Language = 'en', stems: Stems = new Map()) =>
  soughtIn(language, tokensOf(question), stems)

suite('marks', () => {
  const cases: readonly (readonly [question: string, text: string, marks: string])[] = [
    ['standard', 'Standards for standardization', '<Standards> for <standardization>'],
    ['reseaux', 'Les réseaux, re\u0301seaux', 'Les <réseaux>, <re\u0301seaux>'],
    ['imt-2020', 'FG IMT-2020 and IMT 2020', 'FG <IMT-2020> and <IMT> <2020>'],
    ['imt2020', 'FG IMT-2020', 'FG <IMT-2020>'],
    ['2020', 'FG IMT-2020', 'FG <IMT-2020>'],
    ['网络', '5G网络和网络', '5G<网络>和<网络>'],
    ['5g', '5G网络', '<5G>网络'],
    ['it', 'IT is an item', '<IT> is an item'],
    ['الشبكات', 'أداء الشبكـات، وشبكةٍ', 'أداء <الشبكـات>، <وشبكةٍ>'],
    ['sdn', 'الشبكات (SDN)', 'الشبكات (<SDN>)'],
    ['أمن', 'الاجتماع الثامن', 'الاجتماع الثامن'],
    ['xyz', 'nothing', 'nothing'],
    ['xyz', '', ''],
  ]
  for (const [question, text, marks] of cases)
    test(`${question} in: ${text}`, () => assert.equal(shown(marked(text, asked(question))), marks))

  test('follow the stems of the language the text is in', () => {
    const stems: Stems = new Map([
      [
        'ru',
        new Map([
          ['сетей', ['сет']],
          ['сети', ['сет']],
          ['сетевой', ['сетев']],
        ]),
      ],
    ])
    assert.equal(shown(marked('сети, сетевой', asked('сетей', 'ru', stems))), '<сети>, сетевой')
    assert.equal(shown(marked('сети', asked('сетей', 'en', stems))), 'сети')
  })

  test('a long text is shown around its first hit, cut between words', () => {
    const body = `${'Long before it. '.repeat(40)}The roadmap was noted. ${'Long after it. '.repeat(40)}`
    const passage = shown(snippet(body, asked('roadmap')))
    assert.match(passage, /^…\S.{30,80}<roadmap> was noted\..*\S.*…$/)
    assert.ok(passage.length < 260)
    assert.match(shown(snippet(body, asked('xyz'))), /^Long before it\..*…$/)
    assert.equal(shown(snippet('Short roadmap.', asked('roadmap'))), 'Short <roadmap>.')
  })

  test('never change a letter, whatever the text and the question', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.nat(), (before, after, cut) => {
        const text = before + after
        const question = text.slice(cut % (text.length + 1))
        assert.equal(
          marked(text, asked(question))
            .map(part => part.text)
            .join(''),
          text,
        )
        const passage = snippet(text, asked(question))
          .map(part => part.text)
          .join('')
        assert.ok(passage.length <= 242 && text.includes(passage.replace(/^…|…$/g, '')))
      }),
      { numRuns: 2000, seed: 11 },
    )
  })
})
