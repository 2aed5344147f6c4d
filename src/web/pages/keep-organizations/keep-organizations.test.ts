import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { grantRole } from '#modules/identity/index.ts'
import { canary, hasCanary } from '../../../../test/support/members.ts'
import { formSending } from '../../keeping/fixtures.ts'
import { faultAt, guest, leads, openHouse, signedIn, type Visitor } from '../people/fixtures.ts'
import { texts } from './messages/index.ts'

const house = await openHouse({ after })
const { ada, ask, ground, look } = house
const list = '/en/keep/organizations'
const path = `${list}/acacia-telecom`

const filled = { name: 'Acacia Telecom', kind: 'operator', country: 'KEN', countryBasis: 'stated', region: 'AFR' }
const person = { ...canary, function: 'CTO', from: '2024-01-01' }

suite('an officer keeps an organization, without JavaScript', () => {
  test('adds it, and is told what is wrong at its field with everything typed still there', async () => {
    const form = formSending((await ask(`${list}/new`, ada)).text, 'add')
    const wrong = await ask(`${list}/new`, ada, { ...form, ...filled, name: '', website: 'acacia' })
    assert.equal(wrong.status, 422)
    assert.deepEqual(
      [faultAt(wrong.text, 'name'), faultAt(wrong.text, 'website'), leads(wrong.text)],
      [texts.en.faults.name, texts.en.faults.website, true],
    )
    assert.equal(formSending(wrong.text, 'add').website, 'acacia')
    const added = await ask(`${list}/new`, ada, { ...form, ...filled })
    assert.deepEqual([added.status, added.to], [303, `${path}?said=added`])
    assert.equal((await ask(`${list}/new`, ada, { ...form, ...filled })).to, added.to)
    assert.deepEqual(await look(`select count(*)::int as n from members.organization where key like 'acacia%'`), [
      { n: 1 },
    ])
    assert.match((await ask('/en/organizations/acacia-telecom')).text, /Acacia Telecom/)
  })

  test('corrects it with a reason; a second editor sees both', async () => {
    const [mine, theirs] = [1, 2].map(async () => formSending((await ask(path, ada)).text, 'save'))
    const [first, second] = [await mine, await theirs]
    const done = await ask(path, ada, { ...first, kind: 'vendor', reason: 'By its own report.' })
    assert.equal(done.to, `${path}?said=saved`)
    const late = await ask(path, ada, { ...second, website: 'https://acacia.example/', reason: 'Seen.' })
    assert.equal(late.status, 422)
    assert.match(late.text, /id="changed-title"/)
    const again = formSending(late.text, 'save')
    assert.deepEqual([again.website, again.kind, again.version], ['https://acacia.example/', 'operator', '2'])
    assert.equal((await ask(path, ada, { ...again, kind: 'vendor' })).status, 303)
    assert.match((await ask(path, ada)).text, /Changed: Kind \(<bdi>By its own report\.<\/bdi>\)/)
  })

  test('enters a membership, ends it, and cannot enter a second one of the same days', async () => {
    const send = async (values: Record<string, string>, button = 'add-membership') =>
      ask(path, ada, { ...formSending((await ask(path, ada)).text, button), ...values })
    const period = { sector: 'ITU-T', category: 'sector-member', from: '2020-01-01' }
    assert.equal((await send(period)).to, `${path}?said=membership`)
    const twice = await send({ ...period, from: '2022-01-01' })
    assert.equal(twice.status, 422)
    assert.match(faultAt(twice.text, 'm-from') ?? '', /already a membership/)
    assert.match(twice.text, /<details open=""/)
    const unexplained = await send({ to: '2023-01-01' }, 'membership')
    const at = /id="(m[0-9a-f]+-reason)-fault"/.exec(unexplained.text)?.[1] ?? ''
    assert.equal(leads(unexplained.text) && at.length > 0, true)
    assert.equal((await send({ to: '2023-01-01', reason: 'It left.' }, 'membership')).status, 303)
    assert.match((await ask(path, ada)).text, /from 1 January 2020 to 1 January 2023/)
    assert.equal((await send({ ...period, from: '2023-01-01' })).status, 303)
    const [, row] = (await ask(`${list}.csv?q=acacia`, ada)).text.split('\r\n')
    assert.equal(row, 'Acacia Telecom,vendor,Kenya,Africa,ITU-T Sector Member,0')
  })

  test('enters people, whom nobody else sees anywhere', async () => {
    const form = formSending((await ask(path, ada)).text, 'add-contact')
    const wrong = await ask(path, ada, { ...form, ...person, email: 'nobody' })
    assert.equal(faultAt(wrong.text, 'c-email'), texts.en.faults.email)
    assert.equal((await ask(path, ada, { ...form, ...person })).to, `${path}?said=contact`)
    assert.ok(hasCanary((await ask(path, ada)).text))
    const open = [
      ...['/organizations/acacia-telecom', '/organizations', '/search?q=CTO', '/forums/cto', '/conclusions.atom'],
      ...['/organizations.csv', '/organizations.json', '/countries/kenya'],
    ].map(one => `/en${one}`)
    const visitors = [undefined, await guest(house, 'Guest'), await guest(house, 'Ulla', ['translator', 'auditor'])]
    for (const who of visitors)
      for (const one of [...open, '/api/v1/organizations', '/api/v1/organizations/acacia-telecom', '/sitemap.xml'])
        assert.ok(!hasCanary((await ask(one, who)).text), one)
    assert.ok(!hasCanary(house.lines.join('\n')))
    const log = await look('select e::text from audit.event e union all select r::text from audit.revision r')
    assert.ok(!hasCanary(JSON.stringify(log)))
  })
})

for (const language of languages)
  test(`every page has one heading and nothing of English in it (${language})`, async () => {
    for (const one of ['', '/new', '/orange']) {
      const page = await ask(`/${language}/keep/organizations${one}`, ada)
      assert.deepEqual([page.status, page.text.match(/<h1/g)?.length], [200, 1], one)
      if (language !== 'en') assert.ok(!page.text.includes(texts.en.lede) && !page.text.includes(texts.en.addContact))
    }
  })

test('to everybody but officers these pages are not there, and nothing they send does anything', async () => {
  const [mine] = await look(`select id from members.organization where key = 'acacia-telecom'`)
  const focal = await guest(house, 'Fay Focal')
  const grant = { person: focal.id, role: 'focal-point', scope: mine?.id }
  orThrow(await act(ground, ada.actor, grantRole, grant))
  const visitors: (Visitor | undefined)[] = [
    undefined,
    await guest(house, 'Gil', ['translator', 'auditor']),
    await signedIn(ground, focal.id),
  ]
  const before = await look('select o::text from members.organization o order by id')
  for (const who of visitors) {
    for (const one of [list, `${list}.csv`, `${list}/new`, path]) assert.equal((await ask(one, who)).status, 404, one)
    for (const button of ['save', 'add-membership', 'membership', 'add-contact', 'contact'])
      assert.equal((await ask(path, who, { do: button, version: '1', ...filled, ...person })).status, 404, button)
    assert.equal((await ask(`${list}/new`, who, { do: 'add', ...filled, name: 'Other' })).status, 404)
  }
  assert.deepEqual(await look('select o::text from members.organization o order by id'), before)
  assert.equal((await ask(`${list}/no-such`, ada)).status, 404)
  assert.equal((await ask(path, ada, { do: 'nothing' })).status, 404)
})
