import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type Actor, system } from '#kernel/actor.ts'
import type { Role } from '#kernel/policy.ts'
import { forbidden, notFound, ok, orThrow, refused } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { invitePerson, makeFirstAccount } from '#modules/identity/index.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { testGround } from '../../../test/support/web.ts'
import {
  completeTask,
  dropTask,
  raiseTask,
  takers,
  takeTask,
  taskKinds,
  tasksAbout,
  tasksFor,
  taskTexts,
} from './index.ts'

const database = await testDatabase({ after })
const { ground, clock } = testGround(database)
const worker = system('mail-in')
const somebody = (person: string, ...roles: readonly Role[]) => ({
  id: person,
  actor: { label: `person:${person}`, person, held: roles.map(role => ({ role, scope: 'everywhere' })) },
})
const language = 'en'
const ada = somebody(
  orThrow(await act(ground, worker, makeFirstAccount, { email: 'ada@example.org', name: 'Ada Officer', language })),
  'administrator',
  'officer',
)
const guest = async (name: string, role: Role) => {
  const invitation = { email: `${name}@example.org`, name, language, roles: [] }
  return somebody(orThrow(await act(ground, ada.actor, invitePerson, invitation)), role)
}

const bounce = (n: number, whom: object = { role: 'officer' }) => ({
  kind: 'mend-address',
  cause: `letter:${n}`,
  noun: 'letter',
  nounId: String(n),
  parts: { letter: 'invitation', attempts: 2 },
  for: whom,
})
const raise = async (n: number, whom?: object) => orThrow(await act(ground, worker, raiseTask, bounce(n, whom))).id
const seenBy = (actor: Actor) =>
  inTransaction(ground, actor, async ({ db }) => (await tasksFor(db, actor)).map(({ nounId }) => nounId))
const aboutSeenBy = (actor: Actor, n: number) =>
  inTransaction(ground, actor, async ({ db }) => (await tasksAbout(db, 'letter', String(n))).length)

suite('a task', () => {
  test('is raised once for a cause, however often and at once it is told', async () => {
    const ids = await Promise.all([raise(1), raise(1), raise(1)])
    assert.deepEqual([new Set(ids).size, await seenBy(ada.actor)], [1, ['1']])
    assert.equal(await raise(1), ids[0])
  })

  test('is taken, done once, and tells the audit what it was about', async () => {
    const task = await raise(2)
    assert.deepEqual(await act(ground, ada.actor, takeTask, { task }), ok({ id: task }))
    const names = await inTransaction(ground, ada.actor, async ({ db }) =>
      takers(db, await tasksAbout(db, 'letter', '2')),
    )
    assert.deepEqual([...names], [[ada.id, 'Ada Officer']])
    clock.move({ hours: 1 })
    assert.deepEqual(await act(ground, ada.actor, completeTask, { task, outcome: 'address-mended' }), ok({ id: task }))
    assert.deepEqual(await act(ground, ada.actor, completeTask, { task }), refused('task-settled'))
    assert.deepEqual(await act(ground, ada.actor, takeTask, { task }), refused('task-settled'))
    assert.equal(await raise(2), task, 'the same cause raises nothing new')
    const { rows } = await database.owner.query(
      `select verb, "values" from audit.event where noun = 'task' and noun_id = $1 and verb ~ 'complete'`,
      [task],
    )
    const values = { kind: 'mend-address', noun: 'letter', of: '2', to: 'done', outcome: 'address-mended' }
    assert.deepEqual(rows, [{ verb: 'tasks.complete-task', values }])
  })

  test('is dropped with a reason only', async () => {
    const task = await raise(3)
    assert.deepEqual(await act(ground, ada.actor, dropTask, { task }), refused('reason-missing'))
    assert.deepEqual(await act(ground, ada.actor, dropTask, { task }, { reason: 'A test letter.' }), ok({ id: task }))
  })

  test('has no room for somebody’s own words', async () => {
    for (const letter of ['a\nb', 'Dear Sir, I wish to say…', 'x'.repeat(81), '<b>'])
      assert.equal((await act(ground, worker, raiseTask, { ...bounce(9), parts: { letter } })).ok, false, letter)
  })

  test('waits for the soonest due first', async () => {
    const due = { ...bounce(4), due: '2027-05-20' }
    orThrow(await act(ground, worker, raiseTask, due))
    orThrow(await act(ground, worker, raiseTask, { ...bounce(5), due: '2027-05-10' }))
    assert.deepEqual(await seenBy(ada.actor), ['5', '4', '1'])
  })

  test('of a role or of a person is seen and done by nobody else but the secretariat', async () => {
    const [seat, point] = [await guest('seat', 'seat-holder'), await guest('point', 'focal-point')]
    const [own, ofRole] = [await raise(6, { person: seat.id }), await raise(7, { role: 'focal-point' })]
    assert.deepEqual([await seenBy(seat.actor), await seenBy(point.actor)], [['6'], ['7']])
    assert.deepEqual([await aboutSeenBy(seat.actor, 7), await aboutSeenBy(point.actor, 6)], [0, 0])
    assert.deepEqual([await aboutSeenBy(ada.actor, 6), await aboutSeenBy(ada.actor, 7)], [1, 1])
    assert.deepEqual(await act(ground, seat.actor, completeTask, { task: ofRole }), notFound())
    assert.deepEqual(await act(ground, point.actor, completeTask, { task: own }), notFound())
    assert.deepEqual(await act(ground, seat.actor, dropTask, { task: own }, { reason: 'x' }), forbidden())
    assert.deepEqual(await act(ground, seat.actor, completeTask, { task: own }), ok({ id: own }))
    assert.deepEqual(await act(ground, point.actor, takeTask, { task: ofRole }), ok({ id: ofRole }))
  })

  test('for a role in one scope is not for who holds it in another', async () => {
    const scoped = (scope: string): Actor => ({
      label: `person:${ada.id}`,
      person: ada.id,
      held: [{ role: 'addressee', scope }],
    })
    const task = await raise(8, { role: 'addressee', scope: 'ITU-T' })
    assert.deepEqual([await seenBy(scoped('ITU-T')), await seenBy(scoped('ITU-R'))], [['8'], []])
    assert.deepEqual(await act(ground, scoped('ITU-R'), completeTask, { task }), forbidden())
    assert.deepEqual(await act(ground, scoped('ITU-T'), completeTask, { task }), ok({ id: task }))
  })
})

test('every kind of task has words', () => {
  assert.deepEqual(Object.keys(taskTexts.en.kinds), [...taskKinds])
})
