import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import fc from 'fast-check'
import { type Language, languages } from '#kernel/language.ts'
import type { Ground } from '#modules/access/index.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { groundOver, index, oneWord, record, texts } from './fixtures.ts'
import { find, type Wish } from './queries.ts'

suite('the record in six languages', () => {
  let ground: Ground
  const ends: (() => Promise<void>)[] = []
  after(() => Promise.all(ends.map(end => end())))
  before(async () => {
    ground = groundOver(await testDatabase({ after: end => void ends.push(end) }))
    await index(ground, record())
  })
  const ask = (language: Language, text: string, wish?: Wish) =>
    find(ground.db, language, text, { limit: 100, ...wish })
  const keys = async (language: Language, text: string, wish?: Wish) =>
    (await ask(language, text, wish)).hits.map(hit => `${hit.noun}.${hit.nounId}`)

  for (const [key, words] of Object.entries(oneWord))
    for (const language of languages)
      test(`${words[language]} finds ${key} in ${language}`, async () => {
        if (key === 'theme.women-in-standardization' && language === 'en') return // an irregular plural is no stem
        const found = await ask(language, words[language])
        assert.ok(found.hits.some(hit => `${hit.noun}.${hit.nounId}` === key && hit.language === language))
        assert.equal(found.total, found.hits.length)
        assert.ok(found.hits.every(hit => hit.language === language))
      })

  test('every title of the record, asked word by word, is found first or among its equals', async () => {
    for (const language of languages)
      for (const [key, title] of Object.entries(texts[language]).filter(([key]) => /^(theme|city|body)\./.test(key))) {
        const [first = assert.fail(`${language}: ${title}`)] = (await find(ground.db, language, title, { limit: 1 }))
          .hits
        assert.equal(first.title, title, key)
      }
  })

  test('the whole sentence of every conclusion finds it, in every language', async () => {
    for (const language of languages)
      for (const [key, title] of Object.entries(texts[language]).filter(([key]) => key.startsWith('conclusion.')))
        assert.ok((await keys(language, title)).includes(key), `${language}: ${title}`)
  })

  const acronyms = ['5G', 'SDN', 'NFV', 'IMT-2020', 'imt2020', 'QoS', 'qoe', 'IOWN', 'VoLTE', 'OTT', 'CxO', 'CTO']
  for (const acronym of acronyms)
    test(`${acronym} is found inside texts of every script`, async () => {
      const plain = (text: string) => text.toLowerCase().replaceAll('-', '')
      for (const language of languages) {
        const expected = Object.entries(texts[language])
          .filter(([, text]) => new RegExp(`(?<![a-z0-9])${plain(acronym)}`).test(plain(text)))
          .map(([key]) => key)
        const found = await keys(language, acronym)
        const missing = expected.filter(key => !found.includes(key))
        assert.deepEqual(missing, [], language)
      }
    })

  test('the beginning of a Latin word is enough inside an Arabic and a Chinese text', async () => {
    assert.ok((await keys('zh', 'VoL')).includes('theme.volte-innovation'))
    assert.ok((await keys('ar', 'VoL')).includes('theme.volte-innovation'))
  })

  test('Chinese words of two characters are found exactly where they stand', async () => {
    for (const word of ['网络', '视频', '开源', '安全', '业界', '标准', '可信', '巴黎', '运营']) {
      const expected = Object.entries(texts.zh)
        .filter(([, text]) => text.includes(word))
        .map(([key]) => key)
      assert.deepEqual(
        (await keys('zh', word, { limit: 100 })).sort(),
        expected.slice(0, 100).sort().slice(0, 100),
        word,
      )
    }
  })

  test('a pair of characters that only meet across two words is no word', async () => {
    assert.ok((await ask('zh', '络安')).hits.every(hit => hit.title.includes('络安')))
    assert.equal((await ask('zh', '全标')).total, 0)
  })

  test('Arabic is found with and without article, conjunction and plural', async () => {
    const expected = await keys('ar', 'الشبكات')
    assert.ok(expected.includes('theme.open-networks') && expected.includes('theme.5g-networks'))
    for (const word of ['شبكات', 'شبكة', 'والشبكات', 'للشبكات', 'شبكـات', 'شَبَكات'])
      assert.deepEqual((await keys('ar', word)).sort(), expected.toSorted(), word)
  })

  test('an Arabic word does not answer inside another one', async () => {
    const security = await ask('ar', 'أمن')
    assert.ok(security.total > 3)
    assert.ok(security.hits.every(hit => !/الثامن/.test(hit.title) || /أمن/.test(hit.title)))
  })

  test('references are found first, in every spelling', async () => {
    for (const spelling of ['CTO-05/2', 'cto-05/2', 'CTO‑05 / 2', ' cto–05/2 ', 'ＣＴＯ-05/2'])
      assert.equal((await keys('fr', spelling))[0], 'conclusion.CTO-05/2', spelling)
    for (const [spelling, key] of [
      ['68-02', 'clause.68-2'],
      ['68-2', 'clause.68-2'],
      ['68-09', 'clause.68-E1'],
      ['68-e1', 'clause.68-E1'],
    ] as const)
      assert.equal((await keys('zh', spelling))[0], key, spelling)
  })

  test('a meeting is found by its reference, and after it its conclusions in their order', async () => {
    const numbers = [1, 2, 3, 4, 5].map(n => `conclusion.CTO-05/${n}`)
    assert.deepEqual((await keys('ar', 'cto-05')).slice(0, 7), ['meeting.CTO-05', ...numbers, 'follow-up.CTO-05/4.1'])
    assert.deepEqual(await keys('ru', 'cto-05', { noun: 'conclusion' }), numbers)
  })

  test('only the nouns that were wished for are found and counted', async () => {
    const all = await ask('en', 'networks')
    const themes = await ask('en', 'networks', { noun: 'theme' })
    const both = await ask('en', 'networks', { noun: ['theme', 'conclusion'] })
    assert.deepEqual(themes.total, all.hits.filter(hit => hit.noun === 'theme').length)
    assert.deepEqual(both.total, all.hits.filter(hit => /theme|conclusion/.test(hit.noun)).length)
  })

  test('pages put together are the whole, and the total is on every one of them, even beyond the end', async () => {
    const whole = await ask('es', 'redes')
    const pages = await Promise.all([0, 7, 14, 21, 28, 35, 42].map(offset => ask('es', 'redes', { limit: 7, offset })))
    assert.deepEqual(
      pages.flatMap(page => page.hits),
      whole.hits,
    )
    assert.deepEqual(
      pages.map(page => page.total),
      pages.map(() => whole.total),
    )
    for (const wish of [{ limit: 0 }, { offset: 1e9 }, { limit: -5 }, { limit: Number.NaN }])
      assert.equal((await ask('es', 'redes', wish)).total, whole.total)
  })

  test('hits say where they stand and what matched', async () => {
    const { hits } = await ask('fr', 'CTO-05/2')
    assert.deepEqual(hits[0], {
      noun: 'conclusion',
      nounId: 'CTO-05/2',
      ref: 'CTO-05/2',
      title: texts.fr['conclusion.CTO-05/2'],
      titleParts: [{ text: texts.fr['conclusion.CTO-05/2'], hit: false }],
      snippet: [],
      address: '/conclusion/cto-05-2',
      language: 'fr',
      day: null,
    })
    const [theme] = (await ask('ru', 'сетей', { noun: 'theme' })).hits
    assert.ok(theme?.titleParts.some(part => part.hit && /^сет/.test(part.text)))
  })

  test('words of another language find that language, marked as such, when the own has none', async () => {
    const found = await ask('zh', 'réseaux domestiques', { noun: 'theme' })
    assert.deepEqual(
      found.hits.map(hit => [hit.title, hit.language]),
      [['réseaux domestiques', 'fr']],
    )
    const networks = await ask('ar', 'networks')
    assert.ok(networks.total > 5 && networks.hits.every(hit => hit.language === 'en'))
    assert.equal(new Set(networks.hits.map(hit => hit.nounId)).size, networks.total)
  })

  test('any text is a question', async () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('5G ', "' & ", '网络', 'ا', '\0').map(part => part.repeat(10_240 / part.length)),
      fc
        .array(
          fc.constantFrom(
            "'",
            '"',
            '\\',
            '\0',
            '\uD800',
            '\uDC00',
            '&',
            '|',
            '!',
            '(',
            ')',
            ':*',
            '<->',
            '%',
            '_',
            '$1',
            '--',
            '/*',
            ' ',
            'a',
            '网',
            'ال',
            'é',
            '5G',
            '-',
            '/',
            'CTO-05',
            '\u202E',
            'ـ',
            '\u0301',
            '٣',
            '.',
            '[',
            ']',
            '{',
            '?',
            '+',
            '^',
          ),
        )
        .map(parts => parts.join('')),
    )
    const asked = fc.sample(fc.tuple(odd, fc.constantFrom(...languages)), { numRuns: 2000, seed: 17 })
    for (let from = 0; from < asked.length; from += 10)
      await Promise.all(
        asked.slice(from, from + 10).map(async ([text, language]) => {
          const { total, hits } = await find(ground.db, language, text, { limit: 3 })
          assert.equal(hits.length, Math.min(total, 3), JSON.stringify(text))
        }),
      )
  })
})
