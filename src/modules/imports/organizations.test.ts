import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { thePublic } from '#kernel/actor.ts'
import { orThrow, refused } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { addOrganization, organizationsCalled } from '#modules/members/index.ts'
import { csvOf, fiveThousand, storedOf, storedSql } from '../../../test/support/five-thousand.ts'
import { because, importHouse } from './fixtures.ts'
import {
  checkImport,
  faultText,
  goOnWithImports,
  importById,
  resumeImport,
  startImport,
  stopImport,
  takeSome,
} from './index.ts'

const house = await importHouse({ after })
const { ground, database, officer, seen, rows, bring, checked, start, take } = house

const fiveThousandCsv = csvOf(fiveThousand)

const stored = async () => (await database.owner.query(storedSql)).rows

suite('5,000 organizations, 40 of them wrong', () => {
  test('the dry run names exactly the forty, with row and reason, and changes nothing', async () => {
    const list = await checked('organizations', fiveThousandCsv)
    assert.deepEqual(list.counts.plans, { new: 4960, change: 0, same: 0, bad: 40 })
    const found = (await rows(list.id))
      .filter(({ plan }) => plan === 'bad')
      .map(({ number, faults }) => [number, faults?.map(fault => faultText('en', 'organizations', fault)).join('; ')])
    const expected = fiveThousand.filter(({ fault }) => fault).map(({ row, fault }) => [row, fault])
    assert.equal(found.length, 40)
    for (const [index, [row, text]] of found.entries()) {
      assert.equal(row, expected[index]?.[0])
      assert.ok(String(text).startsWith(String(expected[index]?.[1])), `${row}: ${text}`)
    }
    assert.deepEqual(await stored(), [])
    assert.deepEqual(
      await act(ground, officer, startImport, { id: list.id, version: list.version, skipBad: false }, because),
      refused('import-has-bad-rows', { bad: 40 }),
    )
  })

  test('the import takes the rest; stopped, killed and resumed it takes each once; again it changes nothing', async () => {
    const list = await checked('organizations', fiveThousandCsv)
    await start(list)
    assert.deepEqual(house.queued.at(-1), { job: 'imports.take-rows', data: { import: list.id } })
    assert.equal(await takeSome(ground, list.id, 300), true)
    // The process dies before the transaction ends: nothing of these rows is there.
    const dying = { ...ground, enqueue: async () => Promise.reject(new Error('killed')) }
    await assert.rejects(
      takeSome(
        { ...dying, subscriptions: { together: [], after: [{ to: 'members.*', job: 'search.index' }] } },
        list.id,
        300,
      ),
      /killed/,
    )
    assert.equal((await stored()).length, 298)
    // The next program goes on at once: it does not wait until the job of the dead one is taken for dead.
    const waiting = house.queued.length
    await goOnWithImports(ground)
    assert.deepEqual(house.queued.slice(waiting), [{ job: 'imports.take-rows', data: { import: list.id } }])
    orThrow(await act(ground, officer, stopImport, { id: list.id }))
    assert.equal(await takeSome(ground, list.id), false)
    assert.equal((await seen(list.id)).state, 'stopped')
    const { version } = await seen(list.id)
    orThrow(await act(ground, officer, resumeImport, { id: list.id, version }))
    const done = await take(list, 500)
    assert.deepEqual([done.state, done.counts.outcomes], ['done', { taken: 4960, same: 0, skipped: 40, refused: 0 }])
    const once = await stored()
    assert.deepEqual(once, storedOf(fiveThousand))

    const again = await checked('organizations', fiveThousandCsv)
    assert.deepEqual(again.counts.plans, { new: 0, change: 0, same: 4960, bad: 40 })
    assert.deepEqual(
      await act(ground, officer, startImport, { id: again.id, version: again.version, skipBad: true }, because),
      refused('import-without-rows'),
    )
    assert.deepEqual(await stored(), once)
  })
})

suite('a changed list', () => {
  test('shows each field that would change, leaves empty cells alone, and asks for a reason', async () => {
    orThrow(
      await act(ground, officer, addOrganization, {
        content: {
          name: 'Baobab',
          kind: 'operator',
          country: { value: 'KEN', basis: 'name' },
          region: 'AFR',
          website: null,
        },
      }),
    )
    const list = await checked(
      'organizations',
      'Key,Nom,Pays,Website,Region\nbaobab,Baobab Réseaux,,baobab.example,AFR\n',
    )
    assert.deepEqual(
      (await rows(list.id)).map(({ number, plan, changes }) => ({ number, plan, changes })),
      [
        {
          number: 2,
          plan: 'change',
          changes: [
            { field: 'name', from: 'Baobab', to: 'Baobab Réseaux' },
            { field: 'website', from: '', to: 'https://baobab.example' },
          ],
        },
      ],
    )
    const input = { id: list.id, version: list.version, skipBad: false }
    assert.deepEqual(await act(ground, officer, startImport, input), refused('reason-missing'))
    await start(list)
    assert.equal((await take(list)).counts.outcomes.taken, 1)
    const [kept] = await organizationsCalled(ground.db, { keys: ['baobab'] })
    assert.deepEqual(
      [kept?.name, kept?.country, kept?.countryBasis, kept?.website],
      ['Baobab Réseaux', 'KEN', 'name', 'https://baobab.example'],
    )
  })

  test('is not taken where somebody changed the record after the dry run', async () => {
    const list = await checked('organizations', 'Key,Name,Kind\nbaobab,Baobab Réseaux,vendor\n')
    const other = await checked('organizations', 'Key,Name,Kind\nbaobab,Baobab Réseaux,association\n')
    await start(other)
    await take(other)
    await start(list)
    assert.deepEqual((await take(list)).counts.outcomes, { taken: 0, same: 0, skipped: 0, refused: 1 })
    const [row] = await rows(list.id)
    assert.deepEqual(row?.faults, [{ field: null, name: 'changed-since-check', params: {} }])
    assert.equal((await organizationsCalled(ground.db, { keys: ['baobab'] }))[0]?.kind, 'association')
  })

  test('remembers which column is which field for the next list with these headings', async () => {
    const text = 'Spalte 1,Spalte 2\nAcacia Networks,KEN\n'
    const { id } = orThrow(await bring('organizations', text))
    assert.deepEqual((await seen(id)).mapping, {})
    const check = (mapping: object) => act(ground, officer, checkImport, { id, version: 1, mapping })
    assert.deepEqual(await check({ country: 1 }), refused('field-without-column', { field: 'name' }))
    assert.deepEqual(await check({ name: 0, country: 0 }), refused('column-twice'))
    assert.deepEqual(await check({ name: 7 }), refused('mapping-unknown'))
    assert.deepEqual(await check({ nam: 0 }), refused('mapping-unknown'))
    assert.deepEqual(orThrow(await check({ name: 0, country: 1 })).counts, { new: 1, change: 0, same: 0, bad: 0 })
    const next = orThrow(await bring('organizations', text.replace('Acacia', 'Cedar')))
    assert.deepEqual((await seen(next.id)).mapping, { name: 0, country: 1 })
  })
})

test('rows are taken with the rights their person has at that moment; without any, the import stops', async () => {
  const list = await checked('organizations', 'Name\nDogwood\n')
  await start(list)
  await database.owner.query(
    "update identity.role_grant set to_at = now() - interval '100 years', from_at = now() - interval '101 years'",
  )
  assert.equal(await takeSome(ground, list.id), false)
  const { rows: kept } = await database.owner.query("select 1 from members.organization where name = 'Dogwood'")
  assert.deepEqual(kept, [])
  const { rows: states } = await database.owner.query('select state from imports.import where id = $1', [list.id])
  assert.deepEqual(states, [{ state: 'stopped' }])
  assert.equal(await house.as(thePublic, db => importById(db, list.id)), undefined)
})
