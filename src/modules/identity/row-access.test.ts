import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type Actor, system, thePublic } from '#kernel/actor.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { requestSignInLink } from './commands/sign-in.ts'
import { issueWorkLink } from './commands/work-links.ts'
import { guestOf, houseOfAda, morning } from './fixtures.ts'
import { tables } from './store.ts'

/** Every table, read straight past the verbs: what the second lock alone lets an actor see. */
const confidential = [
  'identity.person',
  'identity.role_grant',
  'identity.link_request',
  'identity.sign_in_link',
  'identity.session',
  'identity.work_link',
  'identity.rate',
] as const

async function fullHouse(t: Parameters<typeof houseOfAda>[0]) {
  const house = await houseOfAda(t)
  const guest = await guestOf(house, 'Guest', ['translator'])
  const officer = await guestOf(house, 'Officer', ['officer'])
  const other = await guestOf(house, 'Other')
  const task = { kind: 'comment', id: guest.id }
  await act(house.ground, house.ada.actor, issueWorkLink, { person: guest.id, role: 'respondent', task })
  await act(house.ground, thePublic, requestSignInLink, { email: 'nobody@example.org', network: 'n' })
  const seen = (actor: Actor) =>
    inTransaction(house.ground, actor, async ({ db }) => {
      const counts: Record<string, number> = {}
      for (const table of confidential) {
        const { n } = await tables(db)
          .selectFrom(table)
          .select(eb => eb.fn.countAll<string>().as('n'))
          .executeTakeFirstOrThrow()
        counts[table.slice('identity.'.length)] = Number(n)
      }
      return counts
    })
  return { ...house, guest, officer, other, seen }
}

const nothing = { person: 0, role_grant: 0, link_request: 0, sign_in_link: 0, session: 0, work_link: 0, rate: 0 }

suite('row-level security', () => {
  test('is on, and forced, for every table of the schema', async t => {
    const { database } = await fullHouse(t)
    const { rows } = await database.owner.query(
      `select relname as name from pg_class where relnamespace = 'identity'::regnamespace and relkind = 'r'
        and relrowsecurity and relforcerowsecurity order by relname`,
    )
    assert.deepEqual(
      rows.map(({ name }) => `identity.${name}`),
      [...confidential].sort(),
    )
  })

  test('a connection that says nothing about itself sees nothing, also after one that did', async t => {
    const { database, seen, ada } = await fullHouse(t)
    await seen(ada.actor)
    for (const table of confidential)
      assert.deepEqual((await database.app.query(`select from ${table}`)).rowCount, 0, table)
  })

  test('the public sees nothing, a person themselves, an officer people, the administrator accounts; tokens’ rows are for few', async t => {
    const { seen, ada, guest, officer, other } = await fullHouse(t)
    const all = { person: 4, role_grant: 4, link_request: 1, sign_in_link: 4, session: 4, work_link: 1, rate: 3 }
    assert.deepEqual(await seen(system('test')), all, 'the control sees less than there is')
    assert.deepEqual(await seen(thePublic), nothing)
    assert.deepEqual(await seen(other.actor), { ...nothing, person: 1, session: 1 })
    assert.deepEqual(await seen(guest.actor), { ...nothing, person: 1, role_grant: 1, session: 1 })
    assert.deepEqual(await seen(officer.actor), { ...nothing, person: 4, role_grant: 4, session: 1, work_link: 1 })
    assert.deepEqual(await seen(ada.actor), { ...all, link_request: 0, rate: 0 })
  })

  test('a role whose name contains another’s is not that role', async t => {
    const { database } = await fullHouse(t)
    for (const roles of ['systematic', 'ecosystem', 'system ', 'xadministrator', 'officers', '']) {
      const client = await database.app.connect()
      try {
        await client.query('begin')
        await client.query(`select set_config('app.roles', $1, true)`, [roles])
        assert.equal((await client.query('select from identity.person')).rowCount, 0, roles)
        await client.query('rollback')
      } finally {
        client.release()
      }
    }
  })

  test('nobody writes past the verbs what they may not see or be: no own roles, no session for another, no re-opened account', async t => {
    const { ground, database, guest, ada, officer } = await fullHouse(t)
    const id = '01990000-0000-7000-8000-000000000001'
    const grant = {
      id,
      person_id: guest.id,
      role: 'administrator',
      scope: 'everywhere',
      from_at: Temporal.Instant.from(morning),
      to_at: null,
      granted_by: 'me',
    } as const
    const denied = { code: '42501' }
    for (const actor of [guest.actor, officer.actor, thePublic])
      await assert.rejects(
        inTransaction(ground, actor, ({ db }) => tables(db).insertInto('identity.role_grant').values(grant).execute()),
        denied,
      )
    const moment = Temporal.Instant.from(morning)
    const session = {
      id,
      token_hash: Buffer.alloc(32),
      person_id: guest.id,
      created_at: moment,
      last_seen_at: moment,
      revoked_at: null,
    }
    for (const actor of [guest.actor, ada.actor])
      await assert.rejects(
        inTransaction(ground, actor, ({ db }) => tables(db).insertInto('identity.session').values(session).execute()),
        denied,
      )
    const changed = await inTransaction(ground, guest.actor, ({ db }) =>
      tables(db).updateTable('identity.person').set({ email: 'mine@example.org' }).executeTakeFirst(),
    )
    assert.equal(changed.numUpdatedRows, 0n)
    const ended = await inTransaction(ground, guest.actor, ({ db }) =>
      tables(db).updateTable('identity.session').set({ revoked_at: moment }).executeTakeFirst(),
    )
    assert.equal(ended.numUpdatedRows, 1n, 'their own and no other')
    await assert.rejects(database.app.query('delete from identity.person'), denied)
    await assert.rejects(database.app.query('truncate identity.session'), denied)
  })
})
