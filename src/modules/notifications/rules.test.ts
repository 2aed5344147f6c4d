import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { dayInWords, subjectLine } from './rules.ts'

suite('subject lines', () => {
  test('say whether action is required and by when, in the reader’s language, with Latin digits', () => {
    const line = (language: (typeof languages)[number]) =>
      subjectLine('X', { actionRequired: true, actBy: '2026-12-03' }, language)
    assert.deepEqual(Object.fromEntries(languages.map(language => [language, line(language)])), {
      ar: 'مطلوب اتخاذ إجراء في موعد أقصاه 3 ديسمبر 2026: X',
      zh: '请至迟于2026年12月3日采取行动：X',
      en: 'Action required by 3 December 2026: X',
      fr: 'Suite à donner au plus tard le 3 décembre 2026\u00a0: X',
      ru: 'Требуются действия не позднее 3 декабря 2026 г.: X',
      es: 'Acción solicitada a más tardar el 3 de diciembre de 2026: X',
    })
  })

  test('without a day they say only that action is required, or that it is for information', () => {
    assert.equal(subjectLine('X', { actionRequired: true, actBy: null }, 'en'), 'Action required: X')
    assert.equal(subjectLine('X', { actionRequired: false, actBy: null }, 'fr'), 'Pour information\u00a0: X')
  })

  test('the first of a month is an ordinal in French, and the eleventh and twenty-first are not', () => {
    assert.deepEqual(
      ['2026-12-01', '2026-12-11', '2026-12-21'].map(day => dayInWords(day, 'fr')),
      ['1er décembre 2026', '11 décembre 2026', '21 décembre 2026'],
    )
  })

  test('a day is the same day wherever the program runs', () => {
    assert.deepEqual(
      ['2024-02-29', '2026-01-01', '2026-12-31'].map(day => dayInWords(day, 'en')),
      ['29 February 2024', '1 January 2026', '31 December 2026'],
    )
  })
})
