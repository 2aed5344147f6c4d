import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { refused } from '#kernel/result.ts'
import { takeSome, targetNames, targetOf } from '#modules/imports/index.ts'
import { organizationKinds } from '#modules/members/index.ts'
import { canary, everybodyElse, hasCanary, openHouse, type Visitor } from '../people/fixtures.ts'
import { texts } from './messages/index.ts'

const house = await openHouse({ after })
const { ada, ask, ground, look } = house
const { officer: _, ...others } = await everybodyElse(house)
const origin = 'http://127.0.0.1:8080'

let sent = 0
async function bring(who: Visitor | undefined, file: File | null, fields: Readonly<Record<string, string>> = {}) {
  const body = new FormData()
  const all = { key: String(++sent).padStart(24, 'k'), target: 'organizations', sheet: '', ...fields }
  for (const [name, value] of Object.entries(all)) body.set(name, value)
  if (file) body.set('file', file)
  const headers = { origin, ...(who ? { cookie: who.cookie } : {}) }
  const answer = await house.web.request(`${origin}/en/keep/imports`, { method: 'POST', headers, body })
  return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() }
}

/** Sends the form of a list's page, as the page was when it was asked for. */
async function turn(path: string, fields: Readonly<Record<string, string>>) {
  const { text } = await ask(path, ada)
  const version = /name="version" value="(\d+)"/.exec(text)?.[1] ?? ''
  return ask(path, ada, { key: String(++sent).padStart(24, 'k'), version, ...fields })
}

const list = (text: string, name = 'list.csv') => new File([text], name)
const pathOf = (to: string) => to.split('?')[0] ?? ''
const columns = { 'column-name': '0', 'column-country': '1' }

suite('a list', () => {
  test('is read, checked, started, taken and told, page by page', async () => {
    const read = await bring(ada, list('Name,Country\nAcacia,KEN\nBaobab,Atlantis\n'))
    assert.equal(read.status, 303)
    const path = pathOf(read.to)
    const first = await ask(read.to, ada)
    assert.match(first.text, /The list was read/)
    assert.match(first.text, /<option value="0" selected="">A \u2068Name\u2069<\/option>/)
    const checked = await turn(path, { do: 'check', ...columns })
    assert.deepEqual([checked.status, checked.to], [303, `${path}?said=checked`])
    const page = await ask(path, ada)
    assert.match(page.text, /Country “Atlantis”: is no country on record/)
    const refusedStart = await turn(path, { do: 'start', reason: 'Their list.' })
    assert.equal(refusedStart.status, 422)
    assert.match(refusedStart.text, /href="#skipBad"/)
    assert.match(refusedStart.text, /value="Their list."/)
    assert.equal((await turn(path, { do: 'start', skipBad: 'yes', reason: 'Their list.' })).status, 303)
    assert.match((await ask(path, ada)).text, /<progress value="0" max="2">/)
    assert.equal(await takeSome(ground, path.split('/').at(-1) ?? ''), false)
    const done = await ask(path, ada)
    assert.match(done.text, /<progress value="2" max="2">/)
    const csv = await ask(`${path}/rows.csv?outcome=skipped`, ada)
    assert.equal(csv.headers.get('cache-control'), 'private, no-store')
    assert.deepEqual(csv.text.replace('\uFEFF', '').split('\r\n'), [
      'row,name,plan,outcome,says',
      '3,Baobab,fault,left out,Country “Atlantis”: is no country on record',
      '',
    ])
    assert.deepEqual(await look("select name from members.organization where name in ('Acacia', 'Baobab')"), [
      { name: 'Acacia' },
    ])
  })

  test('that cannot be read is refused beside its field, and what was chosen is kept', async () => {
    for (const [file, words] of [
      [null, 'Choose a file.'],
      [list('a,b\n"c,d\n'), 'A quotation mark is opened and never closed (noticed at line 2).'],
      [list('only headings\n'), 'The list has no rows below its headings.'],
      [list('a,A\nb,c\n'), 'Two columns have the same heading: a.'],
      [list('x', 'macro.xlsm'), 'Workbooks with macros are not accepted. Please save it as XLSX without macros.'],
      [list('{"a": 1}', 'list.json'), 'This JSON file holds no list of registrations.'],
    ] as const) {
      const answer = await bring(ada, file, { target: 'people' })
      assert.equal(answer.status, 422, words)
      assert.ok(answer.text.includes(words), words)
      assert.match(answer.text, /<option value="people" selected="">/)
    }
  })

  test('says so where what its rows say together was refused', async t => {
    const read = await bring(ada, list('Affiliation\nEricsson\nNokia\n'), { target: 'participants', about: 'CTO-05' })
    const path = pathOf(read.to)
    await turn(path, { do: 'check', 'column-organization': '0' })
    await turn(path, { do: 'start', reason: 'Their list.' })
    const participants = targetOf('participants') as Required<NonNullable<ReturnType<typeof targetOf>>>
    t.mock.method(participants, 'finish', async () => refused('country-unknown'))
    assert.equal(await takeSome(ground, path.split('/').at(-1) ?? ''), false)
    const { text } = await ask(path, ada)
    const words = 'What the rows say together was not taken: No country with this code is on record.'
    assert.ok(text.includes(words))
    assert.ok(!(await ask(path.replace('/en/', '/fr/'), ada)).text.includes('What the rows'))
    assert.match((await ask('/en/overview/imports-with-bad-rows', ada)).text, /list\.csv/)
  })

  test('sent twice is read once; a form of an older version changes nothing', async () => {
    const key = { key: 'once'.padStart(24, 'k') }
    const [one, two] = [await bring(ada, list('Name\nX\n'), key), await bring(ada, list('Name\nX\n'), key)]
    assert.equal(one.to, two.to)
    const path = pathOf(one.to)
    await turn(path, { do: 'check', ...columns, 'column-country': '' })
    const late = await ask(path, ada, { version: '1', do: 'check', ...columns, 'column-country': '' })
    assert.equal(late.status, 422)
    assert.match(late.text, /Somebody else changed this in the meantime/)
  })
})

suite('which columns a list may have', () => {
  test('is told for every kind of list, with the codes of closed lists and the other names that are recognised', async () => {
    const answer = await ask('/en/keep/imports/columns.csv?list=organizations', ada)
    assert.equal(answer.headers.get('cache-control'), 'private, no-store')
    assert.deepEqual(answer.text.replace('\uFEFF', '').split('\r\n').slice(0, 4), [
      'target,column,required,allowed,also',
      'Organizations,Key,,,"address, slug, id"',
      'Organizations,Name,yes,,"organization, organisation, company, company name, entity name, title"',
      `Organizations,Kind,,"${organizationKinds.join(', ')}","type, category, class"`,
    ])
  })

  for (const language of languages)
    test(`an empty list has headings that are recognised when it comes back (${language})`, async () => {
      for (const target of targetNames) {
        const empty = await ask(`/${language}/keep/imports/empty.csv?list=${target}`, ada)
        const filled = `${empty.text}${'x,'.repeat(30)}\n`
        const read = await bring(ada, list(filled), {
          target,
          ...(target === 'participants' ? { about: 'CTO-05' } : {}),
        })
        const { text } = await ask(read.to, ada)
        const chosen = [...text.matchAll(/<option value="(\d+)" selected=""/g)].map(([, at]) => Number(at))
        assert.deepEqual(chosen, [...(targetOf(target)?.fields.keys() ?? [])], target)
      }
    })

  test('is there for nobody but the secretariat', async () => {
    for (const [name, who] of Object.entries(others))
      for (const page of ['columns', 'columns.csv', 'columns.json', 'empty.csv?list=people'])
        assert.equal((await ask(`/en/keep/imports/${page}`, who)).status, 404, `${name} ${page}`)
    assert.equal((await ask('/en/keep/imports/empty.csv?list=secrets', ada)).status, 404)
  })
})

suite('what a list holds of people', () => {
  test('is seen by nobody but the secretariat, and is gone with the list', async () => {
    const people = `Organization;Name;Function;E-mail\nEricsson;${canary.name};CTO;${canary.email}\n`
    const path = pathOf((await bring(ada, list(people), { target: 'people' })).to)
    const every = ['', '/rows', '/rows.csv', '/rows.json'].map(end => path + end)
    assert.ok(hasCanary((await ask(`${path}/rows.csv`, ada)).text))
    for (const [name, who] of Object.entries(others)) {
      for (const address of [...every, '/en/keep/imports', '/en/keep/imports.csv'])
        assert.equal((await ask(address, who)).status, 404, `${name} ${address}`)
      assert.equal((await bring(who, list('Name\nX\n'))).status, 404, name)
      const { status } = await ask(path, who, { do: 'withdraw', version: '1' })
      assert.equal(status, 404, name)
    }
    assert.ok(!hasCanary(JSON.stringify(await look('select * from audit.event'))))
    assert.equal((await turn(path, { do: 'withdraw' })).to, `${path}?said=withdrawn`)
    for (const address of every) assert.ok(!hasCanary((await ask(address, ada)).text), address)
    assert.ok(!hasCanary(JSON.stringify(await look('select * from imports.row'))))
  })

  for (const language of languages)
    test(`its pages have one heading and nothing of English in them (${language})`, async () => {
      const path = pathOf((await bring(ada, list('Name\nX\n'))).to).replace('/en/', `/${language}/`)
      for (const address of [`/${language}/keep/imports`, `/${language}/keep/imports/columns`, path, `${path}/rows`]) {
        const page = await ask(address, ada)
        assert.deepEqual([page.status, page.text.match(/<h1/g)?.length], [200, 1], address)
        if (language !== 'en')
          for (const english of [texts.en.lede, texts.en.columnsLede, texts.en.mappingLede, texts.en.check])
            assert.ok(!page.text.includes(english), address)
      }
    })
})
