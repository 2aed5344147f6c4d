import assert from 'node:assert/strict'
import { test } from 'node:test'
import { complaints, type Garden } from './plant.ts'
import { guard } from './verbs.ts'

const verb = (changes: string): string => `
const refused = (name: string) => ({ name })
export const openMeeting = {
  module: 'meetings',
  name: 'open-meeting',
  does: 'Open a meeting.',
  input: { safeParse: (value: unknown) => value },
  refusals: ['already-open'],
  policy: [{ who: 'officer', may: 'open-meeting' }],
  run: () => refused('already-open'),
  ${changes}
}
`
const words = (refusals: object): string => `export const en = ${JSON.stringify({ refusals }, null, 2)}\n`
const commands = 'src/modules/meetings/commands.ts'
const messages = 'src/modules/meetings/messages/en.ts'
const sound: Garden = { [commands]: verb(''), [messages]: words({ 'already-open': 'The meeting is open.' }) }

const planted: readonly (readonly [name: string, file: string, text: string, complaint: RegExp])[] = [
  [
    'a verb in the wrong room',
    commands,
    verb("module: 'topics',"),
    /commands\.ts:3 openMeeting says it belongs to "topics"/,
  ],
  [
    'a verb under another name',
    commands,
    verb('').replace('const openMeeting', 'const begin'),
    /commands\.ts:3 begin is the verb open-meeting/,
  ],
  ['a verb without a sentence', commands, verb("does: 'opens',"), /needs one whole sentence/],
  ['a verb for nobody', commands, verb("policy: [{ who: 'officer', may: 'close-meeting' }],"), /is granted to nobody/],
  [
    'two verbs with one name',
    'src/modules/meetings/commands/open.ts',
    verb('').replace(/refused\('already-open'\)/, '1'),
    /shares the name open-meeting/,
  ],
  [
    'a refusal that is not listed',
    commands,
    verb("run: () => [refused('already-open'), refused('too-late')],"),
    /commands\.ts:\d+ refuses with too-late/,
  ],
  ['a refusal without words', messages, words({}), /en\.ts has no words for the refusal already-open/],
  [
    'words for nothing',
    messages,
    words({ 'already-open': 'x', 'never-said': 'x' }),
    /en\.ts:4 has words for never-said/,
  ],
]

test('verbs are content with a verb that has its name, its grant and its words', async () => {
  assert.deepEqual(await complaints(guard, sound), [])
})

for (const [name, file, text, complaint] of planted)
  test(`verbs bark at ${name}`, async () => {
    assert.match((await complaints(guard, { ...sound, [file]: text })).join('\n'), complaint)
  })

test('verbs bark at a file that cannot be loaded', async () => {
  const heard = await complaints(guard, {
    ...sound,
    'src/modules/follow-up/commands.ts': "throw new Error('half done')\n",
  })
  assert.deepEqual(heard, ['src/modules/follow-up/commands.ts cannot be loaded: half done'])
})

test('verbs that see none prove nothing', async () => {
  assert.match((await complaints(guard, {})).join(), /proves nothing/)
})
