import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { orThrow } from '#kernel/result.ts'
import { act, type Ground, inTransaction } from '#modules/access/index.ts'
import { keptBySlug, splitConclusion, strikeConclusion } from '#modules/conclusions/index.ts'
import { find } from '#modules/search/index.ts'
import { officer } from '../test/support/actors.ts'
import { historyDatabase, testDays, testGround } from '../test/support/web.ts'
import { handlersOf, subscriptions } from './worker.ts'

/** The ground with its listeners, and a worker that does what was queued. */
async function workingHouse() {
  const { ground: bare, queued } = testGround(await historyDatabase({ after }))
  const ground: Ground = { ...bare, subscriptions }
  const handlers = handlersOf(ground, {} as Parameters<typeof handlersOf>[1], testDays)
  const work = async () => {
    for (const { job, data } of queued.splice(0))
      await handlers.find(({ name }) => name === job)?.handle(data, { number: 1, last: true })
  }
  return { ground, work }
}

test('what officers change is found, and what they strike no longer, once the worker has done what was announced', async () => {
  const { ground, work } = await workingHouse()
  const kept = async (slug: string) => {
    const entry = await inTransaction(ground, officer, ({ db }) => keptBySlug(db, slug))
    return { id: entry?.id ?? '', version: entry?.version ?? 0 }
  }
  const found = async (words: string) => (await find(ground.db, 'en', words)).hits.map(({ ref }) => ref)
  const because = { reason: 'Two asks.' }
  assert.deepEqual(await found('quintessential zeppelins'), [])
  const parts = ['Quintessential zeppelins first.', 'Quintessential zeppelins second.']
  orThrow(await act(ground, officer, splitConclusion, { ...(await kept('cto-05-1')), parts }, because))
  await work()
  assert.deepEqual((await found('quintessential zeppelins')).toSorted(), ['CTO-05/1', 'CTO-05/6'])
  orThrow(await act(ground, officer, strikeConclusion, await kept('cto-05-6'), because))
  await work()
  assert.deepEqual(await found('quintessential zeppelins'), ['CTO-05/1'])
})

test('an organization that is entered is indexed, and nobody who follows anything is asked about it', () => {
  const jobsOf = (to: string) => subscriptions.after.filter(one => one.to === to).map(({ job }) => job)
  assert.deepEqual(jobsOf('members.*'), ['search.index'])
  for (const module of ['forums', 'meetings', 'topics', 'conclusions', 'mandates'])
    assert.deepEqual(jobsOf(`${module}.*`), ['search.index', 'watching.note-change'], module)
})
