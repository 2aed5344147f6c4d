import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { grantRole } from '#modules/identity/index.ts'
import { addContact, addOrganization } from '#modules/members/index.ts'
import { company, hasCanary, someone } from '../../../../test/support/members.ts'
import { formSending } from '../../keeping/fixtures.ts'
import { faultAt, guest, leads, openHouse, signedIn, type Visitor } from '../people/fixtures.ts'
import { texts } from './messages/index.ts'

const house = await openHouse({ after })
const { ada, ask, ground, look } = house
const { id: mine } = orThrow(
  await act(ground, ada.actor, addOrganization, { content: company('Acacia Telecom', { region: 'AFR' }) }),
)
const regulator = orThrow(
  await act(ground, ada.actor, addOrganization, { content: company('Regulator of Nowhere', { kind: 'regulator' }) }),
).id
const person = async (name: string, email: string) =>
  orThrow(await act(ground, ada.actor, addContact, { organization: mine, content: someone({ name, email }) }))
const ann = await person('Ann Canarina', 'ann@example.org')
const bob = await person('Bob Canarina', 'bob@example.org')
const cleo = await person('Cleo Canarina', 'cleo@example.org')

const forum = '/en/keep/forums/cto'
const path = '/en/keep/seats/cto-1'
const send = async (to: string, button: string, values: Record<string, string>) =>
  ask(to, ada, { ...formSending((await ask(to, ada)).text, button), ...values })

suite('an officer keeps a forum, without JavaScript', () => {
  test('sets targets; a region below its target is an alarm for officers and for nobody else', async () => {
    const wrong = await send(forum, 'save', { 'region-AFR': 'two', 'name-text-en': '', reason: 'x' })
    assert.equal(wrong.status, 422)
    assert.equal(leads(wrong.text), true)
    assert.equal(faultAt(wrong.text, 'region-AFR'), texts.en.faults.seatsPerRegion)
    const done = await send(forum, 'save', { 'region-AFR': '2', developingShare: '40', reason: 'Resolution 68.' })
    assert.deepEqual([done.status, done.to], [303, `${forum}?said=saved`])
    const page = (await ask(forum, ada)).text
    assert.match(page, /Below the target[\s\S]*Africa: 0 of 2/)
    assert.match(page, /Changed: Least seats: AFR, Least share/)
    const open = (await ask('/en/forums/cto')).text
    assert.ok(!/Below the target|0 of 2/.test(open))
  })

  test('a second editor of the terms sees what was changed', async () => {
    const [first, second] = await Promise.all([1, 2].map(async () => formSending((await ask(forum, ada)).text, 'save')))
    assert.equal((await ask(forum, ada, { ...first, 'region-AFR': '1', reason: 'a' })).status, 303)
    const late = await ask(forum, ada, { ...second, 'region-CIS': '1', reason: 'b' })
    assert.equal(late.status, 422)
    assert.match(late.text, /id="changed-title"/)
    assert.equal(formSending(late.text, 'save')['region-CIS'], '1')
  })

  test('opens a seat of an eligible organization only, and says who holds it', async () => {
    const no = await send(forum, 'open', { organization: regulator, office: 'CTO', from: '2024-01-01' })
    assert.equal(no.status, 422)
    assert.match(faultAt(no.text, 'seat-organization') ?? '', /may not hold a seat/)
    const opened = await send(forum, 'open', { organization: mine, office: 'CTO', from: '2024-01-01' })
    assert.deepEqual([opened.status, opened.to], [303, `${path}?said=opened`])
    const early = await send(path, 'hold', { contact: ann, from: '2023-01-01' })
    assert.match(faultAt(early.text, 'hold-contact') ?? '', /opened later/)
    assert.equal((await send(path, 'hold', { contact: ann, from: '2024-02-01' })).status, 303)
    assert.equal((await send(path, 'alternate', { contact: bob, from: '2024-02-01' })).status, 303)
    assert.equal((await send(path, 'alternate', { contact: cleo, from: '2024-03-01' })).status, 303)
    const alternates = await look('select id, contact_id as contact from forums.holding where place > 0 order by place')
    const [one, two] = alternates.map(row => `place-${row.id}`)
    const order = { [one ?? '']: '2', [two ?? '']: '1', from: '2024-06-01' }
    assert.equal((await send(path, 'order', order)).status, 303)
    const page = (await ask(path, ada)).text
    assert.match(page, /Ann Canarina[\s\S]*principal[\s\S]*Bob Canarina[\s\S]*alternate 1/)
    const [head, row] = (await ask('/en/keep/seats.csv', ada)).text.split('\r\n')
    assert.deepEqual(
      [head, row],
      [
        'seat,organization,office,region,state,principal,alternates',
        'CTO 1,Acacia Telecom,CTO,Africa,held,Ann Canarina,2',
      ],
    )
    assert.match((await ask(`${forum}?on=2025-06-01`, ada)).text, /region=AFR">1<\/a>/)
    assert.match((await ask(`${forum}?on=2024-01-31`, ada)).text, /region=AFR">0<\/a>/)
  })

  test('who holds a seat is stable when it is so, and the class of countries is not confirmed', async () => {
    const page = (await ask(`${forum}?on=2026-06-01`, ada)).text
    assert.match(page, /1 June 2025 and 1 June 2026[\s\S]*1 of 1[\s\S]*1 of 1/)
    assert.match(page, /from developing countries: 1 of 1\.[\s\S]*list not confirmed/)
  })

  test('makes the seat vacant and ends it, each with a reason; everything it was stays in the history', async () => {
    assert.match(faultAt((await send(path, 'vacate', { on: '2026-01-01' })).text, 'vacate-reason') ?? '', /Say why/)
    assert.equal((await send(path, 'vacate', { on: '2026-01-01', reason: 'A new post.' })).status, 303)
    assert.equal((await send(path, 'end', { on: '2026-02-01', reason: 'It left the forum.' })).status, 303)
    const page = (await ask(path, ada)).text
    assert.match(page, /ended/)
    assert.ok(!page.includes('value="hold"'))
    assert.match(page, /It left the forum\./)
  })
})

for (const language of languages)
  test(`every page has one heading and nothing of English in it (${language})`, async () => {
    for (const one of ['/keep/seats', '/keep/seats/cto-1', '/keep/forums/cto', '/keep/forums/gss']) {
      const page = await ask(`/${language}${one}`, ada)
      assert.deepEqual([page.status, page.text.match(/<h1/g)?.length], [200, 1], one)
      if (language !== 'en') assert.ok(!page.text.includes(texts.en.seatsLede) && !page.text.includes(texts.en.terms))
    }
  })

test('to everybody but officers these pages are not there; nobody else reads a name anywhere', async () => {
  const focal = await guest(house, 'Fay Focal')
  orThrow(await act(ground, ada.actor, grantRole, { person: focal.id, role: 'focal-point', scope: mine }))
  const visitors: (Visitor | undefined)[] = [
    undefined,
    await guest(house, 'Gil', ['translator', 'auditor']),
    await signedIn(ground, focal.id),
  ]
  const before = await look('select s::text from forums.seat s union all select h::text from forums.holding h')
  for (const who of visitors) {
    for (const one of ['/en/keep/seats', '/en/keep/seats.csv', path, forum])
      assert.equal((await ask(one, who)).status, 404, one)
    for (const button of Object.keys(texts.en.doings))
      assert.equal((await ask(path, who, { do: button, version: '1', reason: 'x' })).status, 404, button)
    for (const button of ['save', 'open'])
      assert.equal((await ask(forum, who, { do: button, version: '1' })).status, 404, button)
    for (const one of [
      '/en/forums/cto',
      '/en/organizations/acacia-telecom',
      '/api/v1/forums/cto',
      '/en/search?q=Acacia',
    ])
      assert.ok(!hasCanary((await ask(one, who)).text), one)
  }
  assert.deepEqual(
    await look('select s::text from forums.seat s union all select h::text from forums.holding h'),
    before,
  )
  assert.equal((await ask('/en/keep/seats/no-such', ada)).status, 404)
  assert.ok(
    !hasCanary(
      JSON.stringify(await look('select e::text from audit.event e union all select r::text from audit.revision r')),
    ),
  )
})
