import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { historyDatabase, testGround, testOrigin, testWeb } from '../../../../test/support/web.ts'

const database = await historyDatabase({ after })
const web = await testWeb(testGround(database).ground)
const page = async (path: string) => {
  const answer = await web.request(testOrigin + path)
  return { status: answer.status, text: await answer.text() }
}

const canary = 'canary that nobody may read yet'
const paths = [
  '/meetings',
  '/meetings.csv',
  '/meetings/cto-05',
  '/forums/cto',
  '/mandates/res-68-dubai-2012',
  '/communiques/cto-05-communique-1',
  '/trace/communique/cto-05-communique-1',
  '/trace/topic/video',
  '/trace/mandate/res-68-dubai-2012',
  '/',
  '/topics/video',
  '/conclusions/cto-05-5',
]

/** A sixth conclusion of the meeting in Bangkok, tied to all its neighbours as the others are. */
async function plant(state: string): Promise<void> {
  const wording = JSON.stringify({ original: 'en', texts: { en: canary }, basis: 'our-paraphrase' })
  const id = '00000000-0000-7000-8000-00000000000d'
  await database.owner.query('delete from trace.link where $1 in (from_id, to_id)', [id])
  await database.owner.query(
    `insert into conclusions.conclusion (id, ref, slug, meeting_id, number, kind, kind_basis, wording, state)
     select $1, 'CTO-05/6', 'cto-05-6', id, 6, 'ask', 'stated', $2, $3 from meetings.meeting where ref = 'CTO-05'
     on conflict (id) do update set state = excluded.state`,
    [id, wording, state],
  )
  await database.owner.query(
    `insert into trace.link (id, from_stage, from_id, to_stage, to_id, basis, at, actor)
     select gen_random_uuid(), l.from_stage, l.from_id, 'conclusion', $1, 'stated', now(), 'system:test'
       from trace.link l join conclusions.conclusion c on l.to_id = c.id::text where c.ref = 'CTO-05/5'
     union all
     select gen_random_uuid(), 'conclusion', $1, l.to_stage, l.to_id, 'stated', now(), 'system:test'
       from trace.link l join conclusions.conclusion c on l.from_id = c.id::text where c.ref = 'CTO-05/5'`,
    [id],
  )
}

test('a conclusion that is only drafted is seen nowhere, counted nowhere, and begins no walk', async () => {
  const before = await Promise.all(paths.map(path => page(`/en${path}`)))
  await plant('drafted')
  for (const [index, path] of paths.entries()) assert.ok((await page(`/en${path}`)).text === before[index]?.text, path)
  assert.equal((await page('/en/trace/conclusion/cto-05-6')).status, 404)
})

test('once agreed the same conclusion is seen, so it could have been', async () => {
  await plant('agreed')
  const shown = await Promise.all(
    [
      '/meetings/cto-05',
      '/communiques/cto-05-communique-1',
      '/trace/topic/video',
      '/trace/mandate/res-68-dubai-2012',
      '/topics/video',
    ].map(async path => (await page(`/en${path}`)).text.includes(canary)),
  )
  assert.deepEqual(shown, [true, true, true, true, true])
  assert.match((await page('/en/meetings/cto-05')).text, />6 entries</)
  assert.equal((await page('/en/trace/conclusion/cto-05-6')).status, 200)
})
