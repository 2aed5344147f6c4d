import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { invalid, ok, orThrow, refused } from '#kernel/result.ts'
import { act } from '#modules/access/index.ts'
import { addOrganization } from '#modules/members/index.ts'
import { importHouse } from './fixtures.ts'
import { checkImport, faultText, readImport, targetOf } from './index.ts'

const { ground, database, officer, seen, start, take } = await importHouse({ after })
const content = { name: 'Zz Telecom', kind: 'operator', country: null, region: 'AFR', website: null }
orThrow(await act(ground, officer, addOrganization, { content }))
const participants = targetOf('participants') as Required<NonNullable<ReturnType<typeof targetOf>>>

async function brought() {
  const list = { name: 'r.csv', content: Buffer.from('Affiliation\nZz Telecom\n'), sheet: '', about: 'CTO-05' }
  const { id } = orThrow(await act(ground, officer, readImport, { target: 'participants', ...list }))
  const { version, mapping } = await seen(id)
  orThrow(await act(ground, officer, checkImport, { id, version, mapping }))
  return seen(id)
}

const logged = async (id: string) => {
  const { rows } = await database.owner.query(
    "select values from audit.event where verb = 'imports.take-rows' and noun_id = $1",
    [id],
  )
  return rows.map(({ values }) => values)
}

test('what all rows say together and is refused is undone alone, and said: in the import and in the log', async t => {
  const presences = async () => (await database.owner.query('select 1 from meetings.presence')).rows.length
  const before = await presences()
  const list = await brought()
  await start(list)
  const finish = t.mock.method(participants, 'finish', async ({ db }: Pick<typeof ground, 'db'>) => {
    await db.withTables<{ 'meetings.presence': object }>().deleteFrom('meetings.presence').execute()
    return refused('no-such-wall-time')
  })
  const { state, counts, finishFault } = await take(list)
  assert.equal(finish.mock.callCount(), 1)
  assert.deepEqual([state, counts.outcomes.taken, await presences()], ['done', 1, before + 1])
  assert.deepEqual(finishFault, { field: null, name: 'no-such-wall-time', params: {} })
  assert.match(faultText('en', 'participants', finishFault ?? assert.fail()), /^On that day the clocks/)
  const rows = { taken: 1, same: 0, skipped: 0, refused: 0, left: false }
  assert.deepEqual(await logged(list.id), [{ ...rows, finishRefused: 'no-such-wall-time' }])
})

test('a value that is refused is named by its place, and nothing is said where all went well', async t => {
  for (const [answer, fault] of [
    [invalid({ path: 'attendance.value', name: 'too-big' }), 'A value was refused (attendance.value).'],
    [ok(null), null],
  ] as const) {
    await database.owner.query("delete from meetings.presence where name = 'Zz Telecom'")
    const list = await brought()
    await start(list)
    t.mock.method(participants, 'finish', async () => answer)
    const { finishFault } = await take(list)
    assert.equal(finishFault && faultText('en', 'participants', finishFault), fault)
    assert.equal('finishRefused' in (await logged(list.id))[0], fault !== null)
  }
})
