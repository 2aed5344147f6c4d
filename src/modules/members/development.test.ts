import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { system } from '#kernel/actor.ts'
import { roles } from '#kernel/policy.ts'
import { changedSince, forbidden, ok, orThrow, refused } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { administrator, holding } from '../../../test/support/actors.ts'
import { projectRoot } from '../../../test/support/database.ts'
import { because, membersHouse } from '../../../test/support/members.ts'
import { loadHistory } from '../../first-start.ts'
import {
  confirmDevelopmentList,
  developmentLists,
  developmentRecord,
  editDevelopmentList,
  isDeveloping,
  listCountries,
  listInForce,
  proposeDevelopmentList,
  replaceDevelopmentList,
} from './index.ts'

suite('the class of a country on a day', () => {
  const list = (version: number, from: string, confirmed: boolean, ...countries: string[]) => ({
    version,
    from,
    confirmed,
    countries: new Set(countries),
  })
  const lists = [
    list(1, '2008-01-01', false, 'KEN', 'CHN'),
    list(2, '2008-01-01', true, 'KEN'),
    list(3, '2020-01-01', true, 'CHN'),
  ]
  const lldc = { country: 'MDA', from: null, to: null, toKind: 'none' } as const
  const left = {
    country: 'BTN',
    from: null,
    to: { value: '2023-12-13', precision: 'day' },
    toKind: 'effective',
  } as const
  const record = { lists, statuses: [lldc, left] }
  const rows: readonly [string, string, ReturnType<typeof isDeveloping>][] = [
    ['KEN', '2007-12-31', null],
    ['KEN', '2008-01-01', { developing: true, confirmed: true }],
    ['CHN', '2019-12-31', { developing: false, confirmed: true }],
    ['CHN', '2020-01-01', { developing: true, confirmed: true }],
    ['KEN', '2020-01-01', { developing: false, confirmed: true }],
    ['MDA', '2020-01-01', { developing: true, confirmed: true }],
    ['MDA', '2000-01-01', { developing: true, confirmed: false }],
    ['BTN', '2023-12-12', { developing: true, confirmed: true }],
    ['BTN', '2023-12-13', { developing: false, confirmed: true }],
  ]
  for (const [country, day, expected] of rows)
    test(`${country} on ${day}: ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(isDeveloping(record, country, day), expected)
    })
  test('of two lists of one first day the newer counts', () => {
    assert.equal(listInForce(lists, '2010-05-05')?.version, 2)
    assert.equal(listInForce([], '2010-05-05'), null)
  })
})

suite('the list of developing countries', async () => {
  const { ground, database } = await membersHouse({ after })
  const day = '2026-11-22'

  test('is proposed from general knowledge, not confirmed, and once; an older database gets it at its next start', async () => {
    const [proposal, ...others] = await developmentLists(ground.db)
    assert.equal(others.length, 0)
    assert.deepEqual(
      [proposal?.version, proposal?.from, proposal?.confirmed, proposal?.proposed, proposal?.countries.size],
      [1, '2008-01-01', false, true, 143],
    )
    const record = await developmentRecord(ground.db)
    const outside = ['FRA', 'RUS', 'USA', 'CAN', 'AUS', 'NZL', 'JPN', 'CYP', 'ISR']
    for (const code of outside)
      assert.deepEqual(isDeveloping(record, code, day), { developing: false, confirmed: false }, code)
    for (const code of ['KEN', 'TUR', 'GEO', 'KOR', 'MDA', 'MKD'])
      assert.deepEqual(isDeveloping(record, code, day), { developing: true, confirmed: false }, code)
    await database.owner.query(`set app.roles = 'system'`)
    await database.owner.query('delete from members.development_entry')
    await database.owner.query('delete from members.development_list')
    await loadHistory(ground, projectRoot, () => {})
    await loadHistory(ground, projectRoot, () => {})
    assert.deepEqual(
      (await developmentLists(ground.db)).map(({ countries }) => countries.size),
      [143],
    )
    const proposed = { from: '2008-01-01', basis: 'Again.', countries: ['KEN'] }
    assert.deepEqual(
      await act(ground, system('x'), proposeDevelopmentList, proposed),
      refused('development-list-there'),
    )
  })

  test('an administrator puts a country on it or takes one off, with a reason; what was not confirmed stays so', async () => {
    const off = { version: 1, country: 'SGP', belongs: false }
    assert.deepEqual(await act(ground, administrator, editDevelopmentList, off), refused('reason-missing'))
    assert.deepEqual(
      await act(ground, administrator, editDevelopmentList, { ...off, belongs: true }, because),
      refused('nothing-changed'),
    )
    assert.deepEqual(
      await act(ground, administrator, editDevelopmentList, { ...off, country: 'QQQ' }, because),
      refused('country-unknown', { code: 'QQQ' }),
    )
    orThrow(await act(ground, administrator, editDevelopmentList, { ...off, country: 'KOR' }, because))
    assert.deepEqual(await act(ground, administrator, editDevelopmentList, off, because), changedSince(2))
    assert.deepEqual(isDeveloping(await developmentRecord(ground.db), 'KOR', day), {
      developing: false,
      confirmed: false,
    })
    // A small island developing State belongs to the class whatever the list says.
    orThrow(await act(ground, administrator, editDevelopmentList, { ...off, version: 2 }, because))
    assert.deepEqual(isDeveloping(await developmentRecord(ground.db), 'SGP', day), {
      developing: true,
      confirmed: false,
    })
  })

  test('is confirmed once, and replaced from a day on: earlier days keep theirs', async () => {
    assert.deepEqual(await act(ground, administrator, confirmDevelopmentList, { version: 1 }), changedSince(3))
    assert.deepEqual(await act(ground, administrator, confirmDevelopmentList, { version: 3 }), ok({ version: 3 }))
    assert.deepEqual(
      await act(ground, administrator, confirmDevelopmentList, { version: 3 }),
      refused('already-confirmed'),
    )
    const all = (await listCountries(ground.db, 'en')).map(({ alpha3 }) => alpha3)
    const next = { version: 3, from: '2027-01-01', basis: 'A decision of the Council.', countries: all.slice(0, 20) }
    assert.deepEqual(await act(ground, administrator, replaceDevelopmentList, next), refused('reason-missing'))
    assert.deepEqual(await act(ground, administrator, replaceDevelopmentList, next, because), ok({ version: 4 }))
    const lists = await developmentLists(ground.db)
    assert.deepEqual([listInForce(lists, day)?.version, listInForce(lists, '2027-01-01')?.version], [3, 4])
    assert.deepEqual(
      lists.map(({ confirmed }) => confirmed),
      [false, false, true, true],
    )
  })

  test('nobody but an administrator changes it, nobody but the program proposes it', async () => {
    const before = await developmentLists(ground.db)
    const list = { from: '2008-01-01', basis: 'Mine.', countries: ['KEN'] }
    for (const role of roles) {
      const who = holding(role)
      if (role !== 'system') assert.deepEqual(await act(ground, who, proposeDevelopmentList, list), forbidden(), role)
      if (role === 'administrator') continue
      const version = 4
      assert.deepEqual(await act(ground, who, confirmDevelopmentList, { version }), forbidden(), role)
      assert.deepEqual(
        await act(ground, who, editDevelopmentList, { version, country: 'KEN', belongs: true }, because),
        forbidden(),
        role,
      )
      assert.deepEqual(await act(ground, who, replaceDevelopmentList, { version, ...list }, because), forbidden(), role)
    }
    assert.deepEqual(await developmentLists(ground.db), before)
  })
})
