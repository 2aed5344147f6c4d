import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guard } from './biome.ts'
import { complaints, type Garden } from './plant.ts'

const settings = '{ "files": { "includes": ["src/**"] }, "formatter": { "indentStyle": "space" } }\n'

const sound: Garden = {
  'biome.json': settings,
  'src/kernel/day.ts': 'export const day = "2026-11-22";\n',
}

test('biome is content with tidy files', async () => {
  assert.deepEqual(await complaints(guard, sound), [])
})

test('biome barks at crooked layout, a doubtful comparison and a picture without words', async () => {
  const heard = await complaints(guard, {
    ...sound,
    'src/kernel/crooked.ts': 'export const day =    1\n',
    'src/kernel/doubtful.ts': 'export const same = (a: number, b: unknown) => a == b;\n',
    'src/web/mute.tsx': 'export const Mute = () => <img src="/a.png" />;\n',
  })
  assert.equal(heard.length, 3, heard.join('\n'))
  assert.match(
    heard.join('\n'),
    /^src\/kernel\/crooked\.ts layout: run "npx biome check --write src\/kernel\/crooked\.ts"$/m,
  )
  assert.match(heard.join('\n'), /^src\/kernel\/doubtful\.ts:1 .*noDoubleEquals/m)
  assert.match(heard.join('\n'), /^src\/web\/mute\.tsx:1 .*useAltText/m)
})

test('biome that sees no file proves nothing', async () => {
  assert.match((await complaints(guard, { 'biome.json': settings })).join(), /proves nothing/)
})
