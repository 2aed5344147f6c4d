import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { offerFollowUp } from '#modules/follow-up/index.ts'
import { clauseByRef } from '#modules/mandates/index.ts'
import { columnName, readTable, writeWorkbook } from '#platform/sheets/index.ts'
import { everybodyElse, missing, openHouse, type Visitor } from '../people/fixtures.ts'
import { texts } from './messages/index.ts'

const house = await openHouse({ after })
const { ada, ask, ground, look, web } = house
const origin = 'http://127.0.0.1:8080'
const clause = await clauseByRef(ground.db, '68-2')
const wording = { original: 'en', basis: 'official', texts: { en: 'Canary: ask earlier.' } }
const { slug } = orThrow(
  await act(ground, ada.actor, offerFollowUp, {
    on: { clause: clause?.id },
    content: { body: 'ITU-T', office: null, wording },
  }),
)
const { officer, ...others } = await everybodyElse(house)

async function workbook(who: Visitor | undefined, language = 'en'): Promise<Uint8Array> {
  const answer = await web.request(`${origin}/${language}/keep/action-plan.xlsx`, {
    headers: { cookie: who?.cookie ?? '' },
  })
  assert.equal(answer.status, 200)
  assert.deepEqual(
    [answer.headers.get('cache-control'), answer.headers.get('content-disposition')],
    ['private, no-store', `attachment; filename="action-plan-${language}.xlsx"`],
  )
  return new Uint8Array(await answer.arrayBuffer())
}

/** The workbook with one cell of the entry's row changed, as a spreadsheet program would store it. */
async function editedWorkbook(column: number, text: string): Promise<Uint8Array> {
  const { sheets } = orThrow(await readTable('a.xlsx', await workbook(officer)))
  const [head, ...rows] = sheets[1]?.rows ?? []
  const textsOf = (row: typeof head) => row?.cells.map(cell => cell.text) ?? []
  const body = rows.map(row =>
    textsOf(row).map((old, index) => (index === column && textsOf(row).includes(slug) ? text : old)),
  )
  const columns = textsOf(head).map(header => ({ header, width: 10 }))
  return writeWorkbook({ title: 'x', sheets: [{ name: sheets[1]?.name ?? '', columns, rows: body }] })
}

async function send(content: Uint8Array | null, who: Visitor | undefined, name = 'plan.xlsx') {
  const body = new FormData()
  if (content) body.set('file', new File([new Uint8Array(content)], name))
  const headers = { origin, ...(who ? { cookie: who.cookie } : {}) }
  const answer = await web.request(`${origin}/en/keep/action-plan/workbooks`, { method: 'POST', headers, body })
  return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() }
}

suite('the action plan for officers', () => {
  for (const language of languages)
    test(`is explained and can be downloaded (${language})`, async () => {
      const page = await ask(`/${language}/keep/action-plan`, officer)
      assert.deepEqual([page.status, page.text.match(/<h1/g)?.length], [200, 1])
      if (language !== 'en') assert.ok(!page.text.includes(texts.en.lede))
      const { sheets } = orThrow(await readTable('a.xlsx', await workbook(officer, language)))
      assert.ok(sheets[1]?.rows.some(({ cells }) => cells.some(({ text }) => text === slug)))
    })

  test('comes back edited: the difference is shown with its cell, applied once, and then there is none', async () => {
    const { status, to } = await send(await editedWorkbook(7, 'noted'), officer)
    assert.equal(status, 303)
    const compared = await ask(to, officer)
    assert.match(compared.text, new RegExp(`Action items!${columnName(7)}3`))
    assert.ok(compared.text.includes('offered') && compared.text.includes('noted'))
    assert.equal((await look('select state from follow_up.entry'))[0].state, 'offered')
    const form = { channel: 'liaison', day: '2026-11-22', reason: 'Liaison of November' }
    assert.equal((await ask(to, officer, form)).to, `${to}?said=applied-1`)
    assert.deepEqual(await look('select state, version from follow_up.entry'), [{ state: 'noted', version: 2 }])
    assert.deepEqual(await look('select says, channel from follow_up.statement'), [
      { says: 'noted', channel: 'liaison' },
    ])
    assert.equal((await ask(to, officer, form)).to, `${to}?said=applied-0`)
    assert.deepEqual(await look('select version from follow_up.entry'), [{ version: 2 }])
    assert.ok((await ask(to, officer)).text.includes(texts.en.nothing))
  })

  test('a row the rules refuse says why, and no workbook, none chosen or another file are said', async () => {
    const { to } = await send(await editedWorkbook(7, 'done'), officer)
    assert.match((await ask(to, officer)).text, /In the state this entry is in now, that cannot be done/)
    assert.equal((await send(null, officer)).status, 422)
    assert.equal((await send(Buffer.from('a,b'), officer, 'plan.csv')).status, 422)
    assert.equal((await send(Buffer.from('PK'), officer)).status, 422)
    assert.equal(
      (await ask('/en/keep/action-plan/workbooks/01999999-9999-7999-8999-999999999999', officer)).status,
      404,
    )
  })
})

suite('the action plan for everybody else', () => {
  for (const [name, who] of Object.entries(others))
    test(`${name}: page, file and workbooks are the same as what does not exist`, async () => {
      const absent = await missing(house, '/en/nothing-here', who)
      for (const path of ['/keep/action-plan', '/keep/action-plan.xlsx', '/keep/action-plan/workbooks/x'])
        assert.deepEqual(await missing(house, `/en${path}`, who), absent, path)
      const sent = await send(Buffer.from('x'), who)
      assert.equal(sent.status, 404)
      assert.doesNotMatch(sent.text, /Canary/)
    })
})
