import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { thePublic } from '#kernel/actor.ts'
import { orThrow } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { addOrganization } from '#modules/members/index.ts'
import { importHouse } from './fixtures.ts'
import { erasePersonal, personalDataOf } from './index.ts'

const { ground, officer, as, bring, checked, start, take, rows } = await importHouse({ after })
const ed = { email: 'ed@example.org', person: null, name: 'Ed "Zz" Édouard' }
const content = { name: 'Zz Telecom', kind: 'operator', country: null, region: 'AFR', website: null }
orThrow(await act(ground, officer, addOrganization, { content }))

const head = 'Company,Name,Function,E-mail\n'
const list = `${head}${[
  'Zz Telecom,Ed,CTO,Ed@Example.org',
  'Zz Telecom,Eve,CTO,eve@example.org',
  'Zz Telecom,"ED ""ZZ"" ÉDOUARD",CTO,',
  'Zz Telecom,Somebody,"assists Ed ""Zz"" Édouard",',
  'Zz Telecom,Ed,CTO,Ed <ed@example.org>',
  'Zz Telecom,Ned,CTO,ned@example.org',
  'Zz Telecom,"Ed ""Zz"" Édouardson",CTO,',
].join('\n')}\n`

test('a person who asks is shown the rows they stand in, and is taken out of them for good; who is called alike stays', async () => {
  const { id } = orThrow(await bring('people', list))
  const held = await as(officer, db => personalDataOf(db, ed))
  const mine = [2, 4, 5, 6].map(number => `${id}/${number}`)
  assert.deepEqual(
    held.map(row => row.id),
    mine,
  )
  assert.deepEqual(held[0], {
    table: 'imports.row',
    id: `${id}/2`,
    file: 'list.csv',
    cells: ['Zz Telecom', 'Ed', 'CTO', 'Ed@Example.org'],
  })
  const auditor = { ...officer, held: [{ role: 'auditor' as const, scope: 'everywhere' }] }
  for (const who of [thePublic, auditor]) assert.deepEqual(await as(who, db => personalDataOf(db, ed)), [])
  assert.deepEqual(await inTransaction(ground, officer, inner => erasePersonal(inner, ed)), mine)
  assert.deepEqual(
    (await rows(id)).map(({ cells }) => cells?.[1] ?? null),
    [null, 'Eve', null, null, null, 'Ned', 'Ed "Zz" Édouardson'],
  )
  assert.deepEqual(await as(officer, db => personalDataOf(db, ed)), [])
})

test('nor does what a row would have changed name them any more', async () => {
  const first = await checked('people', `${head}Zz Telecom,"Ed ""Zz"" Édouard",CTO,office@example.org\n`)
  await start(first)
  await take(first)
  const next = await checked('people', `${head}Zz Telecom,Fay,CTO,office@example.org\n`)
  assert.match(JSON.stringify(await rows(next.id)), /Édouard/)
  const gone = await inTransaction(ground, officer, inner => erasePersonal(inner, ed))
  assert.deepEqual(gone.toSorted(), [`${first.id}/2`, `${next.id}/2`].toSorted())
  for (const { id } of [first, next]) assert.doesNotMatch(JSON.stringify(await rows(id)), /Édouard|Fay/)
  assert.deepEqual(await inTransaction(ground, officer, inner => erasePersonal(inner, ed)), [])
})
