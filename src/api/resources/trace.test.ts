import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { everything } from '../fixtures.ts'

const { database, json, get } = await everything({ after })
const hidden = '00000000-0000-7000-8000-00000000000d'

interface Line {
  stations: { stage: string; items: { id: string; label: string; basis: string }[] }[]
}
const lineOf = async (noun: string) => {
  const { stations }: Line = (await json(`/api/v1/trace/${noun}`)).item
  assert.equal(stations?.length, 10, noun)
  return stations
}
const placesOf = async (noun: string) =>
  (await lineOf(noun)).flatMap(({ stage, items }) => items.map(({ label, basis }) => `${stage} ${label} ${basis}`))

/** A conclusion that ties a topic to a communiqué it has nothing else to do with, and to another more surely than anything visible. */
async function plant(state: string): Promise<void> {
  await database.owner.query('delete from trace.link where $1 in (from_id, to_id)', [hidden])
  await database.owner.query(
    `insert into conclusions.conclusion (id, ref, slug, meeting_id, number, kind, kind_basis, wording, state)
     select $1, 'CTO-05/6', 'cto-05-6', meeting_id, 6, 'ask', 'stated', wording, $2
       from conclusions.conclusion where ref = 'CTO-05/5'
     on conflict (id) do update set state = excluded.state`,
    [hidden, state],
  )
  await database.owner.query(
    `insert into trace.link (id, from_stage, from_id, to_stage, to_id, basis, at, actor)
     select gen_random_uuid(), 'topic', id::text, 'conclusion', $1, 'stated', now(), 'system:test'
       from topics.topic where slug = 'video'
     union all
     select gen_random_uuid(), 'conclusion', $1, 'communique', id::text, 'stated', now(), 'system:test'
       from communiques.publication where type = 'communique'`,
    [hidden],
  )
}

test('nothing is reached through a conclusion that is not public, nor the surer for it', async () => {
  const before = await lineOf('topic/video')
  await plant('drafted')
  assert.deepEqual(await lineOf('topic/video'), before)
  await plant('agreed')
  const places = await placesOf('topic/video')
  assert.ok(places.includes('conclusion CTO-05/6 stated'), places.join('\n'))
  assert.ok(places.filter(place => /^communique .* stated$/.test(place)).length > 3, places.join('\n'))
})

test('what became of a conclusion is met only where the conclusion is, and begins no walk without it', async () => {
  const met = async () => (await placesOf('topic/networks-of-2020')).filter(place => place.startsWith('follow-up'))
  assert.equal((await met()).length, 1)
  await database.owner.query(`update conclusions.conclusion set state = 'circulated' where ref = 'CTO-05/4'`)
  assert.deepEqual(await met(), [])
  assert.equal((await get('/api/v1/trace/follow-up/cto-05-4-1')).status, 404)
  await database.owner.query(
    `insert into trace.link (id, from_stage, from_id, to_stage, to_id, basis, at, actor)
     select gen_random_uuid(), 'topic', p.id::text, 'follow-up', f.id::text, 'stated', now(), 'system:test'
       from topics.topic p, follow_up.historic f where p.slug = 'networks-of-2020' and f.slug = 'cto-05-4-1'`,
  )
  assert.deepEqual(await met(), [])
})
