import assert from 'node:assert/strict'
import { test } from 'node:test'
import { watch } from './guard.ts'
import { complaints, inGarden } from './plant.ts'
import { guard } from './sizes.ts'

const statements = (count: number): string => Array.from({ length: count }, (_, i) => `  use(${i})\n`).join('')
const body = (lines: number): string => `export function tall() {\n${statements(lines - 2)}}\n`
const markup = (lines: number): string =>
  `export const Tall = () => (\n  <ul>\n${'    <li>x</li>\n'.repeat(lines - 4)}  </ul>\n)\n`

test('sizes are content with files and functions up to the limit, and with long tables', async () => {
  const long = `export const row = 1\n${'\n'.repeat(1000)}`
  assert.deepEqual(
    await complaints(guard, {
      'src/web/page.tsx': markup(100),
      'src/kernel/tall.ts': body(100),
      'src/kernel/file.ts': `export const row = 1\n${'\n'.repeat(399)}`,
      'src/modules/meetings/policy.ts': long,
      'src/modules/meetings/lifecycle.ts': long,
      'src/modules/meetings/messages/en.ts': long,
      'seed/story.ts': long,
      'src/web/assets/site.css': '\n'.repeat(250),
      'src/kernel/list.test.ts': `describe('all', () => {\n${statements(200)}})\n`,
    }),
    [],
  )
})

test('sizes warn before they forbid', async () => {
  await inGarden({ 'src/kernel/tall.ts': `\n${body(61)}`, 'src/kernel/file.ts': '\n'.repeat(251) }, async root => {
    const { faults, warnings = [] } = await watch(guard, root)
    assert.deepEqual(faults, [])
    assert.deepEqual(
      warnings.map(({ file, line }) => `${file}:${line}`),
      ['src/kernel/file.ts:undefined', 'src/kernel/tall.ts:2'],
    )
  })
})

test('sizes bark at a long file, a long function, a long method and long markup', async () => {
  const method = `export const verb = {\n  async run() {\n${statements(99)}  },\n}\n`
  const heard = await complaints(guard, {
    'src/kernel/file.ts': `export const row = 1\n${'\n'.repeat(400)}`,
    'src/kernel/tall.ts': body(101),
    'src/kernel/verb.ts': method,
    'src/web/page.tsx': `\n${markup(101)}`,
    'src/web/site.css': '\n'.repeat(401),
  })
  assert.deepEqual(
    heard.map(line => line.replace(/;.*/, '')),
    [
      'src/kernel/file.ts the file has 401 lines',
      'src/kernel/tall.ts:1 the function tall has 101 lines',
      'src/kernel/verb.ts:2 the function run has 101 lines',
      'src/web/page.tsx:2 the function Tall has 101 lines',
      'src/web/site.css the stylesheet has 401 lines',
    ],
  )
})

test('sizes that see no file prove nothing', async () => {
  assert.match((await complaints(guard, {})).join(), /proves nothing/)
})
