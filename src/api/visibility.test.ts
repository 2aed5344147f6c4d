import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { type Language, languages } from '#kernel/language.ts'
import { as } from '#modules/search/fixtures.ts'
import { find } from '#modules/search/index.ts'
import { officer } from '../../test/support/actors.ts'
import type { TestDatabase } from '../../test/support/database.ts'
import { everything } from './fixtures.ts'
import { resources } from './resources/index.ts'

/** Stands in every language of the planted draft, and nowhere else. */
const canary = 'Canarywort'

const wording = JSON.stringify({
  original: 'en',
  basis: 'our-paraphrase',
  texts: Object.fromEntries(languages.map(language => [language, `${canary}-${language}`])),
})

/**
 * A drafted conclusion `CTO-05/99` with an addressee, a topic and a follow-up of its own, put in past every verb: what the public
 * could see if somebody forgot to ask for the state. Returns its id.
 */
async function plantDraft({ owner }: Pick<TestDatabase, 'owner'>): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into conclusions.conclusion (id, ref, slug, meeting_id, number, kind, kind_basis, wording, state)
     select gen_random_uuid(), 'CTO-05/99', 'cto-05-99', meeting_id, 99, kind, kind_basis, $1, 'drafted'
     from conclusions.conclusion where ref = 'CTO-05/1' returning id`,
    [wording],
  )
  const id = rows[0]?.id ?? ''
  await owner.query(
    `insert into conclusions.addressee (conclusion_id, body, ordinal, basis) values ($1, 'ITU-T', 1, 'stated')`,
    [id],
  )
  await owner.query(
    `insert into trace.link (id, from_stage, from_id, to_stage, to_id, basis, at, actor)
     select gen_random_uuid(), 'topic', id::text, 'conclusion', $1, 'inferred', now(), 'test' from topics.topic where slug = '5g'`,
    [id],
  )
  await owner.query(
    `with entry as (
       insert into follow_up.historic (id, slug, conclusion_id, ordinal, wording, source_status, link_basis, source)
       values (gen_random_uuid(), 'cto-05-99-1', $1::uuid, 1, $2, 'done', 'stated', 'https://example.org/') returning id
     )
     insert into trace.link (id, from_stage, from_id, to_stage, to_id, basis, at, actor)
     select gen_random_uuid(), 'conclusion', $1::text, 'follow-up', id::text, 'stated', now(), 'test' from entry`,
    [id, wording],
  )
  return id
}

suite('a drafted conclusion', () => {
  let all: Awaited<ReturnType<typeof everything>>
  const ends: (() => Promise<void>)[] = []
  after(() => Promise.all(ends.map(end => end())))
  before(async () => {
    all = await everything({ after: end => void ends.push(end) })
    const id = await plantDraft(all.database)
    // What the officer may find, the public must not.
    await all.database.owner.query(
      `insert into search.staff_entry select noun, $1, language, refs, 'Canarywort', body, address, day, ' canarywort ', ' canarywort ', grams, 'canarywort:1A'
       from search.public_entry where noun = 'conclusion' and refs @> '{CTO-05/1}'`,
      [id],
    )
  })

  const places = (language: Language): readonly string[] => [
    `/${language}/conclusions.atom`,
    `/${language}/communiques.atom`,
    `/${language}/meetings.ics`,
    `/${language}/search?q=${canary}`,
    `/${language}/search?q=CTO-05&kind=conclusion`,
    `/${language}/about`,
    `/${language}/feeds`,
    '/sitemap.xml',
    ...resources
      .filter(({ path }) => !path.includes('{') && path !== '/search')
      .map(({ path }) => `/api/v1${path}?language=${language}&limit=100`),
    `/api/v1/search?language=${language}&q=CTO-05&limit=100`,
    `/api/v1/meetings/cto-05?language=${language}`,
    `/api/v1/topics/5g?language=${language}`,
    `/api/v1/trace/topic/5g?language=${language}`,
    `/api/v1/forums/cto?language=${language}`,
  ]
  const traces = new RegExp(`${canary}-|cto-05-99|CTO-05/99`)

  for (const language of languages)
    test(`is in no feed, calendar, sitemap, search or answer of the API in ${language}`, async () => {
      for (const place of places(language)) {
        const answer = await all.get(place)
        assert.equal(answer.status, 200, place)
        const said = await answer.text()
        assert.doesNotMatch(said, traces, place)
      }
    })

  test('cannot be reached by its address or its reference, and is like one that was never there', async () => {
    for (const [hidden, absent] of [
      ['/api/v1/conclusions/cto-05-99', '/api/v1/conclusions/cto-05-98'],
      ['/api/v1/follow-up/cto-05-99-1', '/api/v1/follow-up/cto-05-98-1'],
      ['/api/v1/trace/conclusion/cto-05-99', '/api/v1/trace/conclusion/cto-05-98'],
      ['/api/v1/trace/follow-up/cto-05-99-1', '/api/v1/trace/follow-up/cto-05-98-1'],
      ['/en/CTO-05/99', '/en/CTO-05/98'],
    ] as const) {
      const [one, other] = [await all.get(hidden), await all.get(absent)]
      assert.deepEqual([one.status, other.status], [404, 404], hidden)
      assert.equal((await one.text()).replaceAll(/(?<=05(?:-|\/|%2F))99/g, '98'), await other.text())
    }
    assert.equal((await all.get('/en/search?q=CTO-05/99')).status, 200)
    assert.equal((await all.json(`/api/v1/search?q=${canary}`)).total, 0)
  })

  test('could have been seen: an officer finds it, and everybody reads it once it is on record', async () => {
    const found = await as(all.ground, officer, db => find(db, 'en', canary))
    assert.equal(found.total, 1)
    await all.database.owner.query(`update conclusions.conclusion set state = 'agreed' where ref = 'CTO-05/99'`)
    try {
      for (const place of [
        '/en/conclusions.atom',
        '/sitemap.xml',
        '/api/v1/conclusions?limit=100',
        '/api/v1/follow-up',
        '/api/v1/topics/5g',
        '/api/v1/trace/topic/5g',
      ])
        assert.match(await all.text(place), /cto-05-99/, place)
      assert.equal((await all.get('/en/CTO-05/99')).headers.get('location'), '/en/conclusions/cto-05-99')
    } finally {
      await all.database.owner.query(`update conclusions.conclusion set state = 'drafted' where ref = 'CTO-05/99'`)
    }
  })
})
