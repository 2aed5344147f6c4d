import assert from 'node:assert/strict'
import { readdirSync, rmSync } from 'node:fs'
import { chmod, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { sequencePending, writeKeyFile } from '#modules/audit/index.ts'
import { readConfig } from '#platform/config.ts'
import { type Ending, projectRoot } from '../../test/support/database.ts'
import { folderOf, housed, key, sequencingOver } from '../carrying/fixtures.ts'
import { examine, type Patient } from './doctor.ts'

async function patientOf(t: Ending) {
  const [database, dataDir] = await Promise.all([housed(t), folderOf(t)])
  await writeKeyFile(dataDir, key)
  await sequencePending(sequencingOver(database))
  const read = readConfig({ DATA_DIR: dataDir, BACKUP_DIR: dataDir })
  assert.ok(read.ok)
  await writeFile(path.join(dataDir, 'throughline-2026-05-04T020000Z.zip'), '')
  const now = Temporal.Instant.from('2026-05-04T09:30:00Z')
  const indexed = async () => ({ has: 1, should: 1 })
  const patient: Patient = { database, config: read.value, root: projectRoot, now, thorough: true, indexed }
  return { patient, database, dataDir }
}

const wrong = async (patient: Patient) =>
  (await examine(patient)).filter(({ state }) => state === 'to mend').map(({ what, says }) => `${what}: ${says}`)

test('a sound house has nothing to mend, and every look says what it saw', async t => {
  const { patient } = await patientOf(t)
  assert.deepEqual(await wrong(patient), [])
  const seen = await examine({ ...patient, thorough: false })
  assert.deepEqual(
    seen
      .filter(({ what }) => ['files', 'row-level security', 'letters', 'jobs'].includes(what))
      .map(({ says }) => says),
    [
      'on and forced wherever there are policies',
      '3 read (the newest; all with --all), as their digests say',
      'the program was never started here',
      '1 wait to be sent',
    ],
  )
})

test('before the first night no backup is missing, afterwards it is', async t => {
  const { patient, dataDir } = await patientOf(t)
  for (const name of readdirSync(dataDir).filter(name => name.endsWith('.zip'))) rmSync(path.join(dataDir, name))
  const { rows } = await patient.database.owner.query('select min(at) as at from throughline.migration')
  const began = rows[0].at as Temporal.Instant
  const backup = async (hours: number) =>
    (await examine({ ...patient, now: began.add({ hours }) })).find(({ what }) => what === 'backup')?.state
  assert.deepEqual([await backup(26), await backup(27)], ['ok', 'to mend'])
})

test('each thing that is wrong is found and named: policies, log, files, letters, index, key, backup, migrations', async t => {
  const { patient, database, dataDir } = await patientOf(t)
  const { owner } = database
  await owner.query(`
    alter table identity.session no force row level security;
    alter table documents.file no force row level security;
    update documents.file set content = overlay(content placing '\\x7a' from 1) where size = 1;
    alter table notifications.letter no force row level security;
    update notifications.letter set state = 'dead';
    delete from audit.leaf where seq = 0;
    delete from throughline.migration where name = '0004-erasing.sql'`)
  const found = await wrong({
    ...patient,
    indexed: async () => ({ has: 1, should: 2 }),
    now: Temporal.Instant.from('2026-05-06T09:30:00Z'),
  })
  assert.deepEqual(found, [
    'migrations: 1 wait: start the program once',
    'row-level security: not on or not forced: documents.file, identity.session, notifications.letter',
    'audit log: 1 recorded events are missing from it',
    'files: not what their digest says: 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',
    'search index: 1 entries, the record has 2: changes may still be on their way',
    'letters: 1 given up, 0 to be tried again: see Letters',
    `backup: the newest is 55 hours old: ${path.join(dataDir, 'throughline-2026-05-04T020000Z.zip')}`,
  ])
})

test('a log whose key is not here, or is another one, is to be mended; what cannot be looked at is unknown, not well', async t => {
  const { patient } = await patientOf(t)
  const elsewhere = { ...patient, config: { ...patient.config, dataDir: await folderOf(t) } }
  assert.deepEqual(await wrong(elsewhere), [
    'audit log: its key is not here: put audit-key.pem into DATA_DIR, or set AUDIT_KEY',
  ])
  const broken = { ...patient, indexed: async () => Promise.reject(new Error('no such thing\nsecret')) }
  const index = (await examine(broken)).find(({ what }) => what === 'search index')
  assert.deepEqual(index, { what: 'search index', state: 'unknown', says: 'could not be looked at (no such thing)' })
  await chmod(patient.config.dataDir, 0o700)
})
