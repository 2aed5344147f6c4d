import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { system, thePublic } from '#kernel/actor.ts'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { administers, listPeople, personSeen, readersSeen } from './accounts.ts'
import { disablePerson, enablePerson } from './commands/people.ts'
import { grantRole, withdrawRole } from './commands/roles.ts'
import { issueSignInLink, spendSignInLink } from './commands/sign-in.ts'
import { guestOf, houseOfAda, morning, signIn } from './fixtures.ts'
import { sessionActor } from './queries.ts'

const begun = Temporal.Instant.from(morning)
const refusal = (name: string) => ({ ok: false, refusal: { kind: 'refused', name, params: {} } })

suite('the list of accounts', () => {
  test('an administrator sees everybody by name, with roles past, present and to come, and who gave them', async t => {
    const house = await houseOfAda(t)
    const { ground, ada } = house
    const zoe = await guestOf(house, 'Zoé', ['translator'])
    const given = { from: '2026-05-05T00:00:00Z', to: '2026-06-01T00:00:00Z' }
    const chair = orThrow(
      await act(ground, ada.actor, grantRole, { person: zoe.id, role: 'chair', scope: 'CTO', ...given }),
    )
    const people = await listPeople(ground, ada.actor, 'en')
    assert.deepEqual(
      people?.map(({ name, grants }) => `${name}: ${grants.map(({ role, state }) => `${role} ${state}`).join(', ')}`),
      ['Ada Officer: administrator held, officer held', 'Zoé: translator held, chair to-come'],
    )
    assert.deepEqual(
      people?.flatMap(({ grants }) => grants.map(({ givenBy }) => givenBy)),
      [null, null, 'Ada Officer', 'Ada Officer'],
    )
    orThrow(await act(ground, ada.actor, withdrawRole, { grant: chair }))
    assert.deepEqual((await personSeen(ground, ada.actor, zoe.id))?.grants[1], {
      id: chair,
      role: 'chair',
      scope: 'CTO',
      from: Temporal.Instant.from(given.from),
      to: Temporal.Instant.from(given.from),
      state: 'ended',
      givenBy: 'Ada Officer',
    })
    assert.deepEqual(
      { ...(await personSeen(ground, ada.actor, zoe.id)), grants: [] },
      {
        id: zoe.id,
        email: zoe.email,
        name: 'Zoé',
        language: 'fr',
        createdAt: begun,
        state: 'active',
        hasSignedIn: true,
        grants: [],
      },
    )
  })

  test('nobody else sees it: not the public, a seat holder, an officer, the Director, the program, an administrator of one forum', async t => {
    const house = await houseOfAda(t)
    const { ground, ada } = house
    const roles = ['officer', 'director', 'auditor', 'translator', 'seat-holder', 'chair'] as const
    const others = [thePublic, system('test'), (await guestOf(house, 'Everything', roles)).actor]
    const local = { ...others[2], held: [{ role: 'administrator', scope: 'CTO' }] } as typeof thePublic
    for (const actor of [...others, local]) {
      assert.equal(administers(actor), false)
      assert.equal(await listPeople(ground, actor, 'en'), null)
      assert.equal(await personSeen(ground, actor, ada.id), null)
    }
    assert.equal((await personSeen(ground, ada.actor, ada.id))?.name, 'Ada Officer', 'the control sees nothing')
  })

  test('an id that is none, or nobody’s, is nobody', async t => {
    const { ground, ada } = await houseOfAda(t)
    for (const id of ['', 'x', "' or 1=1 --", '01990000-0000-7000-8000-000000000000', ada.id.toUpperCase()])
      assert.equal(await personSeen(ground, ada.actor, id), null, id)
  })

  test('names behind ids are shown as far as row-level policies go', async t => {
    const house = await houseOfAda(t)
    const guest = await guestOf(house, 'Guest')
    const seen = async (actor: typeof thePublic) =>
      [...(await readersSeen(house.ground, actor, [house.ada.id, guest.id])).values()].map(({ name }) => name).sort()
    assert.deepEqual(await seen(house.ada.actor), ['Ada Officer', 'Guest'])
    assert.deepEqual(await seen(guest.actor), ['Guest'])
    assert.deepEqual(await seen(thePublic), [])
    assert.equal((await readersSeen(house.ground, house.ada.actor, [])).size, 0)
  })
})

suite('an account that is enabled again', () => {
  test('gets its roles back, and none of its sessions and links', async t => {
    const house = await houseOfAda(t)
    const { ground, ada } = house
    const guest = await guestOf(house, 'Guest', ['translator'])
    const link = orThrow(await act(ground, system('command-line'), issueSignInLink, { person: guest.id }))
    const person = { person: guest.id }
    orThrow(await act(ground, ada.actor, disablePerson, person))
    orThrow(await act(ground, ada.actor, enablePerson, person))
    assert.equal(await sessionActor(ground, guest.token), null)
    assert.deepEqual(await act(ground, thePublic, spendSignInLink, { token: link.token }), refusal('link-expired'))
    const { token } = await signIn(ground, guest.email)
    assert.deepEqual((await sessionActor(ground, token))?.held, [{ role: 'translator', scope: 'everywhere' }])
  })

  test('was disabled before, is enabled by an administrator only, and leaves the reason in the audit', async t => {
    const house = await houseOfAda(t)
    const { ground, ada, database } = house
    const officer = await guestOf(house, 'Officer', ['officer'])
    const guest = await guestOf(house, 'Guest')
    const person = { person: guest.id }
    assert.deepEqual(await act(ground, ada.actor, enablePerson, person), refusal('not-disabled'))
    orThrow(await act(ground, ada.actor, disablePerson, person, { reason: 'has-left' }))
    for (const actor of [thePublic, system('test'), officer.actor])
      assert.deepEqual(await act(ground, actor, enablePerson, person), { ok: false, refusal: { kind: 'forbidden' } })
    const nobody = { person: '01990000-0000-7000-8000-000000000000' }
    assert.deepEqual(await act(ground, ada.actor, enablePerson, nobody), { ok: false, refusal: { kind: 'not-found' } })
    orThrow(await act(ground, ada.actor, enablePerson, person, { reason: 'has-returned' }))
    const { rows } = await database.owner.query(
      `select verb, reason, actor from audit.event where noun_id = $1 and reason is not null order by id`,
      [guest.id],
    )
    assert.deepEqual(rows, [
      { verb: 'identity.disable-person', reason: 'has-left', actor: `person:${ada.id}` },
      { verb: 'identity.enable-person', reason: 'has-returned', actor: `person:${ada.id}` },
    ])
  })
})
