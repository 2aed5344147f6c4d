/** The second lock, table by table: a new table has one, or says here why everybody may read all of it. */
import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { testDatabase } from '../test/support/database.ts'

/** Everybody may read every row of these. */
const open: Readonly<Record<string, string>> = {
  'audit.checkpoint': 'what the log proves is proved to everybody',
  'audit.event':
    'ids, references, states and commitments, and reasons that officers are told are public; no role may change it',
  'audit.leaf': 'hashes',
  'audit.pending': 'numbers of events',
  'audit.set_aside': 'numbers of events',
  'conclusions.read_as': 'addresses that were public',
  'follow_up.historic': 'what public sources say; shown where the conclusion it is read of now is public',
  'forums.forum': 'public',
  'forums.seat': 'the office of an organization; who holds it stands in forums.holding',
  'forums.terms': 'public',
  'mandates.clause': 'public documents',
  'mandates.mandate': 'public documents',
  'mandates.version': 'public documents',
  'members.body': 'public',
  'members.country': 'public',
  'members.development_entry': 'public, and marked where it is not confirmed',
  'members.development_list': 'public, and marked where it is not confirmed',
  'members.membership': 'of organizations; the people stand in members.contact',
  'members.organization': 'public',
  'members.region': 'public',
  'members.source': 'public',
  'members.status': 'public',
  'topics.read_as': 'addresses that were public',
  'topics.term': 'public, and marked where it is not confirmed',
  'topics.vocabulary': 'public',
  'trace.link': 'pairs of ids (decision 0018); no walk steps on a noun its reader may not see',
  'trace.successor': 'pairs of ids (decision 0018)',
}

const database = await testDatabase({ after })
const look = async (sql: string) => (await database.owner.query(sql)).rows

interface Table {
  readonly name: string
  readonly locked: boolean
  readonly readable: boolean
}
const tables: readonly Table[] = await look(`
  select n.nspname || '.' || c.relname as name, c.relrowsecurity and c.relforcerowsecurity as locked,
         has_table_privilege('throughline_app', c.oid, 'select, insert, update, delete') as readable
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')
    and n.nspname !~ '^pg_' order by 1`)

suite('every table', () => {
  test('has row-level policies, or a reason why everybody may read all of it', () => {
    const without = tables.filter(({ locked, readable }) => readable && !locked).map(({ name }) => name)
    assert.deepEqual(without, Object.keys(open))
    assert.ok(tables.filter(({ locked }) => locked).length >= 35)
  })

  test('that has them asks who is there, but for what was made to be read by everybody', async () => {
    const rows = await look(`
      select schemaname || '.' || tablename || ' ' || cmd as name from pg_policies
      where schemaname <> 'pgboss' and (cmd <> 'INSERT' and qual = 'true' or cmd = 'INSERT' and with_check = 'true')
        and policyname not like 'owner%'
      order by 1`)
    assert.deepEqual(
      rows.map(({ name }) => name),
      ['follow_up.published SELECT', 'search.public_entry SELECT'],
    )
  })
})
