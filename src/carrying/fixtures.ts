import { generateKeyPairSync, hash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import type pg from 'pg'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { system } from '#kernel/actor.ts'
import { orThrow } from '#kernel/result.ts'
import { act, type Ground } from '#modules/access/index.ts'
import { logKeyIn, type Sequencing } from '#modules/audit/index.ts'
import { storeFile } from '#modules/documents/index.ts'
import { invitePerson, issueSignInLink, makeFirstAccount } from '#modules/identity/index.ts'
import { queueLetter } from '#modules/notifications/index.ts'
import { unsealed } from '#platform/archive/seal.ts'
import { standingClock } from '#platform/clock.ts'
import { kyselyOver } from '#platform/db/kysely.ts'
import type { Database } from '#platform/db/open.ts'
import { silentLog } from '#platform/log.ts'
import { systemRandom } from '#platform/random.ts'
import { type Ending, projectRoot, type TestDatabase, testDatabase } from '../../test/support/database.ts'
import { exportTo } from './export.ts'
import { openOurs, restoreInto } from './restore.ts'

export const silent = () => {}

const clock = standingClock('2026-05-04T09:30:00Z')

export const groundOf = ({ app }: Pick<Database, 'app'>): Ground => ({
  db: kyselyOver(app),
  clock,
  random: systemRandom,
  subscriptions: { together: [], after: [] },
  enqueue: async () => {},
})

const { privateKey } = generateKeyPairSync('ed25519')
export const key = logKeyIn(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())

export const sequencingOver = ({ owner }: Pick<Database, 'owner'>, signing = key): Sequencing => ({
  db: kyselyOver(owner),
  key: signing,
  now: () => clock.now(),
  log: silentLog,
})

/** Words that make COPY, ZIP and JSON stumble, if anything does. */
export const odd = 'Ада и\\N "quoted" ’ مرحبا \\. 中文'

/** A house with people, letters, files of every awkward length, and a log of what was done. */
export async function liveIn(database: Database): Promise<void> {
  const ground = groundOf(database)
  const setup = system('setup')
  orThrow(await act(ground, setup, makeFirstAccount, { email: 'ada@example.org', name: 'Ada', language: 'en' }))
  orThrow(await act(ground, setup, issueSignInLink, { email: 'ada@example.org' }))
  const ada = { label: 'system:setup', person: null, held: [{ role: 'administrator', scope: 'everywhere' }] } as const
  const odds = { email: 'odd@example.org', name: odd, language: 'ru', roles: ['officer'] }
  orThrow(await act(ground, ada, invitePerson, odds))
  const letter = {
    to: { address: 'far@example.org', language: 'ar' },
    kind: 'note',
    actionRequired: false,
    actBy: null,
  }
  orThrow(await act(ground, setup, queueLetter, { ...letter, text: { subject: 'One\u2019s', body: 'line\nline\\n' } }))
  const attached = { noun: 'meeting', nounId: 'cto-05' }
  for (const [name, content, visibility] of [
    ['small.txt', 'x', 'public'],
    ['large.txt', 'The quick brown fox. '.repeat(120_000), 'staff'],
    ['exact.txt', 'y'.repeat(1024 * 1024), 'public'],
  ] as const)
    orThrow(await act(ground, setup, storeFile, { name, content: Buffer.from(content), ...attached, visibility }))
}

/** A database of the owner's who is bound by row-level security, as on a server: test databases let their owner see everything. */
export function unsighted<T extends Pick<Database, 'ownerConnection'>>(database: T): T {
  const { connectionString } = database.ownerConnection
  if (connectionString === undefined) return database
  const ownerConnection = {
    ...database.ownerConnection,
    connectionString: connectionString.replace(/(%20|\+)-c(%20|\+)app\.roles%3Dsystem/, ''),
  }
  return { ...database, ownerConnection }
}

export const housed = (t: Ending): Promise<TestDatabase> =>
  testDatabase(t, { template: 'carried-house', prepare: liveIn })

export async function folderOf(t: Ending): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'throughline-carry-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Exports a database into `<folder>/<name>`. */
export const exported = (database: Database, file: string, more: { withKey?: boolean } = {}) =>
  exportTo(unsighted(database), sequencingOver(database), { root: projectRoot, file, progress: silent, ...more })

export async function restored(database: Database, file: string): Promise<void> {
  const archive = await openOurs(file, { root: projectRoot, progress: silent })
  try {
    await restoreInto(unsighted(database), archive, { root: projectRoot, progress: silent })
  } finally {
    await archive.close()
  }
}

/** Puts a fitting seal on what was changed. */
export function sealed(archive: Buffer): Buffer {
  const before = archive.subarray(0, -64)
  return Buffer.concat([before, Buffer.from(hash('sha256', before))])
}

export type Entries = Map<string, Buffer>

/** Unpacks, lets the entries be changed, and packs and seals again. */
export async function repacked(archive: Buffer, change: (entries: Entries) => unknown): Promise<Buffer> {
  const entries: Entries = new Map()
  const zip = await fromBufferPromise(archive, { lazyEntries: true })
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry)
    entries.set(entry.fileName, Buffer.from(await text(stream.setEncoding('latin1')), 'latin1'))
  }
  await change(entries)
  const packed = new ZipFile()
  for (const [name, content] of entries) packed.addBuffer(content, name)
  packed.end({ comment: unsealed, forceZip64Format: false })
  const parts: Buffer[] = []
  for await (const part of packed.outputStream) parts.push(part as Buffer)
  return sealed(Buffer.concat(parts))
}

/** Whether anything of ours is in the database. */
export async function isEmpty(owner: pg.Pool): Promise<boolean> {
  const { rows } = await owner.query(
    `select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`,
  )
  return rows.length === 0
}
