import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guard } from './own-tables.ts'
import { complaints, type Garden } from './plant.ts'

const meetings = `create schema meetings;
create table meetings.meeting (
  id uuid primary key, -- not from follow_up.offer
  ref text not null unique
);
alter table meetings.meeting enable row level security;
create policy mine on meetings.meeting for select
  using (id = nullif((select current_setting('app.person', true)), '')::uuid or ref is distinct from 'x');
`
const followUp = `create schema follow_up;
create table follow_up.offer (
  id uuid primary key,
  meeting_id uuid not null references meetings.meeting,
  again uuid references meetings.meeting (id),
  earlier uuid references follow_up.offer (id)
);
`
const sound: Garden = {
  'src/modules/meetings/migrations/0001-meetings.sql': meetings,
  'src/modules/follow-up/migrations/0001-offers.sql': followUp,
  'src/modules/meetings/store.ts': "export type Tables = { 'meetings.meeting': { id: string } }\n",
  'src/modules/meetings/queries.ts': 'export const all = sql`select id from meetings.meeting`\n',
  'src/modules/follow-up/reactions.ts': "export const to = 'meetings.recorded'\n",
  'src/modules/follow-up/look.test.ts': "export const left = 'meetings.meeting'\n",
  'src/platform/db/prepare.ts': "export const done = 'throughline.migration'\n",
}

/** File, text, line and what must be said. */
const planted: readonly (readonly [name: string, file: string, text: string, line: number, complaint: RegExp])[] = [
  [
    'a foreign table in Kysely',
    'src/modules/follow-up/a.ts',
    "\nexport const a = db.selectFrom('meetings.meeting as m')\n",
    2,
    /another module/,
  ],
  [
    'a foreign table in a type',
    'src/modules/follow-up/b.ts',
    "export type T = { 'meetings.meeting': { id: string } }\n",
    1,
    /another module/,
  ],
  [
    'a later table in SQL',
    'src/modules/meetings/c.ts',
    'export const c = sql`select 1,\n  2 from follow_up.offer`\n',
    2,
    /follow_up\.offer/,
  ],
  [
    'a table nobody has, in SQL',
    'src/modules/meetings/d.ts',
    'export const d = sql`update follow_up.gone set a = 1`\n',
    1,
    /follow_up\.gone/,
  ],
  [
    'a page with a table',
    'src/web/e.tsx',
    "export const e = db.selectFrom('meetings.meeting')\n",
    1,
    /belongs to another module/,
  ],
  [
    'a seed that goes past the verbs',
    'seed/history.ts',
    'await sql`insert into meetings.meeting values (1)`\n',
    1,
    /call a query or verb/,
  ],
  [
    'a migration in a foreign schema',
    'src/modules/follow-up/migrations/0002.sql',
    '-- x\nalter table meetings.meeting add a text;\n',
    2,
    /touches meetings\.meeting/,
  ],
  [
    'a schema of another name',
    'src/modules/follow-up/migrations/0003.sql',
    'create schema follow;\n',
    1,
    /is called follow_up/,
  ],
  [
    'a key down the chain',
    'src/modules/meetings/migrations/0002.sql',
    'create table meetings.late (\n  id uuid primary key,\n  offer uuid references follow_up.offer\n);\n',
    3,
    /further down/,
  ],
  [
    'a key to something else than the primary key',
    'src/modules/follow-up/migrations/0004.sql',
    'alter table follow_up.offer add column ref text references meetings.meeting (ref);\n',
    1,
    /primary key \(id\) only/,
  ],
  [
    'a policy that queries',
    'src/modules/follow-up/migrations/0005.sql',
    'create policy p on follow_up.offer using (exists (select from follow_up.offer));\n',
    1,
    /policy p on follow_up\.offer reads a table/,
  ],
]

test('own tables are found to be own', async () => {
  assert.deepEqual(await complaints(guard, sound), [])
})

for (const [name, file, text, line, complaint] of planted)
  test(`own-tables barks at ${name}`, async () => {
    const heard = await complaints(guard, { ...sound, [file]: text })
    assert.equal(heard.length, 1, heard.join('\n'))
    assert.ok(heard.join().startsWith(`${file}:${line} `), heard.join())
    assert.match(heard.join(), complaint)
  })

test('own-tables that sees no file proves nothing', async () => {
  assert.match((await complaints(guard, {})).join(), /proves nothing/)
})
