import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { historyDatabase, testGround, testOrigin, testWeb } from '../../../../test/support/web.ts'

const database = await historyDatabase({ after })
const web = await testWeb(testGround(database).ground)

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
