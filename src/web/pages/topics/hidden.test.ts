import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Language, languages } from '#kernel/language.ts'
import { find } from '#modules/search/index.ts'
import { publicTopicStates, type TopicState } from '#modules/topics/index.ts'
import { testDays } from '../../../../test/support/web.ts'
import { everything } from '../../../api/fixtures.ts'
import { handlersOf } from '../../../worker.ts'

const { database, ground, get, text } = await everything({ after })
const indexing = handlersOf(ground, {} as Parameters<typeof handlersOf>[1], testDays).find(
  ({ name }) => name === 'search.index',
)

/** Stands in every language of the planted topic, and nowhere else. */
const canary = 'Canarytheme'
const id = '00000000-0000-7000-8000-00000000000c'
const title = JSON.stringify({
  original: 'en',
  basis: 'our-translation',
  texts: Object.fromEntries(languages.map(language => [language, `${canary} ${language}`])),
})

/** A topic dealt with at a meeting, tied to its mandate and to two conclusions that have no other topic in common. */
async function plant(state: TopicState, { merged = false } = {}): Promise<void> {
  // Policies bind an owner too where it is no superuser, so it says who it is.
  const client = await database.owner.connect()
  const put = (sql: string, ...values: unknown[]) => client.query(sql, values)
  await put('begin')
  await put(`select set_config('app.roles', 'system', true)`)
  await put('delete from trace.link where $1 in (from_id, to_id)', id)
  await put(
    `insert into topics.topic (id, slug, title, state, merged_into)
     select $1, 'canarytheme', $2, $3, case when $4 then (select id from topics.topic where id <> $1 limit 1) end
     on conflict (id) do update set state = excluded.state, merged_into = excluded.merged_into`,
    id,
    title,
    state,
    merged,
  )
  await put(
    `insert into topics.discussed (topic_id, meeting_id, ordinal) select $1, id, 99 from meetings.meeting where ref = 'CTO-05'
     on conflict do nothing`,
    id,
  )
  await put(
    `insert into trace.link (id, from_stage, from_id, to_stage, to_id, basis, at, actor)
     select gen_random_uuid(), 'topic', $1, 'conclusion', id::text, 'stated', now(), 'system:test'
       from conclusions.conclusion where ref in ('CTO-05/2', 'CJK-01/1')
     union all
     select gen_random_uuid(), 'mandate', from_id, 'topic', $1, 'stated', now(), 'system:test'
       from trace.link where from_stage = 'mandate' limit 3`,
    id,
  )
  await put('commit')
  client.release()
  await indexing?.handle({ type: 'topics.moved', noun: 'topic', nounId: id }, {} as never)
}

const placesIn = (language: Language): readonly string[] => [
  ...['topics', 'topics.csv', 'topics.json', 'meetings/cto-05', 'conclusions/cto-05-2', 'conclusions/cjk-01-1'].map(
    page => `/${language}/${page}`,
  ),
  ...['about', 'mandates/res-68-dubai-2012', 'trace/conclusion/cto-05-2', 'conclusions.atom', 'communiques.atom'].map(
    page => `/${language}/${page}`,
  ),
  `/${language}/search?q=${canary}`,
  '/sitemap.xml',
  ...['topics?limit=100&', 'meetings/cto-05?', 'trace/conclusion/cto-05-2?', `search?q=${canary}&`].map(
    path => `/api/v1/${path}language=${language}`,
  ),
]
const seen = () => Promise.all(languages.flatMap(placesIn).map(async place => [place, await text(place)] as const))

const before = await seen()
const own = [
  '/en/topics/canarytheme',
  '/en/trace/topic/canarytheme',
  '/api/v1/topics/canarytheme',
  '/api/v1/trace/topic/canarytheme',
]

for (const [state, merged] of [
  ['proposed', false],
  ['parked', false],
  ['withdrawn', false],
  ['admitted', true],
  ['on-record', true],
] as const)
  test(`a topic that is ${merged ? 'merged, having been ' : ''}${state} is seen, counted, linked and found nowhere by the public`, async () => {
    await plant(state, { merged })
    for (const [index, [place, now]] of (await seen()).entries()) assert.ok(now === before[index]?.[1], place)
    for (const place of own) assert.equal((await get(place)).status, 404, place)
    assert.equal((await find(ground.db, 'en', canary)).total, 0)
  })

for (const state of publicTopicStates)
  test(`once it is ${state} it is seen in all these places, so it could have been`, async () => {
    await plant(state)
    for (const place of [
      '/en/topics?q=canary',
      '/en/topics.csv',
      '/en/meetings/cto-05',
      '/en/conclusions/cto-05-2',
      '/sitemap.xml',
      '/en/trace/conclusion/cto-05-2',
      '/api/v1/topics?limit=100',
      '/api/v1/meetings/cto-05',
      '/api/v1/trace/conclusion/cto-05-2',
    ])
      assert.match(await text(place), /canarytheme/i, place)
    for (const place of own) assert.equal((await get(place)).status, 200, place)
    assert.match(await text('/en/conclusions/cto-05-2'), /cjk-01-1/)
    assert.equal((await find(ground.db, 'en', canary)).total, 1)
  })
