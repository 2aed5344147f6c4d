import assert from 'node:assert/strict'
import { test } from 'node:test'
import { system } from '#kernel/actor.ts'
import type { Stage } from '#kernel/stage.ts'
import { type Act, inTransaction } from '#modules/access/index.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { testGround } from '../../../test/support/web.ts'
import { linksBetween } from './between.ts'
import {
  around,
  aroundWithout,
  type Met,
  type Node,
  nearestPerStage,
  separate,
  succeed,
  tie,
  weakest,
} from './links.ts'

const node = (stage: Stage, id: string): Node => ({ stage, id })
const mandate = node('mandate', '68')
const need = node('need', 'n1')
const topic = node('topic', 't1')
const twin = node('topic', 't2')
const conclusion = node('conclusion', 'c1')
const report = node('report', 'r1')

type Basis = 'stated' | 'inferred' | 'not_recorded'
const link = (from: Node, to: Node, basis: Basis = 'stated') => ({ from, to, basis, source: null })
const short = (met: readonly Met[]) =>
  met.map(({ stage, id, basis, distance, direction }) => `${direction} ${distance} ${stage} ${id} ${basis}`).toSorted()

async function acting(t: { after(work: () => Promise<void>): void }) {
  const { ground } = testGround(await testDatabase(t))
  return { ground, act: <T>(work: (act: Act) => Promise<T>) => inTransaction(ground, system('test'), work) }
}

test('from a sentence in a report back to the need, and forward again', async t => {
  const { ground, act } = await acting(t)
  await act(async inside => {
    await tie(inside, link(mandate, need))
    await tie(inside, link(need, topic))
    await tie(inside, link(topic, conclusion, 'inferred'))
    await tie(inside, link(conclusion, report))
  })
  assert.deepEqual(short(await around(ground.db, report)), [
    'back 1 conclusion c1 stated',
    'back 2 topic t1 inferred',
    'back 3 need n1 inferred',
    'back 4 mandate 68 inferred',
  ])
  assert.deepEqual(short(await around(ground.db, need)), [
    'back 1 mandate 68 stated',
    'forward 1 topic t1 stated',
    'forward 2 conclusion c1 inferred',
    'forward 3 report r1 inferred',
  ])
  assert.deepEqual(await around(ground.db), [])
})

test('a link is as sure as its weakest part, and the surest of the nearest ways counts', async t => {
  const { ground, act } = await acting(t)
  await act(async inside => {
    await tie(inside, link(need, topic, 'not_recorded'))
    await tie(inside, link(need, twin, 'stated'))
    await tie(inside, link(topic, conclusion, 'inferred'))
    await tie(inside, link(twin, conclusion, 'inferred'))
  })
  const back = await around(ground.db, conclusion)
  assert.deepEqual(short(back), ['back 1 topic t1 inferred', 'back 1 topic t2 inferred', 'back 2 need n1 inferred'])
})

test('tying twice ties once', async t => {
  const { ground, act } = await acting(t)
  for (let n = 0; n < 2; n += 1) await act(inside => tie(inside, link(topic, conclusion)))
  assert.deepEqual(await linksBetween(ground.db, 'topic', 'conclusion'), [{ from: 't1', to: 'c1', basis: 'stated' }])
})

test('a merged noun is read as its successor, through several merges, and stands for itself again after unmerging', async t => {
  const { ground, act } = await acting(t)
  const third = node('topic', 't3')
  await act(async inside => {
    await tie(inside, link(need, topic))
    await tie(inside, link(twin, conclusion))
    await succeed(inside, topic, twin)
    await succeed(inside, twin, third)
  })
  assert.deepEqual(short(await around(ground.db, need)), [
    'forward 1 topic t3 stated',
    'forward 2 conclusion c1 stated',
  ])
  assert.deepEqual(short(await around(ground.db, topic)), ['back 1 need n1 stated', 'forward 1 conclusion c1 stated'])
  await act(inside => separate(inside, topic))
  assert.deepEqual(short(await around(ground.db, need)), ['forward 1 topic t1 stated'])
  assert.deepEqual(short(await around(ground.db, conclusion)), ['back 1 topic t3 stated'])
})

test('a ring of links comes to an end', async t => {
  const { ground, act } = await acting(t)
  await act(async inside => {
    await tie(inside, link(topic, conclusion))
    await tie(inside, link(conclusion, topic))
  })
  assert.ok((await around(ground.db, topic)).length <= 4)
})

test('several together are as sure as the least sure of them', () => {
  assert.deepEqual(
    [weakest([]), weakest(['stated', 'inferred']), weakest(['not_recorded', 'inferred', 'stated'])],
    ['stated', 'inferred', 'not_recorded'],
  )
})

test('the line shows the nearest nouns of each stage only', () => {
  const met = (stage: Stage, id: string, distance: number): Met => ({
    ...node(stage, id),
    distance,
    direction: 'back',
    basis: 'stated',
  })
  const line = nearestPerStage([
    met('mandate', 'far', 2),
    met('mandate', 'near', 1),
    met('mandate', 'also near', 1),
    met('topic', 't', 1),
  ])
  assert.deepEqual(
    [...line].map(([stage, nodes]) => `${stage}: ${nodes.map(one => one.id).join(', ')}`),
    ['mandate: near, also near', 'topic: t'],
  )
})

test('the app’s role may withdraw a link but never rewrite or delete one', async t => {
  const database = await testDatabase(t)
  for (const statement of [
    "update trace.link set basis = 'stated'",
    'delete from trace.link',
    "update trace.successor set new_id = 'x'",
  ])
    await assert.rejects(database.app.query(statement), { code: '42501' }, statement)
  await database.app.query('update trace.link set withdrawn_at = now()')
})

test('nothing is reached through a closed noun, nor the surer for it', async t => {
  const { ground, act } = await acting(t)
  await act(async inside => {
    await tie(inside, link(need, topic, 'inferred'))
    await tie(inside, link(need, twin))
    await tie(inside, link(topic, conclusion))
    await tie(inside, link(twin, conclusion))
    await tie(inside, link(mandate, twin))
  })
  assert.deepEqual(short(await aroundWithout(ground.db, [conclusion], [])), short(await around(ground.db, conclusion)))
  assert.deepEqual(short(await aroundWithout(ground.db, [conclusion], [twin])), [
    'back 1 topic t1 stated',
    'back 2 need n1 inferred',
  ])
  assert.deepEqual(await aroundWithout(ground.db, [], [twin]), [])
})

test('links of merged nouns are read as those of the nouns they went into, each pair once, by the surer link', async t => {
  const { ground } = testGround(await testDatabase(t))
  const links = await inTransaction(ground, system('test'), async act => {
    const [t1, t2] = [{ stage: 'topic', id: 't1' } as const, { stage: 'topic', id: 't2' } as const]
    const to = { stage: 'conclusion', id: 'c1' } as const
    await tie(act, { from: t1, to, basis: 'stated', source: null })
    await tie(act, { from: t2, to, basis: 'inferred', source: null })
    await succeed(act, t1, t2)
    const merged = await linksBetween(act.db, 'topic', 'conclusion')
    await separate(act, t1)
    return { merged, parted: await linksBetween(act.db, 'topic', 'conclusion') }
  })
  assert.deepEqual(links, {
    merged: [{ from: 't2', to: 'c1', basis: 'stated' }],
    parted: [
      { from: 't1', to: 'c1', basis: 'stated' },
      { from: 't2', to: 'c1', basis: 'inferred' },
    ],
  })
})
