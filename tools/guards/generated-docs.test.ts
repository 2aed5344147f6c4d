import assert from 'node:assert/strict'
import { test } from 'node:test'
import { generated } from '../docs.ts'
import { guard } from './generated-docs.ts'
import { complaints, type Garden, inGarden } from './plant.ts'

const seed: Garden = {
  'src/kernel/policy.ts': "export const roles = ['public', 'officer']\n",
  'src/platform/config.ts': "export const describeConfig = () => [{ name: 'PORT', default: '8080', what: 'port' }]\n",
  'src/modules/meetings/lifecycle.ts': `export const meetingLifecycle = {
  noun: 'meeting', states: ['planned', 'in-session'], initial: ['planned'],
  moves: [{ from: 'planned', to: 'in-session', by: 'open-meeting' }],
}\n`,
  'src/modules/meetings/commands.ts': `import { z } from 'zod'
const own = { name: 'own-meeting', holds: () => true }
export const openMeeting = {
  module: 'meetings', name: 'open-meeting', does: 'Open a meeting.', refusals: ['too-early'], run: () => null,
  policy: [{ who: 'public', may: 'open-meeting', when: own }, { who: 'officer', may: 'open-meeting' }],
  input: z.strictObject({ ref: z.string().max(60), at: z.strictObject({ day: z.iso.date() }).nullable().optional() }),
}\n`,
  'src/modules/meetings/messages/en.ts': "export const en = { refusals: { 'too-early': 'It is too early.' } }\n",
  'src/modules/meetings/migrations/0001-meetings.sql': `create table meetings.meeting (
  id uuid primary key,
  -- the day it opened
  day date
);
alter table meetings.meeting enable row level security;\n`,
}

const grown = async (garden: Garden): Promise<Garden> => ({
  ...garden,
  ...Object.fromEntries(await inGarden(garden, generated)),
})

test('the documents tell what the source says', async () => {
  const documents = await inGarden(seed, generated)
  const text = (name: string) => documents.get(`docs/generated/${name}.md`) ?? ''
  assert.match(text('verbs'), /Who may: public if own-meeting, officer\./)
  assert.match(text('verbs'), /\| `ref` \| string, at most 60 long \|/)
  assert.match(text('verbs'), /\| `at.day` \| date \|/)
  assert.match(text('verbs'), /- `too-early`: It is too early\./)
  assert.match(text('permissions'), /\| `open-meeting` \| if own-meeting \| yes \|/)
  assert.match(text('lifecycles'), /planned --> in_session: open-meeting/)
  assert.match(
    text('schema'),
    /\| `day` \| date \| {1,2}\| the day it opened \||\| `day` \| date \| the day it opened \|/,
  )
  assert.match(text('schema'), /Row-level security, not forced/)
  assert.match(text('configuration'), /`PORT` \| `8080`/)
  assert.match(text('modules'), /`meetings` \| chain \| where people met/)
})

test('generated-docs are content with documents as they were written', async () => {
  assert.deepEqual(await complaints(guard, await grown(seed)), [])
})

test('generated-docs bark at a changed, a missing and a stray document', async () => {
  const { 'docs/generated/schema.md': _, ...rest } = await grown(seed)
  const permissions = String(rest['docs/generated/permissions.md']).replace('yes', 'no')
  const heard = await complaints(guard, {
    ...rest,
    'docs/generated/permissions.md': permissions,
    'docs/generated/notes.md': 'mine\n',
  })
  assert.deepEqual(heard, [
    'docs/generated/permissions.md:11 is out of date: run "npm run docs"',
    'docs/generated/schema.md is missing: run "npm run docs"',
    'docs/generated/notes.md is not generated: move it out of here',
  ])
})

test('generated-docs bark where the source cannot be loaded', async () => {
  const heard = await complaints(guard, {
    ...seed,
    'src/modules/follow-up/commands.ts': "throw new Error('half done')\n",
  })
  assert.match(heard.join(), /src\/modules\/follow-up\/commands\.ts cannot be loaded: half done/)
})
