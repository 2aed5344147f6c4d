import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { system } from '#kernel/actor.ts'
import { changedSince, ok, orThrow } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { importHouse } from './fixtures.ts'
import { clearImports, importOfFile, readImport, startImport, stopImport, takeRows } from './index.ts'

const house = await importHouse({ after })
const { ground, clock, database, officer, as, bring, checked, seen, start, take } = house

const clear = () => act(ground, system('imports'), clearImports, { days: 30 })
const text = (name: string) => `Name\n${name} one\n${name} two\n`

test('rows are emptied after so many days; a list that was not taken to its end is put aside, one that is being taken goes on', async () => {
  const done = await checked('organizations', text('Canary done'))
  await start(done)
  const ended = (await take(done)).endedAt
  const { id: read } = orThrow(await bring('organizations', text('Canary read')))
  const list = await checked('organizations', text('Canary checked'))
  const stopped = await checked('organizations', text('Canary stopped'))
  await start(stopped)
  orThrow(await act(ground, officer, takeRows, { id: stopped.id, most: 1 }))
  orThrow(await act(ground, officer, stopImport, { id: stopped.id }))
  const running = await checked('organizations', text('Canary running'))
  await start(running)
  const ids = [done.id, read, list.id, stopped.id, running.id]
  const standing = () =>
    Promise.all(
      ids.map(async id => {
        const { state, version, endedAt, clearedAt } = await seen(id)
        return [state, version, endedAt?.toString() ?? null, clearedAt?.toString() ?? null]
      }),
    )
  const before = await standing()
  assert.deepEqual(await clear(), ok({ cleared: 0 }))
  assert.deepEqual(await standing(), before)

  clock.move({ hours: 31 * 24 })
  const now = clock.now().toString()
  assert.deepEqual(await clear(), ok({ cleared: 4 }))
  const version = (index: number) => Number(before[index]?.[1])
  const after = [
    ['done', version(0), ended?.toString(), now],
    ['withdrawn', version(1) + 1, now, now],
    ['withdrawn', version(2) + 1, now, now],
    ['withdrawn', version(3) + 1, now, now],
    ['running', version(4), null, null],
  ]
  assert.deepEqual(await standing(), after)
  assert.deepEqual(await clear(), ok({ cleared: 0 }))
  assert.deepEqual(await standing(), after)
  const { rows } = await database.owner.query(
    "select count(*)::int as n from imports.row where import_id <> $1 and (cells::text ~ 'Canary' or changes is not null)",
    [running.id],
  )
  assert.deepEqual(rows, [{ n: 0 }])
  assert.deepEqual((await seen(list.id)).counts.plans, { new: 2, change: 0, same: 0, bad: 0 })
  assert.deepEqual((await seen(stopped.id)).counts.outcomes, { taken: 1, same: 0, skipped: 0, refused: 0 })
  assert.equal((await take(running)).counts.outcomes.taken, 2)
  const input = { id: list.id, version: list.version, skipBad: false }
  assert.deepEqual(await act(ground, officer, startImport, input), changedSince(list.version + 1))
})

test('what was emptied while it was stopped before is put aside too, and its file begins anew', async () => {
  const content = Buffer.from(text('Canary stuck'))
  const read = { target: 'organizations', name: 'stuck.csv', content, sheet: '' } as const
  const { id } = orThrow(await act(ground, officer, readImport, read))
  const { sha256 } = await seen(id)
  await database.owner.query("update imports.import set state = 'stopped', cleared_at = now() where id = $1", [id])
  assert.equal(await as(officer, db => importOfFile(db, 'organizations', sha256, '')), undefined)
  clock.move({ hours: 31 * 24 })
  orThrow(await clear())
  assert.equal((await seen(id)).state, 'withdrawn')
})
