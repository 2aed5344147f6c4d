import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { holdSeat, openSeat } from '#modules/forums/index.ts'
import { type GrantableRole, grantRole } from '#modules/identity/index.ts'
import { addContact, addOrganization } from '#modules/members/index.ts'
import { canary, company, hasCanary, someone } from '../../../../test/support/members.ts'
import { formSending } from '../../keeping/fixtures.ts'
import { faultAt, guest, openHouse, signedIn } from '../people/fixtures.ts'
import { texts } from './messages/index.ts'

const house = await openHouse({ after })
const { ada, ask, ground, look } = house
const organization = async (name: string) =>
  orThrow(await act(ground, ada.actor, addOrganization, { content: company(name) })).id
const [mine, other] = [await organization('Acacia Telecom'), await organization('Baobab Networks')]
const foreign = orThrow(
  await act(ground, ada.actor, addContact, { organization: other, content: someone({ email: 'b@example.org' }) }),
)
const seat = orThrow(
  await act(ground, ada.actor, openSeat, { forum: 'CTO', organization: mine, office: 'CTO', from: '2024-01-01' }),
)
const of = async (name: string, role: GrantableRole, scope: string) => {
  const { id } = await guest(house, name)
  orThrow(await act(ground, ada.actor, grantRole, { person: id, role, scope }))
  return signedIn(ground, id)
}
const path = '/en/my/organization'
const fay = await of('Fay Focal', 'focal-point', mine)
const sam = await of('Sam Seat', 'seat-holder', mine)
const person = { ...canary, function: 'CTO', from: '2024-01-01', language: 'en' }

suite('a focal point keeps the people of the own organization', () => {
  test('and sees its seats with who holds them', async () => {
    const form = formSending((await ask(path, fay)).text, 'add-contact')
    const wrong = await ask(path, fay, { ...form, ...person, name: '' })
    assert.equal(wrong.status, 422)
    assert.equal(faultAt(wrong.text, `${form.of}-name`), texts.en.faults.name)
    assert.equal((await ask(path, fay, { ...form, ...person })).to, `${path}?said=contact`)
    const [row] = await look('select id from members.contact where organization_id = $1', mine)
    const hold = { id: seat.id, version: 1, contact: row?.id, from: '2024-02-01' }
    orThrow(await act(ground, ada.actor, holdSeat, hold))
    assert.match((await ask(path, fay)).text, /CTO 1[\s\S]*held[\s\S]*Canarina Vogelsang/)
    const left = formSending((await ask(path, fay)).text, 'contact')
    assert.equal((await ask(path, fay, { ...left, function: 'Chief Scientist' })).status, 303)
    assert.match((await ask(path, fay)).text, /Chief Scientist/)
  })

  test('and nothing of another’s: neither seen, nor entered, nor corrected', async () => {
    assert.ok(!(await ask(path, fay)).text.includes('Baobab'))
    const before = await look('select c::text from members.contact c order by id')
    const add = { ...person, do: 'add-contact', of: 'c', organization: other }
    assert.equal((await ask(path, fay, add)).status, 404)
    const edit = { ...person, do: 'contact', of: 'c', id: foreign, version: '1' }
    assert.equal((await ask(path, fay, edit)).status, 404)
    assert.deepEqual(await look('select c::text from members.contact c order by id'), before)
  })

  test('nor with the role given without limit beside it', async () => {
    const before = await look('select c::text from members.contact c order by id')
    const { id } = await of('Abe Anywhere', 'focal-point', 'everywhere')
    orThrow(await act(ground, ada.actor, grantRole, { person: id, role: 'focal-point', scope: mine }))
    const abe = await signedIn(ground, id)
    const form = formSending((await ask(path, abe)).text, 'add-contact')
    for (const organization of [other, other.toUpperCase(), 'everywhere'])
      assert.notEqual((await ask(path, abe, { ...form, ...person, organization })).status, 500)
    assert.equal((await ask(path, abe, { ...form, ...person, organization: other })).status, 404)
    assert.deepEqual(await look('select c::text from members.contact c order by id'), before)
    assert.equal((await ask(path, abe, { ...form, ...person })).to, `${path}?said=contact`)
  })
})

test('a seat holder sees the seats of the own organization, no people, and changes nothing', async () => {
  const page = await ask(path, sam)
  assert.equal(page.status, 200)
  assert.match(page.text, /Acacia Telecom[\s\S]*CTO 1/)
  assert.ok(!hasCanary(page.text) && !page.text.includes('name="do"'))
  const add = { ...person, do: 'add-contact', of: 'c', organization: mine }
  assert.equal((await ask(path, sam, add)).status, 404)
})

test('for everybody without an organization the page is not there', async () => {
  const others = [undefined, ada, await guest(house, 'Gil', ['focal-point']), await of('Zoe', 'seat-holder', 'CTO')]
  for (const who of others) {
    assert.equal((await ask(path, who)).status, 404)
    assert.equal((await ask(path, who, { do: 'add-contact', organization: mine, ...person })).status, 404)
  }
})

for (const language of languages)
  test(`the page has one heading and nothing of English in it (${language})`, async () => {
    const page = await ask(`/${language}/my/organization`, fay)
    assert.deepEqual([page.status, page.text.match(/<h1/g)?.length], [200, 1])
    if (language !== 'en') assert.ok(!page.text.includes(texts.en.mineLede))
  })
