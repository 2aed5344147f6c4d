import assert from 'node:assert/strict'
import { readdir, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { inTransaction } from '#modules/access/index.ts'
import { tasksFor } from '#modules/tasks/index.ts'
import { holding } from '../../test/support/actors.ts'
import { projectRoot } from '../../test/support/database.ts'
import { backUp, backupHandlers, backupsIn, keptOf } from './backup.ts'
import { folderOf, groundOf, housed, key, sequencingOver, silent, unsighted } from './fixtures.ts'
import { rehearse } from './restore.ts'

const at = (text: string) => ({ file: text, at: Temporal.Instant.from(text) })

test('of backups the newest of each day and of each week is kept, and always the newest of all', () => {
  // 2026-11-22 is a Sunday.
  const nights = Array.from({ length: 30 }, (_, night) =>
    at(
      Temporal.Instant.from('2026-11-22T02:00:00Z')
        .subtract({ hours: 24 * night })
        .toString(),
    ),
  )
  const again = at('2026-11-22T01:00:00Z')
  const kept = [...keptOf([nights[0] ?? again, again, ...nights.slice(1)], { days: 3, weeks: 3 })].map(({ file }) =>
    file.slice(0, 10),
  )
  assert.deepEqual(kept, ['2026-11-22', '2026-11-21', '2026-11-20', '2026-11-15', '2026-11-08'])
  assert.deepEqual([...keptOf([again], { days: 0, weeks: 0 })], [again])
  assert.deepEqual([...keptOf([], { days: 3, weeks: 3 })], [])
})

test('a backup is an export in a folder for the program alone; the ones kept no longer go, strangers stay', async t => {
  const [database, dataDir] = await Promise.all([housed(t), folderOf(t)])
  const settings = { dataDir, backupDir: undefined, backupDays: 1, backupWeeks: 1 }
  const folder = path.join(dataDir, 'backups')
  const first = await backUp(unsighted(database), sequencingOver(database), projectRoot, settings)
  assert.equal(first.file, path.join(folder, 'throughline-2026-05-04T093000Z.zip'))
  assert.equal((await stat(folder)).mode & 0o777, 0o700)
  for (const name of ['throughline-2026-05-04T010000Z.zip', 'throughline-2026-04-01T020000Z.zip', 'mine.zip'])
    await writeFile(path.join(folder, name), '')
  await assert.rejects(backUp(unsighted(database), sequencingOver(database), projectRoot, settings), {
    name: 'OperatorError',
  })
  assert.equal((await backupsIn(folder)).length, 3)
  const later = { ...sequencingOver(database), now: () => Temporal.Instant.from('2026-05-04T10:00:00Z') }
  await backUp(unsighted(database), later, projectRoot, settings)
  assert.deepEqual((await readdir(folder)).sort(), ['mine.zip', 'throughline-2026-05-04T100000Z.zip'])
})

test('a backup is rehearsed in a database of its own, which is gone afterwards; a damaged one is not passed', async t => {
  const [database, dataDir] = await Promise.all([housed(t), folderOf(t)])
  const settings = { dataDir, backupDir: undefined, backupDays: 1, backupWeeks: 1 }
  const { file, manifest } = await backUp(unsighted(database), sequencingOver(database), projectRoot, settings)
  assert.deepEqual(await rehearse(file, { root: projectRoot, progress: silent }), manifest)
  await writeFile(file, 'x', { flag: 'a' })
  await assert.rejects(rehearse(file, { root: projectRoot, progress: silent }), { name: 'OperatorError' })
})

test('the timer is set to the hour, and there is none when it is switched off', async t => {
  const database = await housed(t)
  const app = { database, sequencing: sequencingOver(database, key), ground: groundOf(database) }
  const settings = { dataDir: '/nowhere', backupDir: undefined, backupDays: 1, backupWeeks: 1 }
  assert.deepEqual(
    backupHandlers(app, projectRoot, { ...settings, backupHour: 3 }).map(({ name, every }) => ({ name, every })),
    [{ name: 'backup.nightly', every: '0 3 * * *' }],
  )
  assert.deepEqual(backupHandlers(app, projectRoot, { ...settings, backupHour: null }), [])
})

test('a backup that was not made waits for the administrators once a day, and ends when one was made', async t => {
  const [database, dataDir] = await Promise.all([housed(t), folderOf(t)])
  const ground = groundOf(database)
  const settings = { dataDir, backupDir: undefined, backupDays: 1, backupWeeks: 1, backupHour: 3 }
  const app = { database: unsighted(database), sequencing: sequencingOver(database), ground }
  const [timer] = backupHandlers(app, projectRoot, settings)
  const night = () => timer?.handle({}, { number: 1, last: false })
  const waiting = (role: 'administrator' | 'officer' | 'seat-holder') =>
    inTransaction(ground, holding(role), ({ db, actor }) => tasksFor(db, actor))
  await writeFile(path.join(dataDir, 'backups'), 'no folder')
  for (const _ of [1, 2]) await assert.rejects(async () => night(), { name: 'OperatorError' })
  const tasks = await waiting('administrator')
  assert.deepEqual(
    tasks.map(({ kind, parts }) => [kind, parts]),
    [['mend-backup', { day: '2026-05-04' }]],
  )
  assert.deepEqual([await waiting('officer'), await waiting('seat-holder')], [[], []])
  await rm(path.join(dataDir, 'backups'))
  await night()
  assert.deepEqual(await waiting('administrator'), [])
})
