import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { system, thePublic } from '#kernel/actor.ts'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { ada, emptyHouse, everythingIn, guestOf, houseOfAda, warm } from '../fixtures.ts'
import { sessionActor } from '../queries.ts'
import { disablePerson, invitePerson, makeFirstAccount } from './people.ts'
import { grantRole, withdrawRole } from './roles.ts'

const refusal = (name: string, params = {}) => ({ ok: false, refusal: { kind: 'refused', name, params } })
const forbidden = { ok: false, refusal: { kind: 'forbidden' } }
const everywhere = (role: string) => ({ role, scope: 'everywhere' })

suite('accounts', () => {
  test('the first account is administrator and officer, and there is one first account, however many ask at once', async t => {
    const { ground, database } = await emptyHouse(t)
    await warm({ database })
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        act(ground, system('setup'), makeFirstAccount, { ...ada, email: `a${n}@example.org` }),
      ),
    )
    assert.equal(answers.filter(({ ok }) => ok).length, 1)
    assert.deepEqual(
      answers.find(({ ok }) => !ok),
      refusal('account-exists'),
    )
    const { rows } = await database.owner.query('select role, scope from identity.role_grant order by role')
    assert.deepEqual(rows, [everywhere('administrator'), everywhere('officer')])
  })

  test('only the system makes the first account, and only an administrator invites, disables and hands out roles', async t => {
    const house = await houseOfAda(t)
    const officer = await guestOf(house, 'Officer', ['officer', 'director', 'auditor', 'translator'])
    assert.deepEqual(await act(house.ground, house.ada.actor, makeFirstAccount, ada), forbidden)
    const person = { person: officer.id }
    for (const actor of [thePublic, officer.actor, system('setup')]) {
      assert.deepEqual(await act(house.ground, actor, invitePerson, { ...ada, email: 'x@example.org' }), forbidden)
      assert.deepEqual(await act(house.ground, actor, disablePerson, person), forbidden)
      assert.deepEqual(await act(house.ground, actor, grantRole, { ...person, role: 'administrator' }), forbidden)
      assert.deepEqual(await act(house.ground, actor, withdrawRole, { grant: officer.id }), forbidden)
    }
  })

  test('an administrator of one forum is no administrator of the house', async t => {
    const house = await houseOfAda(t)
    const guest = await guestOf(house, 'Guest')
    const local = { ...guest.actor, held: [{ role: 'administrator' as const, scope: 'forum-1' }] }
    assert.deepEqual(await act(house.ground, local, invitePerson, { ...ada, email: 'x@example.org' }), forbidden)
    assert.deepEqual(await act(house.ground, local, disablePerson, { person: house.ada.id }), forbidden)
  })

  test('one address, one account, in whatever case it is typed', async t => {
    const { ground, ada: host } = await houseOfAda(t)
    const again = await act(ground, host.actor, invitePerson, { ...ada, email: ' ADA@Example.org' })
    assert.deepEqual(again, refusal('address-already-known'))
  })

  test('an invitation is announced by id, and the audit holds no name and no address', async t => {
    const house = await houseOfAda(t)
    house.announced.length = 0
    const guest = await guestOf(house, 'Canaryname', ['translator'])
    assert.deepEqual(house.announced[0], { type: 'identity.invited', noun: 'person', nounId: guest.id })
    const audited = await everythingIn(house, 'audit')
    assert.ok(audited.includes(guest.id), 'the control sees nothing')
    assert.ok(!/canaryname/i.test(audited))
    assert.ok(/canaryname/i.test(await everythingIn(house, 'identity')), 'the control sees nothing')
    const { rows } = await house.database.owner.query(
      'select value from audit.personal where person_id = $1 order by value collate "C"',
      [guest.id],
    )
    assert.deepEqual(rows, [{ value: 'Canaryname' }, { value: 'canaryname@example.org' }])
  })

  test('the last administrator can neither be disabled nor give the role up, also when two try at once', async t => {
    const house = await houseOfAda(t)
    const { ground, database, ada: host } = house
    assert.deepEqual(await act(ground, host.actor, disablePerson, { person: host.id }), refusal('last-administrator'))
    const grantOf = async (person: string): Promise<string> =>
      (
        await database.owner.query(
          `select id from identity.role_grant where person_id = $1 and role = 'administrator'`,
          [person],
        )
      ).rows[0]?.id
    assert.deepEqual(
      await act(ground, host.actor, withdrawRole, { grant: await grantOf(host.id) }),
      refusal('last-administrator'),
    )
    const second = await guestOf(house, 'Second', ['administrator'])
    const both = await Promise.all([
      act(ground, host.actor, disablePerson, { person: second.id }),
      act(ground, second.actor, withdrawRole, { grant: await grantOf(host.id) }),
    ])
    assert.deepEqual(
      both.filter(({ ok }) => !ok),
      [refusal('last-administrator')],
    )
  })

  test('disabling twice is refused by name, and somebody who is not there is not found', async t => {
    const house = await houseOfAda(t)
    const guest = await guestOf(house, 'Guest')
    orThrow(await act(house.ground, house.ada.actor, disablePerson, { person: guest.id }))
    assert.deepEqual(
      await act(house.ground, house.ada.actor, disablePerson, { person: guest.id }),
      refusal('already-disabled'),
    )
    const nobody = await act(house.ground, house.ada.actor, disablePerson, {
      person: '01990000-0000-7000-8000-000000000000',
    })
    assert.deepEqual(nobody, { ok: false, refusal: { kind: 'not-found' } })
  })

  test('input with a field too many, a role nobody can be given or a broken address is refused per field', async t => {
    const { ground, ada: host } = await houseOfAda(t)
    const paths = async (input: object) => {
      const answer = await act(ground, host.actor, invitePerson, input)
      return !answer.ok && answer.refusal.kind === 'invalid' && answer.refusal.fields.map(({ path }) => path)
    }
    assert.deepEqual(await paths({ ...ada, email: 'a@b, c@d' }), ['email'])
    assert.deepEqual(await paths({ ...ada, email: 'x@example.org', roles: ['system'] }), ['roles.0'])
    assert.deepEqual(await paths({ ...ada, email: 'x@example.org', roles: ['public'] }), ['roles.0'])
    assert.deepEqual(await paths({ ...ada, email: 'x@example.org', disabled_at: null }), [''])
  })
})

suite('roles', () => {
  test('a role holds from its first moment to its last, in its scope', async t => {
    const house = await houseOfAda(t)
    const guest = await guestOf(house, 'Guest')
    const { ground, clock } = house
    const term = { from: '2026-05-04T10:00:00Z', to: '2026-05-04T12:00:00+01:00' }
    orThrow(
      await act(ground, house.ada.actor, grantRole, { person: guest.id, role: 'chair', scope: 'forum-1', ...term }),
    )
    const held: unknown[] = []
    for (const minutes of [0, 59, 1, 59, 1]) {
      clock.move({ minutes })
      held.push((await sessionActor(ground, guest.token))?.held)
    }
    const chair = [{ role: 'chair', scope: 'forum-1' }]
    assert.deepEqual(held, [[], [], chair, chair, []])
  })

  test('a role is not given twice for the same time, nor to nobody, nor backwards', async t => {
    const house = await houseOfAda(t)
    const guest = await guestOf(house, 'Guest', ['officer'])
    const grant = (input: object) =>
      act(house.ground, house.ada.actor, grantRole, { person: guest.id, role: 'officer', ...input })
    assert.deepEqual(await grant({}), refusal('role-already-held', { role: 'officer' }))
    assert.deepEqual(
      await grant({ role: 'chair', from: '2026-06-01T00:00:00Z', to: '2026-05-01T00:00:00Z' }),
      refusal('ends-before-it-begins'),
    )
    assert.deepEqual(await grant({ person: '01990000-0000-7000-8000-000000000000' }), {
      ok: false,
      refusal: { kind: 'not-found' },
    })
  })

  test('a role is not given for the past, and nobody held it before it was given', async t => {
    const house = await houseOfAda(t)
    const guest = await guestOf(house, 'Guest')
    const { ground, ada: host, clock } = house
    const chair = { person: guest.id, role: 'chair', scope: 'forum-1' }
    const now = clock.now()
    const past = [now.subtract({ nanoseconds: 1 }), now.subtract({ hours: 24 }), now.subtract({ hours: 24 * 365 })]
    for (const from of past) {
      const term = { from: from.toString(), to: now.add({ hours: 1 }).toString() }
      assert.deepEqual(await act(ground, host.actor, grantRole, { ...chair, ...term }), refusal('begins-in-the-past'))
    }
    const earlier = await house.database.owner.query('select from identity.role_grant where person_id = $1', [guest.id])
    assert.equal(earlier.rowCount, 0)
    assert.equal((await act(ground, host.actor, grantRole, { ...chair, from: now.toString() })).ok, true)
  })

  test('a role that row-level policies look for is held everywhere or not at all; another may be held in a scope', async t => {
    const house = await houseOfAda(t)
    const guest = await guestOf(house, 'Guest')
    const grant = (role: string) =>
      act(house.ground, house.ada.actor, grantRole, { person: guest.id, role, scope: 'forum-1' })
    for (const role of ['administrator', 'director', 'officer', 'auditor'])
      assert.deepEqual(await grant(role), refusal('role-of-the-house', { role }))
    for (const role of ['chair', 'seat-holder', 'translator', 'focal-point']) assert.equal((await grant(role)).ok, true)
  })

  test('a withdrawn role is withdrawn once, and what was not begun never begins', async t => {
    const house = await houseOfAda(t)
    const guest = await guestOf(house, 'Guest')
    const { ground, ada: host, clock } = house
    const future = { person: guest.id, role: 'chair', from: '2026-05-04T10:00:00Z' }
    const grant = orThrow(await act(ground, host.actor, grantRole, future))
    orThrow(await act(ground, host.actor, withdrawRole, { grant }))
    clock.move({ minutes: 61 })
    assert.deepEqual(await act(ground, host.actor, withdrawRole, { grant }), refusal('already-withdrawn'))
    assert.deepEqual((await sessionActor(ground, guest.token))?.held, [])
  })
})
