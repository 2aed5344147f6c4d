import assert from 'node:assert/strict'
import { test } from 'node:test'
import { complaints } from './plant.ts'
import { guard } from './words.ts'

/** Cut in two, so that this file is not found itself. */
const planted: readonly (readonly [file: string, words: string])[] = [
  ['src/kernel/later.ts', '// TO' + 'DO: later'],
  ['src/web/unfinished.tsx', '// a place' + 'holder page'],
  ['docs/guide/fill.md', 'Lor' + 'em ipsum dolor'],
  ['README.md', 'from registry.' + 'npmjs.org'],
  ['docs/decisions/0001-paths.md', 'see /wo' + 'rk/main/src'],
  ['scripts/own.mjs', "const home = '/ho" + "me/ada/data'"],
  ['src/modules/meetings/messages/en.ts', "export const en = { a: 'the organ" + "isations' }"],
  ['docs/guide/spelling.md', 'We prior' + 'itise topics.'],
]

test('words are content with plain sentences, fields with hints, routes and French', async () => {
  const field = 'export const F = () => <input placeh' + 'older="CTO-05/2" />\n'
  assert.deepEqual(
    await complaints(guard, {
      'src/web/field.tsx': field,
      'src/web/base.css': '::placeh' + 'older { color: gray }\n',
      'src/web/routes.ts': "export const route = '/work/:token'\nexport const exercise = 'advise, promise'\n",
      'GLOSSARY.md': '**standardization gap**\nfr écart en matière de normalisation\n',
      'src/modules/meetings/messages/fr.ts': "export const fr = { a: 'organisation' }\n",
    }),
    [],
  )
})

test('words bark at every planted word, on its line', async () => {
  const heard = await complaints(guard, Object.fromEntries(planted.map(([file, words]) => [file, `\n${words}\n`])))
  assert.equal(heard.length, planted.length, heard.join('\n'))
  for (const [file] of planted)
    assert.ok(
      heard.some(line => line.startsWith(`${file}:2 says "`)),
      file,
    )
})
