import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import type { Manifest } from '#platform/archive/manifest.ts'
import { migrate } from '#platform/db/migrate.ts'
import { loadMigrations } from '#platform/db/migrations.ts'
import { openDatabase } from '#platform/db/open.ts'
import { silentLog } from '#platform/log.ts'
import { type Ending, projectRoot, testDatabase } from '../../test/support/database.ts'
import { temporaryFolder } from '../../test/support/throw-away.ts'
import { exported, folderOf, liveIn, restored, silent } from './fixtures.ts'

async function embedded(t: Ending) {
  const folder = temporaryFolder('throughline-both-')
  const database = await openDatabase({ dataDir: folder, databaseUrl: undefined }, { log: silentLog, progress: silent })
  t.after(async () => {
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  })
  return database
}

const essence = ({ tables, files, sequences, log }: Manifest) => ({ tables, files, sequences, log })

// With TEST_DATABASE_URL this is embedded 18 → that server → embedded 18; without, three embedded databases.
test('from the embedded database to the one under test and back: equal rows, files, sequences and root', async t => {
  const [home, there, again, folder] = await Promise.all([
    embedded(t),
    testDatabase(t, { template: 'empty' }),
    embedded(t),
    folderOf(t),
  ])
  await migrate(home.owner, loadMigrations(projectRoot))
  await liveIn(home)
  const [one, two, three] = ['1', '2', '3'].map(name => path.join(folder, name)) as [string, string, string]
  const first = essence((await exported(home, one)).manifest)
  await restored(there, one)
  assert.deepEqual(essence((await exported(there, two)).manifest), first)
  await restored(again, two)
  assert.deepEqual(essence((await exported(again, three)).manifest), first)
})
