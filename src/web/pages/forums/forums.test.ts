import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { editForum, holdSeat, keptForum, openSeat, showHolder } from '#modules/forums/index.ts'
import { addContact, addOrganization } from '#modules/members/index.ts'
import { officer } from '../../../../test/support/actors.ts'
import { because, company, hasCanary, someone } from '../../../../test/support/members.ts'
import { historyDatabase, testGround, testOrigin, testWeb } from '../../../../test/support/web.ts'

const database = await historyDatabase({ after })
const { ground } = testGround(database)
const web = await testWeb(ground)

async function page(path: string) {
  const answer = await web.request(testOrigin + path)
  return { status: answer.status, text: await answer.text() }
}

test('the six forums stand with who may take part, their mandate, and how many of their meetings are only inferred', async () => {
  const { text } = await page('/en/forums.json')
  const { rows } = JSON.parse(text) as { rows: readonly Record<string, string | number | null>[] }
  assert.deepEqual(
    rows.map(({ code, eligibility, mandate, meetings, meetings_inferred }) =>
      [code, eligibility, mandate, meetings, meetings_inferred].join(' | '),
    ),
    [
      'CTO | private sector only | Resolution 68 | 8 | 1',
      'CTO-REGIONAL | private sector only | Resolution 68 | 3 | 0',
      'CXO | private sector only | Resolution 68 | 9 | 3',
      'GSS | open |  | 5 | 0',
      'WORKSHOP |  |  | 2 | 0',
      'CRO |  |  | 4 | 0',
    ],
  )
})

test('a forum lists its meetings, and those that are only inferred carry the mark in every language', async () => {
  for (const language of languages) {
    const { text } = await page(`/${language}/forums/cxo`)
    const rows = text.split('<tbody>')[1]?.split('</tbody>')[0]?.split('<tr>').slice(1) ?? []
    assert.equal(rows.length, 9)
    for (const slug of ['cxo-2018', 'cxo-2020', 'cxo-2022'])
      assert.match(rows.find(row => row.includes(`/meetings/${slug}"`)) ?? '', /<span class="tag wait">/, slug)
    assert.equal(rows.filter(row => row.includes('tag wait')).length, 3)
  }
})

test('a forum that is not on record is not found, in the page’s language', async () => {
  for (const language of languages) {
    const { status, text } = await page(`/${language}/forums/none`)
    assert.equal(status, 404)
    assert.match(text, new RegExp(`^<!doctype html><html lang="${language}"`))
  }
})

test('seats stand by organization and office, a name only of who agreed; beside a target nothing is said of the difference', async () => {
  assert.match((await page('/en/forums/gss')).text, /No seat of this forum is on record\./)
  const kept = await keptForum(ground.db, { slug: 'gss' })
  const content = { ...kept?.content, seatsPerRegion: { AFR: 2 } }
  orThrow(await act(ground, officer, editForum, { code: 'GSS', version: 1, content }, because))
  const { id } = orThrow(await act(ground, officer, addOrganization, { content: company('Acacia Telecom') }))
  const contact = orThrow(await act(ground, officer, addContact, { organization: id, content: someone() }))
  const input = { forum: 'GSS', organization: id, office: 'Chief Technology Officer', from: '2024-01-01' }
  const seat = orThrow(await act(ground, officer, openSeat, input))
  orThrow(await act(ground, officer, holdSeat, { id: seat.id, version: 1, contact, from: '2024-01-01' }))
  for (const language of languages) {
    const { text } = await page(`/${language}/forums/gss`)
    assert.match(text, /<a href="#all-seats">1<\/a>/)
    assert.match(text, /Acacia Telecom[\s\S]*Chief Technology Officer/)
    assert.ok(!hasCanary(text))
  }
  const { text } = await page('/en/forums/gss')
  assert.match(text, /Africa<\/th><td[^>]*><a[^>]*>1<\/a><\/td><td[^>]*>2<\/td>/)
  assert.ok(!/1 of 2|below|gap|missing/i.test(text))
  const holding = (await database.owner.query('select id from forums.holding')).rows[0]?.id
  orThrow(await act(ground, officer, showHolder, { id: seat.id, version: 2, holding, named: true }))
  assert.ok(hasCanary((await page('/en/forums/gss')).text))
})
