import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { historyDatabase, testGround, testOrigin, testWeb } from '../../../../test/support/web.ts'
import { seen } from '../participation/shown.fixtures.ts'

const file = new URL('../../../../seed/history/meetings.json', import.meta.url)
const { meetings } = JSON.parse(readFileSync(file, 'utf8')) as {
  meetings: {
    conclusions: { id: string; follow_up: { text: string; status: string; link_basis: string; source: string }[] }[]
  }[]
}

const database = await historyDatabase({ after })
const web = await testWeb(testGround(database).ground)
const get = async (path: string): Promise<{ status: number; text: string }> => {
  const answer = await web.request(testOrigin + path)
  return { status: answer.status, text: await answer.text() }
}

describe('the list of follow-up', () => {
  test('has the entries of the data file with their words, status, link and source', async () => {
    const { rows } = JSON.parse((await get('/en/follow-up.json')).text) as { rows: Record<string, string>[] }
    const expected: string[][] = []
    for (const { conclusions } of meetings)
      for (const { id, follow_up } of conclusions)
        for (const { text, status, link_basis, source } of follow_up)
          expected.push([
            id,
            text,
            status.replace('_', ' '),
            link_basis === 'inferred' ? 'inferred' : 'link not recorded',
            source,
          ])
    const shown = rows.map(row => [row.conclusion, row.follow_up, row.status, row.link, row.source].map(String))
    const byReference = (a: string[], b: string[]) => (a[0] ?? '').localeCompare(b[0] ?? '')
    assert.deepEqual(shown.toSorted(byReference), expected.toSorted(byReference))
    assert.equal(rows.length, 12)
  })

  test('says in every language that nothing of this is a follow-up of ours', async () => {
    assert.match(
      seen((await get('/en/follow-up')).text),
      /Importing history creates no follow-up of ours: nothing was offered to any body, and no body has replied\./,
    )
    for (const language of languages)
      assert.match((await get(`/${language}/follow-up`)).text, /<p class="note attention">[^<]{20,}<\/p>/)
  })

  test('no link of the record looks like one that a source states', async () => {
    const { text } = await get('/en/follow-up')
    assert.doesNotMatch(text, /class="tag done"/)
    assert.equal(text.split('class="tag wait"').length - 1, 12)
  })
})

describe('the page of a follow-up', () => {
  test('has its line, its conclusion, how sure the link is and its source', async () => {
    const { text } = await get('/en/follow-up/cto-05-4-1')
    assert.match(text, /<li class="inferred" aria-current="step">Follow-up/)
    assert.match(text, /href="\/en\/conclusions\/cto-05-4"/)
    assert.match(seen(text), /inferred Our reading; the source does not say so\./)
    assert.match(text, /href="https:\/\/studylib\.net[^"]+" rel="external noreferrer"/)
    assert.match(seen(text), /nothing was offered to any body/)
  })

  test('is marked as our translation where it is one, and as our paraphrase in English', async () => {
    assert.match((await get('/en/follow-up/cto-05-4-1')).text, /our paraphrase/)
    for (const language of languages) {
      const { status, text } = await get(`/${language}/follow-up/cto-05-4-1`)
      assert.equal(status, 200)
      assert.equal(text.split('<h1').length, 2)
    }
    assert.match((await get('/es/follow-up/cto-05-4-1')).text, /traducción nuestra/)
  })

  test('there is none for a conclusion of which nothing is known', async () => {
    assert.equal((await get('/en/follow-up/cto-05-1-1')).status, 404)
  })
})
