import assert from 'node:assert/strict'
import { test } from 'node:test'
import { complaints, type Garden } from './plant.ts'
import { guard } from './states.ts'

const table = (states: string): string =>
  `create schema meetings;\ncreate table meetings.meeting (\n  id uuid primary key,\n  state text not null check (state in (${states}))\n);\n`
const lifecycle = (states: readonly string[], moves: readonly (readonly [string, string, string])[]): string =>
  `\nexport const meetingLifecycle = ${JSON.stringify({ noun: 'meeting', states, initial: ['planned'], moves: moves.map(([from, to, by]) => ({ from, to, by })) })}\n`

const opening = ['planned', 'open', 'open-meeting'] as const
const closing = ['open', 'closed', 'close-meeting'] as const
const sql = 'src/modules/meetings/migrations/0001-meetings.sql'
const ts = 'src/modules/meetings/lifecycle.ts'
const sound: Garden = {
  [sql]: table("'planned', 'open', 'closed'"),
  [ts]: lifecycle(['planned', 'open', 'closed'], [opening, closing]),
}

test('states are content when table and lifecycle agree, later migrations included', async () => {
  assert.deepEqual(await complaints(guard, sound), [])
  const later = `alter table meetings.meeting drop constraint meeting_state_check;
alter table meetings.meeting add constraint meeting_state_check check (state in ('planned', 'open', 'closed'));\n`
  const grown = { ...sound, [sql]: table("'planned'"), 'src/modules/meetings/migrations/0002-more.sql': later }
  assert.deepEqual(await complaints(guard, grown), [])
})

test('states are content with a lifecycle that is kept as moments', async () => {
  const moments = lifecycle(['planned', 'over'], [['planned', 'over', 'end']])
  const { [sql]: _, ...unstored } = sound
  assert.deepEqual(await complaints(guard, { ...unstored, [ts]: moments }), [])
})

const planted: readonly (readonly [name: string, file: string, text: string, complaint: RegExp])[] = [
  [
    'a state the database refuses',
    sql,
    table("'planned', 'open'"),
    /^src\/modules\/meetings\/lifecycle\.ts:2 .*only the lifecycle has closed/,
  ],
  ['a state nobody can leave or enter', sql, table("'planned', 'open', 'closed', 'lost'"), /only the CHECK has lost/],
  ['a state out of reach', ts, lifecycle(['planned', 'open', 'closed'], [opening]), /has no way to closed/],
  [
    'a move to a state that is none',
    ts,
    lifecycle(['planned', 'open', 'closed'], [opening, closing, ['open', 'gone', 'go']]),
    /"gone", which is not/,
  ],
  [
    'one verb with two ends',
    ts,
    lifecycle(['planned', 'open', 'closed'], [opening, closing, ['open', 'planned', 'close-meeting']]),
    /two states/,
  ],
  [
    'a state column without a lifecycle',
    ts,
    'export const none = 1\n',
    /^src\/modules\/meetings\/migrations\/0001-meetings\.sql:4 meetings\.meeting\.state/,
  ],
]

for (const [name, file, text, complaint] of planted)
  test(`states bark at ${name}`, async () => {
    const heard = await complaints(guard, { ...sound, [file]: text })
    assert.equal(heard.length, 1, heard.join('\n'))
    assert.match(heard.join(), complaint)
  })

test('states that see no lifecycle prove nothing', async () => {
  assert.match((await complaints(guard, {})).join(), /proves nothing/)
})
