import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { system, thePublic } from '#kernel/actor.ts'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { everythingIn, guestOf, houseOfAda, signIn } from '../fixtures.ts'
import { currentSession, listSessions, sessionActor } from '../queries.ts'
import { disablePerson } from './people.ts'
import { grantRole, withdrawRole } from './roles.ts'
import { revokeSession, signOut } from './sessions.ts'
import { forgetExpired } from './upkeep.ts'

suite('sessions', () => {
  test('a session gives its person, in the roles held at that moment', async t => {
    const house = await houseOfAda(t)
    const guest = await guestOf(house, 'Guest')
    assert.deepEqual(await currentSession(house.ground, guest.token), {
      actor: { label: `person:${guest.id}`, person: guest.id, held: [] },
      session: guest.session,
      person: guest.id,
      name: 'Guest',
      language: 'fr',
    })
    const grant = orThrow(
      await act(house.ground, house.ada.actor, grantRole, { person: guest.id, role: 'chair', scope: 'forum-1' }),
    )
    assert.deepEqual((await sessionActor(house.ground, guest.token))?.held, [{ role: 'chair', scope: 'forum-1' }])
    orThrow(await act(house.ground, house.ada.actor, withdrawRole, { grant }))
    assert.deepEqual((await sessionActor(house.ground, guest.token))?.held, [])
  })

  test('nothing but a live token is anybody', async t => {
    const { ground } = await houseOfAda(t)
    for (const token of ['', 'x', 'A'.repeat(43), "' or 1=1 --"]) assert.equal(await sessionActor(ground, token), null)
  })

  test('the secretariat is signed out after two quiet hours, a page in between keeps it in, and twelve hours end every session', async t => {
    const house = await houseOfAda(t)
    const guest = await guestOf(house, 'Guest')
    const { ground, clock, ada } = house
    clock.move({ hours: 1, minutes: 59 })
    assert.equal((await sessionActor(ground, ada.token))?.person, ada.id)
    clock.move({ hours: 1, minutes: 59 })
    assert.equal((await sessionActor(ground, ada.token))?.person, ada.id)
    clock.move({ hours: 2 })
    assert.equal(await sessionActor(ground, ada.token), null)
    assert.equal((await sessionActor(ground, guest.token))?.person, guest.id)
    clock.move({ hours: 6, minutes: 1 })
    clock.move({ minutes: 1 })
    assert.equal(await sessionActor(ground, guest.token), null)
  })

  test('that somebody was there is written at most once a minute', async t => {
    const { ground, clock, database, ada } = await houseOfAda(t)
    const seen = async () =>
      String((await database.owner.query('select last_seen_at from identity.session')).rows[0]?.last_seen_at)
    const moments: string[] = []
    for (const seconds of [0, 30, 29, 1, 59, 1]) {
      clock.move({ seconds })
      await sessionActor(ground, ada.token)
      moments.push(await seen())
    }
    const [nine, ten, eleven] = ['09:00:00', '09:01:00', '09:02:00'].map(time => `2026-05-04T${time}Z`)
    assert.deepEqual(moments, [nine, nine, nine, ten, ten, eleven])
  })

  test('signing out ends this session and no other', async t => {
    const { ground, ada, announced } = await houseOfAda(t)
    const other = await signIn(ground, 'ada@example.org')
    announced.length = 0
    orThrow(await act(ground, thePublic, signOut, { token: ada.token }))
    assert.deepEqual(announced, [{ type: 'identity.signed-out', noun: 'session', nounId: ada.session }])
    assert.deepEqual(
      [await sessionActor(ground, ada.token), (await sessionActor(ground, other.token))?.person],
      [null, ada.id],
    )
    const again = await act(ground, thePublic, signOut, { token: ada.token })
    assert.deepEqual(again, { ok: false, refusal: { kind: 'not-found' } })
  })

  test('a disabled person is out at once, in every browser, and is announced so that open streams can be closed', async t => {
    const house = await houseOfAda(t)
    const guest = await guestOf(house, 'Guest', ['officer'])
    const second = await signIn(house.ground, guest.email)
    house.announced.length = 0
    orThrow(await act(house.ground, house.ada.actor, disablePerson, { person: guest.id }))
    assert.deepEqual(
      [await sessionActor(house.ground, guest.token), await sessionActor(house.ground, second.token)],
      [null, null],
    )
    assert.deepEqual(house.announced, [{ type: 'identity.disabled', noun: 'person', nounId: guest.id }])
  })

  test('a person sees and ends their own sessions only; an administrator ends anybody’s', async t => {
    const house = await houseOfAda(t)
    const guest = await guestOf(house, 'Guest', ['officer'])
    const other = await guestOf(house, 'Other')
    const { ground, ada } = house
    const seen = async (actor: typeof ada.actor, person: string) =>
      (await listSessions(ground, actor, person)).map(({ id }) => id)
    assert.deepEqual(await seen(other.actor, other.id), [other.session])
    assert.deepEqual(await seen(guest.actor, other.id), [], 'an officer sees another’s sessions')
    assert.deepEqual(await seen(thePublic, other.id), [])
    assert.deepEqual(await seen(ada.actor, other.id), [other.session])
    const hidden = { ok: false, refusal: { kind: 'not-found' } }
    for (const actor of [guest.actor, thePublic])
      assert.deepEqual(await act(ground, actor, revokeSession, { session: other.session }), hidden)
    const second = await signIn(ground, other.email)
    orThrow(await act(ground, other.actor, revokeSession, { session: second.session }))
    orThrow(await act(ground, ada.actor, revokeSession, { session: other.session }))
    assert.deepEqual([await sessionActor(ground, second.token), await sessionActor(ground, other.token)], [null, null])
    const twice = await act(ground, other.actor, revokeSession, { session: second.session })
    assert.deepEqual(twice, { ok: false, refusal: { kind: 'refused', name: 'session-already-ended', params: {} } })
  })

  test('the list says when each session will end, and why it has', async t => {
    const { ground, clock, ada } = await houseOfAda(t)
    clock.move({ minutes: 90 })
    const second = await signIn(ground, 'ada@example.org')
    clock.move({ minutes: 31 })
    const instant = (time: string) => Temporal.Instant.from(`2026-05-04T${time}Z`)
    const [first, later] = [instant('09:00:00'), instant('10:30:00')]
    assert.deepEqual(await listSessions(ground, ada.actor, ada.id), [
      { id: second.session, createdAt: later, lastSeenAt: later, endsAt: instant('12:30:00'), state: 'live' },
      { id: ada.session, createdAt: first, lastSeenAt: first, endsAt: instant('11:00:00'), state: 'ended' },
    ])
  })

  test('what ended long ago is forgotten, what is in use is not', async t => {
    const house = await houseOfAda(t)
    house.clock.move({ hours: 30 * 24 + 13 })
    const fresh = await signIn(house.ground, 'ada@example.org')
    const gone = orThrow(await act(house.ground, system('upkeep'), forgetExpired, {}))
    assert.deepEqual(gone, { sessions: 1, links: 1, requests: 0, forms: 0, rates: 0 })
    assert.equal((await sessionActor(house.ground, fresh.token))?.person, house.ada.id)
    assert.ok(!(await everythingIn(house, 'identity')).includes(house.ada.session))
  })
})
