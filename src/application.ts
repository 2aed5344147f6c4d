/** Builds everything from the configuration: the only place where the parts meet. */
import path from 'node:path'
import type { Random } from '#kernel/id.ts'
import type { Ground } from '#modules/access/index.ts'
import { derivedKey, type LogKey, logKey, type Sequencing } from '#modules/audit/index.ts'
import type { PostOffice } from '#modules/notifications/index.ts'
import { type Clock, systemClock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import { kyselyOver } from '#platform/db/kysely.ts'
import { migrate } from '#platform/db/migrate.ts'
import { loadMigrations } from '#platform/db/migrations.ts'
import { type Database, openDatabase } from '#platform/db/open.ts'
import { type Jobs, openJobs, prepareJobs } from '#platform/jobs.ts'
import { type Log, saidOnce } from '#platform/log.ts'
import { domainOf, openMailer } from '#platform/mail.ts'
import type { OperatorError } from '#platform/operator-error.ts'
import { systemRandom } from '#platform/random.ts'
import { composersOf, handlersOf, subscriptions } from './worker.ts'

export interface Surroundings {
  /** Folder of the program: seeds, migrations and assets are read from it. */
  readonly root: string
  readonly config: Config
  readonly log: Log
  readonly clock?: Clock
  readonly random?: Random
  /** One line for the person at the terminal. */
  readonly progress: (line: string) => void
  /** A short command: it may work beside a server that is running. */
  readonly guest?: boolean
  /** The embedded database died and cannot be brought back. */
  readonly onLost?: (error: OperatorError) => void
}

/** The program without its web server: database open and up to date, jobs declared, keys at hand. */
export interface Application {
  readonly database: Database
  readonly ground: Ground
  readonly jobs: Jobs
  /** The audit log's key, and the means to give events their places. */
  readonly sequencing: Sequencing
  readonly office: PostOffice
  /** Ends the jobs and the database. */
  stop(): Promise<void>
}

/** Signed with a key made from the installation's own, so that every process of it knows the same addresses. */
const returnDeskOf = (mailbox: string | undefined, key: LogKey | undefined): Pick<PostOffice, 'returnDesk'> =>
  mailbox === undefined || !key ? {} : { returnDesk: { mailbox, key: derivedKey(key, 'return addresses') } }

function officeOf(ground: Ground, { config, progress, clock = systemClock }: Surroundings, key?: LogKey): PostOffice {
  const { smtpUrl, mailFrom: from, mailReturn, dataDir, publicUrl } = config
  const mailer = openMailer({ from, smtpUrl, folder: path.join(dataDir, 'mail'), clock, tell: progress })
  const returning = returnDeskOf(mailReturn, key)
  return { ground, mailer, composers: composersOf(publicUrl), domain: domainOf(from), ...returning }
}

/** What stands on a database that is up to date; without a key letters carry no address of their own to answer to. */
export async function assemble(
  database: Database,
  surroundings: Surroundings,
  key?: LogKey,
): Promise<Pick<Application, 'ground' | 'jobs' | 'office'>> {
  const { log, config, clock = systemClock, random = systemRandom } = surroundings
  const { terms } = config
  await prepareJobs(database.owner)
  const jobs = openJobs(database.app, log)
  const ground: Ground = { db: kyselyOver(database.app), clock, random, subscriptions, enqueue: jobs.enqueueIn, terms }
  const office = officeOf(ground, surroundings, key)
  await jobs.declare(handlersOf(ground, office, config))
  return { ground, jobs, office }
}

/** Opens the database, brings it up to date and builds what stands on it. Throws an OperatorError for what an operator can mend. */
export async function openApplication(surroundings: Surroundings): Promise<Application> {
  const { root, config, log, clock = systemClock, progress, onLost, guest = false } = surroundings
  const database = await openDatabase(config, { log, progress, guest, ...(onLost ? { onLost } : {}) })
  try {
    await migrate(database.owner, loadMigrations(root), { progress, beside: guest })
    const key = await logKey(config.auditKey, config.dataDir)
    const { ground, jobs, office } = await assemble(database, surroundings, key)
    const stop = async () => {
      await jobs.stop()
      await database.stop()
    }
    const sequencing = { db: kyselyOver(database.owner), key, now: () => clock.now(), log: saidOnce(log) }
    return { database, ground, jobs, sequencing, office, stop }
  } catch (error) {
    await database.stop()
    throw error
  }
}
