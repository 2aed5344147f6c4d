import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { system, thePublic } from '#kernel/actor.ts'
import { roles } from '#kernel/policy.ts'
import { changedSince, forbidden, notFound, ok, orThrow, refused } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { revisionsOf } from '#modules/audit/index.ts'
import { erasePersonal as eraseContact, type OrganizationKind, organizationKinds } from '#modules/members/index.ts'
import { holding, officer } from '../../../test/support/actors.ts'
import { because, hasCanary } from '../../../test/support/members.ts'
import { forumsHouse } from './fixtures.ts'
import {
  editForum,
  editSeat,
  endHolding,
  endSeat,
  erasePersonal,
  forumBySlug,
  holderOn,
  holdSeat,
  listSeats,
  nameAlternate,
  openSeat,
  personalDataOf,
  reorderAlternates,
  type Seat,
  seatBySlug,
  showHolder,
  termsOf,
  vacateSeat,
} from './index.ts'

const house = await forumsHouse({ after })
const { ground, database, organization, contact, seat, seen, open, held, forum } = house

suite('terms of a forum', () => {
  test('are in force from a day on, with a reason; what held before stays on record', async () => {
    const { version, content } = await forum('gss')
    const next = {
      ...content,
      from: '2025-01-01',
      eligibility: 'private-sector' as const,
      seatsPerRegion: { AFR: 2, CIS: 1 },
      developingShare: 30,
    }
    const seenForum = { code: 'GSS', version, content: next }
    assert.deepEqual(await act(ground, officer, editForum, seenForum), refused('reason-missing'))
    const tomorrow = { ...seenForum, content: { ...next, from: '2026-11-23' } }
    assert.deepEqual(await act(ground, officer, editForum, tomorrow, because), refused('begins-in-the-future'))
    assert.deepEqual(
      await act(ground, officer, editForum, { ...seenForum, content }, because),
      refused('nothing-changed'),
    )
    assert.deepEqual(await act(ground, officer, editForum, seenForum, because), ok({ version: 2 }))
    assert.deepEqual(await act(ground, officer, editForum, seenForum, because), changedSince(2))
    const { name: _, ...terms } = next
    const { name: _name, ...first } = content
    assert.deepEqual(await termsOf(ground.db, 'GSS'), [first, terms])
    assert.equal((await forumBySlug(ground.db, 'en', 'gss'))?.eligibility, 'private-sector')
    const earlier = { code: 'GSS', version: 2, content: { ...next, from: '2024-12-31' } }
    assert.deepEqual(await act(ground, officer, editForum, earlier, because), refused('begins-before-terms'))
    // Until then an administration could hold a seat, from that day on it cannot.
    const { id } = await organization('Administration of Elsewhere', { kind: 'administration' })
    const at = (from: string) => act(ground, officer, openSeat, { forum: 'GSS', organization: id, office: 'CTO', from })
    assert.deepEqual(await at('2025-01-01'), refused('organization-not-eligible', { kind: 'administration' }))
    assert.equal((await at('2024-12-31')).ok, true)
  })
})

suite('who may hold a seat in a forum for the private sector only', () => {
  const refusedKinds: readonly OrganizationKind[] = [
    'sdo',
    'academia',
    'research',
    'regulator',
    'administration',
    'international',
  ]
  for (const kind of organizationKinds)
    test(`${kind}: ${refusedKinds.includes(kind) ? 'not' : 'yes'}`, async () => {
      const { id } = await organization(`Kind ${kind}`, { kind })
      const opened = await act(ground, officer, openSeat, {
        forum: 'CTO',
        organization: id,
        office: 'CTO',
        from: '2024-01-01',
      })
      if (refusedKinds.includes(kind)) assert.deepEqual(opened, refused('organization-not-eligible', { kind }))
      else assert.equal(opened.ok, true)
    })
})

suite('a seat', async () => {
  const { id: mine } = await organization('Larch Telecom')
  const { id: other } = await organization('Maple Mobile')
  const first = await contact(mine, { from: '2023-01-01', to: '2025-06-01', email: 'first@example.org' })
  const second = await contact(mine, { from: '2023-01-01', email: 'second@example.org' })
  const third = await contact(mine, { from: '2023-01-01', email: 'third@example.org' })
  const stranger = await contact(other)
  const slug = await open(mine)

  test('is held by people of its organization, who were there that day, and by nobody else', async () => {
    assert.equal((await seat(slug)).state, 'open')
    assert.deepEqual(await held(slug, stranger), refused('holder-from-another-organization'))
    assert.deepEqual(await held(slug, '01990000-0000-7000-8000-0000000000ff'), refused('contact-unknown'))
    assert.deepEqual(await held(slug, first, '2023-12-31'), refused('before-the-seat'))
    assert.deepEqual(await held(slug, first, '2026-11-23'), refused('begins-in-the-future'))
    assert.deepEqual(await held(slug, first, '2025-06-01'), refused('not-there-that-day'))
    assert.deepEqual(await held(slug, first), ok({ version: 2 }))
    assert.equal((await seat(slug)).state, 'held')
    assert.deepEqual(await held(slug, first, '2024-03-01'), refused('already-holder'))
    const alternate = { contact: stranger, from: '2024-02-01' }
    assert.deepEqual(
      await act(ground, officer, nameAlternate, { ...(await seen(slug)), ...alternate }),
      refused('alternate-from-another-organization'),
    )
  })

  test('has alternates in an order, and on every day one knows who held it', async () => {
    const name = async (id: string, from: string) =>
      orThrow(await act(ground, officer, nameAlternate, { ...(await seen(slug)), contact: id, from }))
    await name(second, '2024-02-01')
    await name(third, '2024-03-01')
    const people = ({ principal, alternates }: ReturnType<typeof holderOn>) => [
      principal?.contactId ?? null,
      alternates.map(({ contactId }) => contactId),
    ]
    const on = async (day: string) => people(holderOn(await seat(slug), day))
    const ids = async () => holderOn(await seat(slug), '2024-04-01').alternates.map(({ id }) => id)
    assert.deepEqual(await on('2024-01-15'), [null, []])
    assert.deepEqual(await on('2024-02-15'), [first, [second]])
    assert.deepEqual(await on('2024-04-01'), [first, [second, third]])
    const order = (await ids()).toReversed()
    const reorder = async (as: readonly string[], from = '2024-05-01') =>
      act(ground, officer, reorderAlternates, { ...(await seen(slug)), order: [...as], from })
    assert.deepEqual(await reorder(order, '2024-02-15'), refused('ends-before-it-begins'))
    assert.deepEqual(await reorder(order.slice(1)), refused('not-these-alternates'))
    assert.deepEqual(await reorder(order.toReversed()), refused('nothing-changed'))
    orThrow(await reorder(order))
    assert.deepEqual(await on('2024-04-01'), [first, [second, third]])
    assert.deepEqual(await on('2024-05-01'), [first, [third, second]])
    // The next principal was an alternate: that place ends, the former principal's too.
    orThrow(await held(slug, third, '2025-06-01'))
    assert.deepEqual(await on('2025-05-31'), [first, [third, second]])
    assert.deepEqual(await on('2025-06-01'), [third, [second]])
    assert.deepEqual(await held(slug, second, '2025-05-01'), refused('before-the-last-holder'))
  })

  test('shows in public its organization and office, and a name only of who agreed', async () => {
    const publicly = async () => (await seatBySlug(ground.db, slug))?.holdings
    assert.deepEqual(await publicly(), [])
    const { id: place } = holderOn(await seat(slug), '2026-01-01').principal ?? {}
    const show = async (named: boolean) =>
      act(ground, officer, showHolder, { ...(await seen(slug)), holding: place, named })
    assert.deepEqual(await show(false), refused('nothing-changed'))
    orThrow(await show(true))
    assert.deepEqual(
      (await publicly())?.map(({ publicName }) => publicName),
      ['Canarina Vogelsang'],
    )
    orThrow(await show(false))
    assert.deepEqual(await publicly(), [])
  })

  test('an alternate goes; the principal goes and the seat is vacant; the seat ends', async () => {
    orThrow(await act(ground, officer, nameAlternate, { ...(await seen(slug)), contact: first, from: '2025-05-01' }))
    const alternates = async () => (await seat(slug)).holdings.filter(({ to, place }) => to === null && place > 0)
    const [one] = await alternates()
    const go = async (on: string) => act(ground, officer, endHolding, { ...(await seen(slug)), holding: one?.id, on })
    assert.deepEqual(await go('2024-01-31'), refused('ends-before-it-begins'))
    orThrow(await go('2025-09-01'))
    assert.deepEqual(
      (await alternates()).map(({ contactId }) => contactId),
      [first],
    )
    const vacate = async (on: string, how = {}) => act(ground, officer, vacateSeat, { ...(await seen(slug)), on }, how)
    assert.deepEqual(await vacate('2025-10-01'), refused('reason-missing'))
    assert.deepEqual(await vacate('2025-05-01', because), refused('ends-before-it-begins'))
    orThrow(await vacate('2025-10-01', because))
    assert.equal((await seat(slug)).state, 'vacant')
    assert.deepEqual(await vacate('2025-10-01', because), refused('not-from-this-state'))
    assert.deepEqual(await held(slug, second, '2025-09-30'), refused('before-the-last-holder'))
    const end = async (on: string) => act(ground, officer, endSeat, { ...(await seen(slug)), on }, because)
    orThrow(await end('2026-01-01'))
    const ended = await seat(slug)
    assert.deepEqual(
      [ended.state, ended.endedOn, ended.holdings.some(({ to }) => to === null)],
      ['ended', '2026-01-01', false],
    )
    assert.deepEqual(await held(slug, second), refused('not-from-this-state'))
    assert.deepEqual(await end('2026-01-01'), refused('not-from-this-state'))
    assert.equal(holderOn(ended, '2025-07-01').principal?.contactId, third)
  })

  test('keeps its versions by ids and days; neither they nor the log know a name', async () => {
    const { id, version } = await seat(slug)
    const versions = await inTransaction(ground, officer, ({ db }) => revisionsOf(db, 'seat', id))
    assert.deepEqual(
      versions.map(one => one.version),
      Array.from({ length: version }, (_, index) => index + 1),
    )
    for (const table of ['audit.event', 'audit.revision'])
      assert.ok(!hasCanary(JSON.stringify((await database.owner.query(`select t::text from ${table} t`)).rows)), table)
    const edit = { id, version, office: 'Chief Technology Officer' }
    assert.deepEqual(await act(ground, officer, editSeat, edit, because), refused('not-from-this-state'))
  })
})

suite('people and seats', async () => {
  const { id: mine } = await organization('Nettle Networks')
  const { id: other } = await organization('Oleander')
  const email = 'nettle@example.org'
  const slug = await open(mine)
  orThrow(await held(slug, await contact(mine, { email })))
  const [place] = (await seat(slug)).holdings
  orThrow(await act(ground, officer, showHolder, { ...(await seen(slug)), holding: place?.id, named: true }))

  test('who holds a seat is seen by the secretariat and the own focal point', async () => {
    orThrow(await act(ground, officer, showHolder, { ...(await seen(slug)), holding: place?.id, named: false }))
    const seenBy = async (actor: Parameters<typeof inTransaction>[1]) =>
      (await inTransaction(ground, actor, ({ db }) => seatBySlug(db, slug)))?.holdings.length
    assert.deepEqual(await Promise.all([officer, holding('focal-point', mine)].map(seenBy)), [1, 1])
    const others = [thePublic, holding('focal-point', other), holding('seat-holder', mine), holding('auditor')]
    assert.deepEqual(await Promise.all(others.map(seenBy)), [0, 0, 0, 0])
    orThrow(await act(ground, officer, showHolder, { ...(await seen(slug)), holding: place?.id, named: true }))
  })

  test('a person is told of the seat held, and erased from it; seat, office and days stay', async () => {
    const told = await inTransaction(ground, system('test'), ({ db }) => personalDataOf(db, { email }))
    assert.deepEqual(told, [
      {
        table: 'forums.holding',
        id: place?.id,
        seat: slug,
        office: 'CTO',
        place: 0,
        from: '2024-02-01',
        to: null,
        publicName: 'Canarina Vogelsang',
      },
    ])
    const erased = await inTransaction(ground, system('test'), async inside => {
      const ids = await erasePersonal(inside, { email })
      await eraseContact(inside, { email })
      return ids
    })
    assert.deepEqual(erased, [place?.id])
    const after: Seat = await seat(slug)
    assert.deepEqual(after.holdings, [{ ...place, publicName: null }])
    assert.deepEqual(await inTransaction(ground, system('test'), ({ db }) => personalDataOf(db, { email })), [])
    const again = { ...(await seen(slug)), holding: place?.id, named: true }
    assert.deepEqual(await act(ground, officer, showHolder, again), refused('contact-unknown'))
  })

  test('nobody but officers changes forums, seats and who holds them', async () => {
    const before = await inTransaction(ground, officer, ({ db }) => listSeats(db))
    const { id, version } = await seat(slug)
    const day = { on: '2025-01-01' }
    const at = { id, version }
    const whom = { contact: place?.contactId, from: '2025-01-01' }
    const { content } = await forum('cto')
    for (const role of roles.filter(one => one !== 'officer')) {
      const answers = await Promise.all([
        act(ground, holding(role), editForum, { code: 'CTO', version: 1, content }, because),
        act(ground, holding(role), openSeat, { forum: 'CTO', organization: mine, office: 'CTO', from: '2025-01-01' }),
        act(ground, holding(role, mine), editSeat, { ...at, office: 'x' }, because),
        act(ground, holding(role, mine), holdSeat, { ...at, ...whom }),
        act(ground, holding(role, mine), nameAlternate, { ...at, ...whom }),
        act(ground, holding(role, mine), reorderAlternates, { ...at, order: [place?.id], from: '2025-01-01' }),
        act(ground, holding(role, mine), endHolding, { ...at, holding: place?.id, ...day }),
        act(ground, holding(role, mine), showHolder, { ...at, holding: place?.id, named: true }),
        act(ground, holding(role), vacateSeat, { ...at, ...day }, because),
        act(ground, holding(role), endSeat, { ...at, ...day }, because),
      ])
      assert.deepEqual(
        answers,
        answers.map(() => forbidden()),
        role,
      )
    }
    assert.deepEqual(await inTransaction(ground, officer, ({ db }) => listSeats(db)), before)
    const missing = { id: '01990000-0000-7000-8000-0000000000ff', version: 1, ...day }
    assert.deepEqual(await act(ground, officer, endSeat, missing, because), notFound())
  })

  test('two who open seats at once get different numbers', async () => {
    const input = { forum: 'CXO', organization: mine, office: 'CTO', from: '2025-01-01' }
    const opened = await Promise.all([1, 2, 3].map(() => act(ground, officer, openSeat, input)))
    assert.deepEqual(opened.map(one => orThrow(one).slug).sort(), ['cxo-1', 'cxo-2', 'cxo-3'])
  })
})
