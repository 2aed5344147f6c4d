import assert from 'node:assert/strict'
import { test } from 'node:test'
import { complaints, type Garden } from './plant.ts'
import { guard } from './unused.ts'

const about = { name: 'garden', type: 'module', imports: { '#*': './src/*' } }
const sound: Garden = {
  'package.json': { ...about, dependencies: { zod: '4' } },
  'knip.json': { entry: ['src/main.ts'], project: ['src/**/*.ts'] },
  'src/main.ts': "import { z } from 'zod'\nimport { day } from '#kernel/day.ts'\nz.string().parse(day)\n",
  'src/kernel/day.ts': "export const day = '2026-11-22'\n",
}

test('unused is content where everything is used', async () => {
  assert.deepEqual(await complaints(guard, sound), [])
})

test('unused barks at a file, an export, a type and a dependency that nobody needs, and at one that is missing', async () => {
  const heard = await complaints(guard, {
    ...sound,
    'package.json': { ...about, dependencies: { zod: '4', kysely: '0' } },
    'src/kernel/day.ts':
      "import 'hono'\nexport const day = '2026-11-22'\nexport const night = 1\nexport type Dawn = 1\n",
    'src/kernel/lost.ts': 'export const lost = 1\n',
  })
  assert.deepEqual(heard.map(line => line.replace(/[:,].*/, match => match.match(/^:\d+[^:,]*/)?.[0] ?? '')).sort(), [
    'package.json:9 depends on kysely',
    'src/kernel/day.ts:1 uses hono',
    'src/kernel/day.ts:3 exports night',
    'src/kernel/day.ts:4 exports the type Dawn',
    'src/kernel/lost.ts is reached from nowhere',
  ])
})

test('unused lets a module offer verbs, rights and types that nobody asks for yet, but no queries', async () => {
  const door = "export { openMeeting } from './commands.ts'\nexport { type Row, rows } from './queries.ts'\n"
  const heard = await complaints(guard, {
    ...sound,
    'src/main.ts': `import '#modules/meetings/index.ts'\n${sound['src/main.ts']}`,
    'src/modules/meetings/index.ts': door,
    'src/modules/meetings/commands.ts': 'export const openMeeting = 1\nexport const closeMeeting = 1\n',
    'src/modules/meetings/queries.ts': 'export type Row = 1\nexport const rows: Row[] = []\n',
  })
  assert.deepEqual(heard.map(line => line.replace(/,.*/, '')).sort(), [
    'src/modules/meetings/commands.ts:2 exports closeMeeting',
    'src/modules/meetings/index.ts:2 exports rows',
  ])
})

test('unused that sees no file proves nothing', async () => {
  assert.match((await complaints(guard, {})).join(), /proves nothing/)
})
