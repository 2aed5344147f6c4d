import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { formSending } from '../../keeping/fixtures.ts'
import { faultAt, guest, leads, openHouse } from '../people/fixtures.ts'
import { texts } from './messages/index.ts'

const house = await openHouse({ after })
const { ada, ask, look } = house
const path = '/en/keep/development'
const send = async (button: string, values: Record<string, string> = {}) =>
  ask(path, ada, { ...formSending((await ask(path, ada)).text, button), ...values })

suite('an administrator keeps the list of developing countries', () => {
  test('which is a proposal until it is confirmed', async () => {
    const page = (await ask(path, ada)).text
    assert.match(page, /not confirmed[\s\S]*From 1 January 2008: 143 countries\.[\s\S]*General knowledge/)
    const [head, first] = (await ask(`${path}.csv`, ada)).text.split('\r\n')
    assert.deepEqual([head, first], ['country,code,region,listed,developing', 'Afghanistan,AFG,ASP,yes,yes'])
    assert.match((await ask(`${path}?listed=no&developing=yes`, ada)).text, /Republic of Moldova/)
  })

  test('takes a country off with a reason, and is told what is wrong at its field', async () => {
    const wrong = await send('remove', { country: 'KOR' })
    assert.deepEqual([wrong.status, leads(wrong.text)], [422, true])
    assert.match(faultAt(wrong.text, 'country-reason') ?? '', /Say why/)
    assert.equal((await send('remove', { country: 'KOR', reason: 'Decided.' })).to, `${path}?said=changed`)
    assert.match(faultAt((await send('remove', { country: 'KOR', reason: 'x' })).text, 'country') ?? '', /Nothing/)
    assert.match((await ask(`${path}.csv?q=KOR`, ada)).text, /Republic of Korea,KOR,ASP,no,no/)
  })

  test('confirms it, and replaces it from a day on', async () => {
    const stale = formSending((await ask(path, ada)).text, 'confirm')
    assert.equal((await send('confirm')).to, `${path}?said=confirmed`)
    assert.equal((await ask(path, ada, stale)).status, 422)
    assert.ok(!(await ask(path, ada)).text.includes('value="confirm"'))
    const list = { from: '2027-01-01', basis: 'A decision.', countries: 'KEN, GHA', reason: 'New.' }
    const wrong = await send('replace', { ...list, countries: 'Kenya' })
    assert.equal(faultAt(wrong.text, 'countries'), texts.en.faults.countries)
    assert.equal(formSending(wrong.text, 'replace').basis, 'A decision.')
    assert.equal((await send('replace', list)).to, `${path}?said=replaced`)
    assert.deepEqual(
      await look('select version, confirmed_at is not null as confirmed from members.development_list'),
      [
        { version: 1, confirmed: false },
        { version: 2, confirmed: true },
        { version: 3, confirmed: true },
      ],
    )
  })
})

test('an officer reads the list and cannot change it; for everybody else it is not there', async () => {
  const officer = await guest(house, 'Otto', ['officer'])
  const page = await ask(path, officer)
  assert.equal(page.status, 200)
  assert.ok(!page.text.includes('name="do"'))
  const before = await look('select l::text from members.development_list l')
  const values = { version: '3', country: 'KEN', reason: 'x', from: '2027-01-01', basis: 'Mine.', countries: 'FRA' }
  const others = [undefined, await guest(house, 'Gil', ['auditor', 'translator', 'focal-point'])]
  for (const who of [officer, ...others])
    for (const button of ['confirm', 'add', 'remove', 'replace'])
      assert.equal((await ask(path, who, { ...values, do: button })).status, 404, button)
  for (const who of others) for (const one of [path, `${path}.csv`]) assert.equal((await ask(one, who)).status, 404)
  assert.deepEqual(await look('select l::text from members.development_list l'), before)
})

for (const language of languages)
  test(`the page has one heading and nothing of English in it (${language})`, async () => {
    const page = await ask(`/${language}/keep/development`, ada)
    assert.deepEqual([page.status, page.text.match(/<h1/g)?.length], [200, 1])
    if (language !== 'en') assert.ok(!page.text.includes(texts.en.oneCountry))
  })
