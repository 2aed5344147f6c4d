import assert from 'node:assert/strict'
import { test } from 'node:test'
import { complaints, type Garden } from './plant.ts'
import { guard } from './six-languages.ts'

type Texts = Readonly<Record<string, unknown>>
const source = (language: string, texts: Texts): string => {
  const counted = `(n: number) => n + ' ${language === 'en' ? 'persons' : language}'`
  return `export const ${language} = ${JSON.stringify(texts, null, 2).replace(/"counted"/, counted)}\n`
}

const english = {
  title: 'Meetings',
  states: { open: 'open', 'record-complete': 'complete' },
  found: 'found {count}',
  people: 'counted',
  sign: '–',
}
const translated = (language: string): Texts => ({
  title: `t-${language}`,
  states: { open: `o-${language}`, 'record-complete': `c-${language}` },
  found: `{count} ${language}`,
  people: 'counted',
  sign: '–',
})

const folder = 'src/modules/meetings/messages'
const sound: Garden = {
  [`${folder}/en.ts`]: source('en', english),
  ...Object.fromEntries(
    ['fr', 'es', 'ar', 'zh', 'ru'].map(language => [
      `${folder}/${language}.ts`,
      source(language, translated(language)),
    ]),
  ),
  ...Object.fromEntries(
    ['en', 'fr', 'es', 'ar', 'zh', 'ru'].map(language => [
      `seed/translations/${language}.json`,
      { 'city.paris': 'Paris' },
    ]),
  ),
}

/** One language file changed, and what must be said about it. */
const planted: readonly (readonly [name: string, language: string, texts: Texts, complaint: RegExp])[] = [
  [
    'a missing text',
    'fr',
    { ...translated('fr'), states: { open: 'ouvert' } },
    /fr\.ts \S*states\.record-complete is missing/,
  ],
  ['a text too many', 'es', { ...translated('es'), more: 'más' }, /es\.ts:\d+ more is not in the English file/],
  ['an English text', 'zh', { ...translated('zh'), title: 'Meetings' }, /zh\.ts:2 title is the English text/],
  ['a lost slot', 'ru', { ...translated('ru'), found: 'найдено' }, /ru\.ts:\d+ found has the slots ""/],
  ['an empty text', 'fr', { ...translated('fr'), title: ' ' }, /fr\.ts:2 title is empty/],
  ['Arabic-Indic digits', 'ar', { ...translated('ar'), title: 'القرار ٦٨' }, /ar\.ts:2 title has Arabic-Indic digits/],
  [
    'a counted text that is not',
    'fr',
    { ...translated('fr'), people: 'gens' },
    /fr\.ts:\d+ people is a text in one language/,
  ],
]

test('six languages are content with six complete files', async () => {
  assert.deepEqual(await complaints(guard, sound), [])
})

for (const [name, language, texts, complaint] of planted)
  test(`six-languages barks at ${name}`, async () => {
    const heard = await complaints(guard, { ...sound, [`${folder}/${language}.ts`]: source(language, texts) })
    assert.equal(heard.length, 1, heard.join('\n'))
    assert.match(heard[0] ?? '', complaint)
  })

test('six-languages barks at a missing language, and at one that is a copy of English', async () => {
  const { [`${folder}/ru.ts`]: _, ...five } = sound
  const copy = `import { en } from './en.ts'\nexport const fr = en\n`
  assert.deepEqual(await complaints(guard, { ...five, [`${folder}/fr.ts`]: copy, 'seed/translations/es.json': {} }), [
    'seed/translations/es.json city.paris is missing',
    `${folder}/fr.ts is not translated: 5 of its 6 texts are the English ones`,
    `${folder}/ru.ts is missing: all six languages are equal`,
  ])
})

test('six-languages that finds no text proves nothing', async () => {
  assert.match((await complaints(guard, {})).join(), /proves nothing/)
})
