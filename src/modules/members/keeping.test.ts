import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { system, thePublic } from '#kernel/actor.ts'
import { roles } from '#kernel/policy.ts'
import { changedSince, forbidden, notFound, ok, orThrow, refused } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { revisionsOf } from '#modules/audit/index.ts'
import { holding, officer } from '../../../test/support/actors.ts'
import { because, canary, company, hasCanary, membersHouse, someone } from '../../../test/support/members.ts'
import {
  addContact,
  addMembership,
  addOrganization,
  contactIdsOf,
  contactsOf,
  editContact,
  editMembership,
  editOrganization,
  erasePersonal,
  listOrganizations,
  membershipsOf,
  organizationBySlug,
  organizationsCalled,
  personalDataOf,
} from './index.ts'

const house = await membersHouse({ after })
const { ground, database, organization, contact, kept } = house
const nobody = '01990000-0000-7000-8000-0000000000ff'

suite('an organization', () => {
  test('is entered under an address of its name, and a second one of that name is refused', async () => {
    const acacia = await organization('Acacia Telecom')
    assert.equal(acacia.slug, 'acacia-telecom')
    assert.deepEqual(await organizationBySlug(ground.db, 'acacia-telecom'), {
      id: acacia.id,
      key: 'acacia-telecom',
      slug: 'acacia-telecom',
      name: 'Acacia Telecom',
      kind: 'operator',
      country: 'KEN',
      countryBasis: 'stated',
      region: 'AFR',
      website: null,
    })
    assert.deepEqual(
      await act(ground, officer, addOrganization, { content: company('ACACIA Telecom') }),
      refused('organization-already-recorded', { key: 'acacia-telecom' }),
    )
    assert.deepEqual(
      await act(ground, officer, addOrganization, {
        content: company('X', { country: { value: 'QQQ', basis: 'name' } }),
      }),
      refused('country-unknown', { value: 'QQQ', basis: 'name' }),
    )
    assert.equal((await organization('Acacia-Telecom!')).slug, 'acacia-telecom-2')
    assert.match((await organization('阿卡西亚电信')).slug, /^organization-[0-9a-f]{8}$/)
  })

  test('gets a number behind its address however many would have the same', async () => {
    const slugs: string[] = []
    for (let n = 0; n < 23; n += 1) slugs.push((await organization(`Dogwood${'!'.repeat(n)}`)).slug)
    assert.deepEqual(slugs, ['dogwood', ...Array.from({ length: 22 }, (_, n) => `dogwood-${n + 2}`)])
  })

  test('is called by its key or its name, however capitalized; asking for no name answers nothing', async () => {
    await organization('Éclair İletişim')
    const called = async (...names: string[]) =>
      (await organizationsCalled(ground.db, { names, keys: ['ericsson'] })).map(({ name }) => name).toSorted()
    assert.deepEqual(await called('éCLAIR İletişim', 'Nobody'), ['Ericsson', 'Éclair İletişim'])
    assert.deepEqual(await organizationsCalled(ground.db, {}), [])
    assert.deepEqual(await called('acacia'), ['Ericsson'])
  })

  test('is looked for by its name without reading the others', async () => {
    const client = await database.owner.connect()
    try {
      await client.query('begin; set local enable_seqscan = off')
      const { rows } = await client.query(
        `explain select from members.organization where lower(name) in (select lower(n) from unnest(array['acacia']) n)`,
      )
      assert.match(JSON.stringify(rows), /organization_name/)
    } finally {
      await client.query('rollback')
      client.release()
    }
  })

  test('is corrected with a reason; the version before is kept, the log hears the names of the fields', async () => {
    const { slug } = await organization('Baobab Networks')
    const entry = await kept(slug)
    const seen = { id: entry.id, version: entry.version }
    const content = { ...entry.content, kind: 'vendor' as const, website: 'https://baobab.example/' }
    assert.deepEqual(await act(ground, officer, editOrganization, { ...seen, content }), refused('reason-missing'))
    assert.deepEqual(
      await act(ground, officer, editOrganization, { ...seen, content: entry.content }, because),
      refused('nothing-changed'),
    )
    assert.deepEqual(
      await act(ground, officer, editOrganization, { ...seen, content }, because),
      ok({ version: 2, changed: ['kind', 'website'] }),
    )
    assert.deepEqual((await kept(slug)).content, content)
    assert.deepEqual(
      await act(ground, officer, editOrganization, { ...seen, content: entry.content }, because),
      changedSince(2),
    )
    const versions = await inTransaction(ground, officer, ({ db }) => revisionsOf(db, 'organization', entry.id))
    assert.deepEqual(
      versions.map(({ version, content: one }) => [version, one]),
      [
        [1, entry.content],
        [2, content],
      ],
    )
    assert.deepEqual(
      await act(ground, officer, editOrganization, { id: nobody, version: 1, content }, because),
      notFound(),
    )
  })
})

suite('a membership', () => {
  const periods: readonly [string, string | null, string, string | null, boolean][] = [
    ['2020-01-01', '2021-01-01', '2021-01-01', null, true],
    ['2020-01-01', '2021-01-01', '2020-12-31', null, false],
    ['2020-01-01', null, '2025-01-01', '2026-01-01', false],
    ['2020-01-01', null, '2018-01-01', '2020-01-01', true],
    ['2020-01-01', null, '2018-01-01', '2020-01-02', false],
    ['2020-01-01', null, '2018-01-01', null, false],
  ]
  for (const [index, [from, to, otherFrom, otherTo, fits]] of periods.entries())
    test(`from ${otherFrom} to ${otherTo} ${fits ? 'fits' : 'does not fit'} beside ${from} to ${to}`, async () => {
      const { id } = await organization(`Period ${index}`)
      const of = { organization: id, sector: 'ITU-T', category: 'sector-member' }
      orThrow(await act(ground, officer, addMembership, { ...of, from, to }))
      const second = await act(ground, officer, addMembership, { ...of, from: otherFrom, to: otherTo })
      assert.deepEqual(second.ok ? 'fits' : second, fits ? 'fits' : refused('membership-overlaps'))
      orThrow(await act(ground, officer, addMembership, { ...of, category: 'associate', from: otherFrom, to: otherTo }))
      orThrow(await act(ground, officer, addMembership, { ...of, sector: 'ITU-D', from: otherFrom, to: otherTo }))
    })

  test('ends on a day with a reason, and never before it began; a second editor is told', async () => {
    const { id: of } = await organization('Cedar Wireless')
    const period = { sector: 'ITU-R' as const, category: 'sme' as const, from: '2022-03-01', to: null }
    const id = orThrow(await act(ground, officer, addMembership, { organization: of, ...period }))
    const end = (to: string, how = {}) => act(ground, officer, editMembership, { id, version: 1, ...period, to }, how)
    assert.deepEqual(await end('2022-03-01', because), refused('ends-before-it-begins'))
    assert.deepEqual(await end('2024-01-01'), refused('reason-missing'))
    assert.deepEqual(await end('2024-01-01', because), ok({ version: 2 }))
    assert.deepEqual(await end('2025-01-01', because), changedSince(2))
    assert.deepEqual(await membershipsOf(ground.db, of), [
      { id, organizationId: of, ...period, to: '2024-01-01', version: 2 },
    ])
    const events = await database.owner.query(
      `select "values" from audit.event where noun_id = $1 order by id desc limit 1`,
      [of],
    )
    assert.deepEqual(events.rows, [{ values: { membership: id, version: 2, ...period, to: '2024-01-01' } }])
  })

  test('two who enter the same at once: one is entered', async () => {
    const { id } = await organization('Dune Data')
    const input = { organization: id, sector: 'ITU-T', category: 'sector-member', from: '2020-01-01', to: null }
    const done = await Promise.all([1, 2, 3].map(() => act(ground, officer, addMembership, input)))
    assert.deepEqual(done.map(one => one.ok).sort(), [false, false, true])
    assert.equal((await membershipsOf(ground.db, id)).length, 1)
  })
})

suite('a contact', () => {
  test('is seen by the secretariat and the focal point of that organization, and by nobody else', async () => {
    const [mine, other] = [await organization('Ebony Cables'), await organization('Fjord Fibre')]
    const id = await contact(mine.id)
    const seenBy = async (actor: Parameters<typeof inTransaction>[1]) =>
      (await inTransaction(ground, actor, ({ db }) => contactsOf(db, mine.id))).map(one => one.id)
    assert.deepEqual(await seenBy(officer), [id])
    assert.deepEqual(await seenBy(holding('focal-point', mine.id)), [id])
    const others = [
      thePublic,
      holding('focal-point', other.id),
      holding('focal-point'),
      holding('seat-holder', mine.id),
      holding('focal-point', `${other.id},focal-point@${mine.id}`),
      ...roles.filter(role => !['officer', 'director', 'system'].includes(role)).map(role => holding(role)),
    ]
    for (const actor of others) assert.deepEqual(await seenBy(actor), [], JSON.stringify(actor.held))
    const { rows } = await database.app.query('select * from members.contact')
    assert.deepEqual(rows, [])
  })

  test('is kept by the own focal point; of another organization it is not there', async () => {
    const [mine, other] = [await organization('Garnet Mobile'), await organization('Harbour Labs')]
    const [own, foreign] = [holding('focal-point', mine.id), holding('focal-point', other.id)]
    const content = someone({ email: 'garnet@example.org' })
    const id = orThrow(await act(ground, own, addContact, { organization: mine.id, content }))
    assert.deepEqual(await act(ground, foreign, addContact, { organization: mine.id, content }), forbidden())
    const left = { id, version: 1, content: { ...content, to: '2026-01-01' } }
    assert.deepEqual(await act(ground, foreign, editContact, left), notFound())
    assert.deepEqual(await act(ground, holding('seat-holder', mine.id), editContact, left), forbidden())
    assert.deepEqual(await act(ground, own, editContact, left), ok({ version: 2 }))
    assert.deepEqual(await act(ground, own, editContact, left), changedSince(2))
    assert.deepEqual(
      await act(ground, own, editContact, { ...left, version: 2, content: { ...content, to: '2023-01-01' } }),
      refused('ends-before-it-begins'),
    )
  })

  test('leaves nothing personal in the log or among the revisions, and can be told and erased', async () => {
    const { id: of } = await organization('Ibis Satellites')
    const id = await contact(of, { email: 'ibis.canarina@example.org' })
    const content = someone({ email: 'ibis.canarina@example.org', function: 'Chief Scientist' })
    orThrow(await act(ground, officer, editContact, { id, version: 1, content }))
    const asked = { email: 'Ibis.Canarina@example.org' }
    const told = await inTransaction(ground, system('test'), ({ db }) => personalDataOf(db, asked))
    const { from, to, ...rest } = content
    assert.deepEqual(told, [{ table: 'members.contact', id, organization: 'Ibis Satellites', ...rest, from, to }])
    assert.deepEqual(await inTransaction(ground, thePublic, ({ db }) => personalDataOf(db, asked)), [])
    const erased = await inTransaction(ground, system('test'), inside => erasePersonal(inside, asked))
    assert.deepEqual(erased, [id])
    const [now] = await inTransaction(ground, officer, ({ db }) => contactsOf(db, of))
    assert.deepEqual(now, {
      id,
      organizationId: of,
      ...content,
      name: '',
      email: null,
      phone: null,
      version: 3,
      erased: true,
    })
    assert.deepEqual(await act(ground, officer, editContact, { id, version: 3, content }), refused('contact-erased'))
    assert.deepEqual(await inTransaction(ground, officer, ({ db }) => contactIdsOf(db, asked)), [])
    for (const table of ['audit.event', 'audit.revision', 'access.sent']) {
      const { rows } = await database.owner.query(`select t::text from ${table} t`)
      assert.ok(!hasCanary(JSON.stringify(rows)), table)
    }
    assert.ok(hasCanary(JSON.stringify(canary)))
  })
})

test('nobody but officers enters or corrects organizations and memberships', async () => {
  const { id } = await organization('Jade Semiconductors')
  const before = await listOrganizations(ground.db, 'en')
  const content = company('Kite Broadband')
  const period = { sector: 'ITU-T', category: 'sector-member', from: '2020-01-01', to: null }
  for (const role of roles.filter(one => one !== 'officer')) {
    const who = holding(role)
    for (const answer of [
      await act(ground, who, addOrganization, { content }),
      await act(ground, who, editOrganization, { id, version: 1, content }, because),
      await act(ground, who, addMembership, { organization: id, ...period }),
      await act(ground, who, editMembership, { id, version: 1, ...period }, because),
    ])
      assert.deepEqual(answer, forbidden(), role)
  }
  assert.deepEqual(await listOrganizations(ground.db, 'en'), before)
})
