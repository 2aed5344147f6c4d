import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guard } from './layers.ts'
import { complaints, type Garden } from './plant.ts'

const sound: Garden = {
  'src/kernel/word.ts': 'export interface Word { readonly text: string }\n',
  'src/platform/clock.ts': "import type { Word } from '#kernel/word.ts'\nexport const tick = (word: Word) => word\n",
  'src/modules/meetings/index.ts': "export { meet } from './commands.ts'\n",
  'src/modules/meetings/commands.ts': "import { tick } from '#platform/clock.ts'\nexport const meet = tick\n",
  'src/modules/follow-up/index.ts': "import { meet } from '#modules/meetings/index.ts'\nexport const done = meet\n",
  'src/web/home.tsx':
    "import { done } from '#modules/follow-up/index.ts'\nexport const Home = () => <p>{done.name}</p>\n",
  'src/main.ts': "import { Home } from './web/home.tsx'\nHome()\n",
  'verify/log.mjs': "import { hash } from 'node:crypto'\nhash('sha256', '')\n",
}

/** Each fault stands in a file of its own: the line that is wrong, and what the guard must say about it. */
const planted: readonly (readonly [name: string, file: string, line: string, complaint: RegExp])[] = [
  [
    'a kernel that knows the platform',
    'src/kernel/knows.ts',
    "import '#platform/clock.ts'",
    /layer kernel may import only itself:/,
  ],
  [
    'a type-only import upwards',
    'src/platform/looks.ts',
    "export type { Home } from '#web/home.tsx'",
    /layer platform/,
  ],
  [
    'a module using a later one',
    'src/modules/meetings/late.ts',
    "import type { done } from '#modules/follow-up/index.ts'",
    /announce/,
  ],
  ['a module past the door', 'src/modules/follow-up/window.ts', "import '#modules/meetings/commands.ts'", /front door/],
  ['a page past the door', 'src/web/window.tsx', "import '#modules/meetings/commands.ts'", /front door/],
  ['somebody importing main', 'src/web/above.ts', "import '../main.ts'", /as a parameter/],
  ['a circle', 'src/kernel/about.ts', "import './round.ts'", /circle/],
  ['a path that leads nowhere', 'src/web/lost.ts', "import '#kernel/gone.ts'", /leads nowhere/],
  ['a verifier with a friend', 'verify/friend.mjs', "import '../src/kernel/word.ts'", /share no code/],
  ['a product leaning on its tests', 'src/web/lean.ts', "import '../../test/support.ts'", /without test/],
]

test('layers are content with a tree in which everything is in its room', async () => {
  assert.deepEqual(await complaints(guard, sound), [])
})

test('layers bark at every planted import, and name its line', async t => {
  const faulty = Object.fromEntries(planted.map(([, file, line]) => [file, `${line}\n`]))
  const heard = await complaints(guard, {
    ...sound,
    ...faulty,
    'ARCHITECTURE.md': '```\nmeetings, platform kernel web\n```\nfollow-up',
    'src/kernel/round.ts': "import './about.ts'\n",
    'test/support.ts': 'export const at = 1\n',
    'src/modules/gossip/index.ts': 'export const said = 1\n',
    'src/http.ts': 'export const open = 1\n',
  })
  for (const [name, file, , complaint] of planted)
    await t.test(name, () => {
      const own = heard.filter(line => line.startsWith(`${file}:1 `))
      assert.equal(own.filter(line => complaint.test(line)).length, 1, heard.join('\n'))
    })
  await t.test('a file above the layers that is no root', () =>
    assert.match(heard.join('\n'), /^src\/http\.ts is in no layer/m),
  )
  await t.test('a module nobody drew', () =>
    assert.deepEqual(
      heard.filter(line => line.startsWith('ARCHITECTURE.md')),
      ['ARCHITECTURE.md does not draw follow-up: put it where architecture.json has it'],
    ),
  )
  await t.test('a module nobody listed', () =>
    assert.match(heard.join('\n'), /^src\/modules\/gossip is not in architecture/m),
  )
})

test('layers that see no file prove nothing', async () => {
  assert.match((await complaints(guard, {})).join(), /proves nothing/)
})
