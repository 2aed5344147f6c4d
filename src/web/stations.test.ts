import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { listVersions } from '#modules/mandates/index.ts'
import { historyDatabase, testGround, testOrigin, testWeb } from '../../test/support/web.ts'
import { textsFor } from './messages/index.ts'
import { stationOf } from './stations.ts'
import { nameAll } from './stations-named.ts'

const database = await historyDatabase({ after })
const { ground } = testGround(database)
const web = await testWeb(ground)

test('several nouns at a station are as sure as the least sure of them, in whatever order they come', () => {
  const t = textsFor('en')
  const noun = (basis: 'stated' | 'inferred' | 'not_recorded') => ({ label: basis, href: `/${basis}`, basis })
  const shown = stationOf({ t }, 'follow-up', [noun('stated'), noun('not_recorded'), noun('inferred')], '/list')
  assert.deepEqual(shown, { stage: 'follow-up', label: '3 entries', href: '/list', basis: 'not_recorded' })
  assert.deepEqual(stationOf({ t }, 'follow-up', [noun('inferred')], '/list'), {
    stage: 'follow-up',
    label: 'inferred',
    href: '/inferred',
    basis: 'inferred',
  })
  assert.equal(stationOf({ t }, 'follow-up', [], '/list'), null)
})

test('a topic whose conclusions are partly stated and partly inferred says inferred, and leads to all of them', async () => {
  await database.owner.query(
    `update trace.link set basis = 'stated' where id = (
       select l.id from trace.link l join topics.topic p on l.from_id = p.id::text
       where p.slug = '5g' and l.to_stage = 'conclusion' order by l.to_id limit 1)`,
  )
  const text = await (await web.request(`${testOrigin}/en/topics/5g`)).text()
  const line = text.split('<ol class="throughline">')[1]?.split('</ol>')[0] ?? ''
  const stop = line.split('<li').find(li => li.includes('>Conclusion '))
  assert.match(stop ?? '', /href="\/en\/trace\/topic\/5g#conclusion">\d entries<\/a><span class="basis"> \(inferred\)/)
})

test('what follows a conclusion side by side is on each other’s line, as sure as both ways together', async () => {
  const stop = async (path: string, stage: string) => {
    const text = await (await web.request(testOrigin + path)).text()
    const line = text.split('<ol class="throughline">')[1]?.split('</ol>')[0] ?? ''
    const li = line.split('<li').find(one => one.includes(`>${stage} `)) ?? ''
    return [/href="([^"]*)"/.exec(li)?.[1], /class="basis"> \(([^)]*)\)/.exec(li)?.[1] ?? 'stated']
  }
  assert.deepEqual(await stop('/en/conclusions/cto-05-4', 'Communiqué'), [
    '/en/communiques/cto-05-communique-1',
    'stated',
  ])
  assert.deepEqual(await stop('/en/follow-up/cto-05-4-1', 'Communiqué'), [
    '/en/communiques/cto-05-communique-1',
    'inferred',
  ])
  assert.deepEqual(await stop('/en/communiques/cto-05-communique-1', 'Follow-up'), [
    '/en/follow-up/cto-05-4-1',
    'inferred',
  ])
})

test('a mandate is called on the line as on its own page, in every language', async () => {
  const versions = await listVersions(ground.db)
  const nodes = versions.map(({ id }) => ({ stage: 'mandate' as const, id }))
  for (const language of languages)
    for (const { label, href } of await nameAll(ground.db, language, nodes)) {
      const page = await (await web.request(`${testOrigin}/${language}${href}`)).text()
      assert.equal(/<h1>([^<]+)<\/h1>/.exec(page)?.[1], label)
    }
  const called = async (slug: string) => {
    const { id = '' } = versions.find(version => version.slug === slug) ?? {}
    return Promise.all(
      languages.map(async language => (await nameAll(ground.db, language, [{ stage: 'mandate', id }]))[0]?.label),
    )
  }
  assert.deepEqual(await called('pp-22-proposal-77-bucharest-2022'), [
    'المقترح 77 المقدم إلى مؤتمر المندوبين المفوضين لعام 2022 (بوخارست، 2022)',
    '提交PP-22的第77号提案（2022年，布加勒斯特）',
    'Proposal 77 to PP-22 (Bucharest, 2022)',
    'Proposition 77 à la PP-22 (Bucarest, 2022)',
    'Предложение 77 для ПК-22 (Бухарест, 2022 г.)',
    'Propuesta 77 a la PP-22 (Bucarest, 2022)',
  ])
})
