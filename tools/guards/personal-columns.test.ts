import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personalColumns } from './personal-columns.ts'
import { complaints, type Garden } from './plant.ts'

const sql = 'src/modules/meetings/migrations/0001-meetings.sql'
const sound: Garden = {
  [sql]: `create schema meetings;
create table meetings.guest (id uuid primary key, email text not null, wish text);
create table meetings.room (id uuid primary key, name text not null);
`,
  'src/modules/meetings/personal.ts': `export const personalDataOf = () => personalDataOf('meetings.guest')\n`,
  'src/modules/personal-data/holders.ts': `export const holders = [{ name: 'meetings' }]\n`,
}
const listed = {
  tables: { 'meetings.guest': { personal: ['email'], plain: ['wish'] } },
  others: { 'meetings.room.name': 'of a room' },
}
const guard = personalColumns(listed)

test('personal columns are content when each is known, told and held', async () => {
  assert.deepEqual(await complaints(guard, sound), [])
})

const later = (text: string): Garden => ({ ...sound, 'src/modules/meetings/migrations/0002-more.sql': text })
const planted: readonly (readonly [name: string, garden: Garden, complaint: RegExp])[] = [
  [
    'a column of a later migration that sounds like a person’s',
    later('alter table meetings.room add column contact_phone text;\n'),
    /^src\/modules\/meetings\/migrations\/0001-meetings\.sql:3 meetings\.room\.contact_phone may hold/,
  ],
  [
    'a new text beside what is personal, whatever its name',
    later('alter table meetings.guest add column remark text;\n'),
    /meetings\.guest\.remark may hold/,
  ],
  [
    'a column that leads to an account',
    later('create table meetings.vote (id uuid primary key, of uuid references identity.person);\n'),
    /meetings\.vote\.of may hold/,
  ],
  [
    'a column that is listed and gone',
    later('alter table meetings.guest drop column wish;\n'),
    /guest\.wish is in no migration/,
  ],
  [
    'a table nothing tells of',
    { ...sound, 'src/modules/meetings/personal.ts': `export const personalDataOf = () => personalDataOf('')\n` },
    /personalDataOf of meetings tells nothing of meetings\.guest/,
  ],
  [
    'a module that is no holder',
    { ...sound, 'src/modules/personal-data/holders.ts': 'export const holders = []\n' },
    /meetings holds personal data \(meetings\.guest\) and is no holder/,
  ],
]
for (const [name, garden, complaint] of planted)
  test(`personal columns find ${name}`, async () => {
    const found = await complaints(guard, garden)
    assert.equal(found.length, 1, found.join('\n'))
    assert.match(found[0] ?? '', complaint)
  })

test('personal columns that found no column prove nothing', async () => {
  assert.match((await complaints(personalColumns({ tables: {}, others: {} }), {}))[0] ?? '', /found no columns/)
})
