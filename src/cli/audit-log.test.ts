import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { kyselyOver } from '#platform/db/kysely.ts'
import { testDatabase } from '../../test/support/database.ts'
import { folderFor, happening, sequencingOf } from '../modules/audit/fixtures.ts'
import { recordHappening } from '../modules/audit/record.ts'
import { writeAuditLog } from './audit-log.ts'

test('writing the log says what waits, what was set aside, what was forged and what is missing, and not in the file', async t => {
  const database = await testDatabase(t)
  const { owner, app } = database
  const sequencing = await sequencingOf(t, database)
  const folder = await folderFor(t)
  const write = async (name: string, by = sequencing) => writeAuditLog(by, path.join(folder, name))
  assert.deepEqual(await write('none'), {
    sentences: ['Nothing has been recorded yet, so nothing was written.'],
    whole: false,
  })
  await recordHappening(kyselyOver(app), happening(1))
  const file = path.join(folder, 'one')
  assert.deepEqual(await write('one'), { sentences: [`Written: ${file}`], whole: true })
  const text = await readFile(file, 'utf8')
  assert.equal(text.split('\n').length, 4)

  const busy = await owner.connect()
  try {
    await busy.query('begin; select from audit.turn for update')
    await app.query(
      `insert into audit.event (at, actor, verb, noun, noun_id, values) values (now(), 'public', 'a.b', 'x', 'y', '{"x":0.5}')`,
    )
    const waiting = '1 recorded events wait for their place and are not in it yet.'
    assert.deepEqual(await write('two'), { sentences: [`Written: ${path.join(folder, 'two')}`, waiting], whole: true })
    assert.equal(await readFile(path.join(folder, 'two'), 'utf8'), text)
    await busy.query('rollback')
  } finally {
    busy.release()
  }
  const aside = '1 recorded events have no form the log can hold, and were set aside.'
  assert.deepEqual(await write('three'), { sentences: [`Written: ${path.join(folder, 'three')}`, aside], whole: true })

  await owner.query(
    `delete from audit.set_aside; insert into audit.checkpoint select 9, at, root, range, note from audit.checkpoint`,
  )
  const forged = 'Not as it was signed: checkpoint-of-another-size, 1 times, first at 9.'
  const missing = '1 recorded events are missing from the log.'
  assert.deepEqual(await write('four'), {
    sentences: [`Written: ${path.join(folder, 'four')}`, forged, missing],
    whole: false,
  })
  assert.equal(await readFile(path.join(folder, 'four'), 'utf8'), text)
  const { sentences, whole } = await write('five', await sequencingOf(t, database))
  assert.deepEqual([sentences[0], whole], ['No checkpoint is signed with this key, so nothing was written.', false])
})

test('a file that is there already, or a folder that is not, is refused in one line and nothing is overwritten', async t => {
  const database = await testDatabase(t)
  const sequencing = await sequencingOf(t, database)
  const folder = await folderFor(t)
  await recordHappening(kyselyOver(database.app), happening(1))
  const file = path.join(folder, 'mine')
  await writeFile(file, 'mine')
  const refusals = [
    [file, 'there is one already: name a new file'],
    [path.join(folder, 'no-folder', 'log'), 'its folder does not exist'],
    [path.join(file, 'log'), 'part of its path is a file'],
  ] as const
  for (const [target, why] of refusals)
    await assert.rejects(writeAuditLog(sequencing, target), {
      name: 'OperatorError',
      message: `The file ${target} cannot be written: ${why}`,
    })
  assert.equal(await readFile(file, 'utf8'), 'mine')
})
