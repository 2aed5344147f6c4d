import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { system, thePublic } from '#kernel/actor.ts'
import { orThrow } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { everythingIn, guestOf, houseOfAda } from '../fixtures.ts'
import { listSessions, sessionActor, workLinkActor } from '../queries.ts'
import { tables } from '../store.ts'
import { disablePerson } from './people.ts'
import { revokeSession } from './sessions.ts'
import { closeWorkLinks, issueWorkLink, revokeWorkLink } from './work-links.ts'

const task = { kind: 'comment-on-draft', id: '01990000-0000-7000-8000-00000000000a' }
const otherTask = { kind: 'comment-on-draft', id: '01990000-0000-7000-8000-00000000000b' }

async function houseWithLink(t: Parameters<typeof houseOfAda>[0], closesAt: string | null = null) {
  const house = await houseOfAda(t)
  const guest = await guestOf(house, 'Guest')
  const issue = (to = task) =>
    act(house.ground, house.ada.actor, issueWorkLink, {
      person: guest.id,
      role: 'seat-holder',
      task: to,
      closesAt,
    }).then(orThrow)
  return { ...house, guest, issue, link: await issue() }
}

suite('work links', () => {
  test('a link is one person for one task, in one role, and nobody else’s self', async t => {
    const { ground, link, guest } = await houseWithLink(t)
    assert.deepEqual(await workLinkActor(ground, link.token), {
      actor: { label: `link:${link.link}`, person: null, held: [{ role: 'seat-holder', scope: task.id }] },
      person: guest.id,
      task,
    })
  })

  test('a link is never a session: not as a cookie, not for the person’s own sessions, not for their rows', async t => {
    const { ground, link, guest } = await houseWithLink(t)
    assert.equal(await sessionActor(ground, link.token), null)
    assert.equal(await workLinkActor(ground, guest.token), null)
    const at = await workLinkActor(ground, link.token)
    const actor = at?.actor ?? thePublic
    assert.deepEqual(await listSessions(ground, actor, guest.id), [])
    const revoked = await act(ground, actor, revokeSession, { session: guest.session })
    assert.deepEqual(revoked, { ok: false, refusal: { kind: 'not-found' } })
    const people = await inTransaction(ground, actor, ({ db }) =>
      tables(db).selectFrom('identity.person').select('id').execute(),
    )
    assert.deepEqual(people, [])
  })

  test('a link may be used again until its task closes, and then it is dead; another task’s is not', async t => {
    const { ground, ada, link, issue } = await houseWithLink(t)
    const second = await issue()
    const other = await issue(otherTask)
    const alive = async () =>
      Promise.all([link, second, other].map(async ({ token }) => (await workLinkActor(ground, token)) !== null))
    assert.deepEqual(
      [await alive(), await alive()],
      [
        [true, true, true],
        [true, true, true],
      ],
    )
    assert.equal(orThrow(await act(ground, ada.actor, closeWorkLinks, { task })), 2)
    assert.deepEqual(await alive(), [false, false, true])
  })

  test('a task that closes by the clock takes its links along', async t => {
    const { ground, clock, link } = await houseWithLink(t, '2026-05-04T10:00:00Z')
    clock.move({ minutes: 59, seconds: 59 })
    assert.notEqual(await workLinkActor(ground, link.token), null)
    clock.move({ seconds: 1 })
    assert.equal(await workLinkActor(ground, link.token), null)
  })

  test('a revoked link is dead at once, and so are all links of a disabled person', async t => {
    const { ground, ada, link, guest, issue } = await houseWithLink(t)
    const second = await issue()
    orThrow(await act(ground, ada.actor, revokeWorkLink, { link: link.link }))
    assert.equal(await workLinkActor(ground, link.token), null)
    const again = await act(ground, ada.actor, revokeWorkLink, { link: link.link })
    assert.deepEqual(again, { ok: false, refusal: { kind: 'refused', name: 'already-revoked', params: {} } })
    orThrow(await act(ground, ada.actor, disablePerson, { person: guest.id }))
    assert.equal(await workLinkActor(ground, second.token), null)
    const late = await act(ground, ada.actor, issueWorkLink, { person: guest.id, role: 'seat-holder', task })
    assert.deepEqual(late, { ok: false, refusal: { kind: 'refused', name: 'person-disabled', params: {} } })
  })

  test('only the secretariat and the system make, close and revoke links; a link cannot make another', async t => {
    const { ground, ada, link, guest } = await houseWithLink(t)
    const forbidden = { ok: false, refusal: { kind: 'forbidden' } }
    const at = await workLinkActor(ground, link.token)
    const input = { person: guest.id, role: 'seat-holder', task }
    for (const actor of [thePublic, guest.actor, at?.actor ?? thePublic]) {
      assert.deepEqual(await act(ground, actor, issueWorkLink, input), forbidden)
      assert.deepEqual(await act(ground, actor, closeWorkLinks, { task }), forbidden)
      assert.deepEqual(await act(ground, actor, revokeWorkLink, { link: link.link }), forbidden)
    }
    assert.equal((await act(ground, system('tasks'), issueWorkLink, input)).ok, true)
    for (const role of ['officer', 'administrator', 'system', 'public'])
      assert.equal((await act(ground, ada.actor, issueWorkLink, { ...input, role })).ok, false, role)
  })

  test('what is done through a link can be told apart in the audit, and the token is in no table', async t => {
    const house = await houseWithLink(t)
    const stored = await everythingIn(house, 'identity', 'audit')
    assert.ok(stored.includes(house.link.link), 'the control sees nothing')
    assert.ok(!stored.includes(house.link.token))
    assert.ok(!stored.includes(Buffer.from(house.link.token, 'base64url').toString('hex')))
  })
})
