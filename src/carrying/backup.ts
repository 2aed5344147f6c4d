import { chmod, mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { system } from '#kernel/actor.ts'
import { act, type Ground, inTransaction } from '#modules/access/index.ts'
import type { Sequencing } from '#modules/audit/index.ts'
import { completeTask, raiseTask, tasksAbout } from '#modules/tasks/index.ts'
import type { Exported } from '#platform/archive/write.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/db/open.ts'
import type { Handler } from '#platform/jobs.ts'
import { unwritable } from '#platform/obstacles.ts'
import { exportTo } from './export.ts'

type Settings = Pick<Config, 'dataDir' | 'backupDir' | 'backupDays' | 'backupWeeks'>

/** A backup in the folder of backups. */
export interface Backup {
  readonly file: string
  readonly at: Temporal.Instant
}

const form = /^throughline-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z\.zip$/

const nameFor = (at: Temporal.Instant): string => `throughline-${at.round('second').toString().replaceAll(':', '')}.zip`

const timeOf = (name: string): Temporal.Instant | null => {
  const [, day, hour, minute, second] = form.exec(name) ?? []
  return day === undefined ? null : Temporal.Instant.from(`${day}T${hour}:${minute}:${second}Z`)
}

export const backupFolder = ({ backupDir, dataDir }: Settings): string => backupDir ?? path.join(dataDir, 'backups')

/** What nightly backups there are, the newest first; other files in the folder are nobody's business. */
export async function backupsIn(folder: string): Promise<readonly Backup[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .flatMap(name => {
      const at = timeOf(name)
      return at ? [{ file: path.join(folder, name), at }] : []
    })
    .sort((a, b) => Temporal.Instant.compare(b.at, a.at))
}

/**
 * Which of them are kept: the newest of each of the last `days` days on which there is one, and of each of the last `weeks` weeks
 * (from Monday, UTC). Always the newest.
 */
export function keptOf(backups: readonly Backup[], { days, weeks }: { readonly days: number; readonly weeks: number }) {
  const dayOf = ({ at }: Backup) => at.toZonedDateTimeISO('UTC').toPlainDate()
  const weekOf = (backup: Backup) => {
    const day = dayOf(backup)
    return day.subtract({ days: day.dayOfWeek - 1 }).toString()
  }
  const newestOf = (key: (backup: Backup) => string, count: number) =>
    [...Map.groupBy(backups, key).values()].slice(0, count).flatMap(([first]) => (first ? [first] : []))
  return new Set([
    ...backups.slice(0, 1),
    ...newestOf(backup => dayOf(backup).toString(), days),
    ...newestOf(weekOf, weeks),
  ])
}

/** Makes a backup and then, only then, removes those that are kept no longer. */
export async function backUp(
  database: Pick<Database, 'ownerConnection'>,
  sequencing: Sequencing,
  root: string,
  settings: Settings,
): Promise<Exported & { readonly file: string }> {
  const folder = backupFolder(settings)
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(error => {
    throw unwritable(folder, error)
  })
  await chmod(folder, 0o700).catch(() => {})
  const file = path.join(folder, nameFor(sequencing.now()))
  const exported = await exportTo(database, sequencing, { root, file, progress: () => {} })
  const all = await backupsIn(folder)
  const kept = keptOf(all, { days: settings.backupDays, weeks: settings.backupWeeks })
  for (const backup of all) if (!kept.has(backup)) await rm(backup.file, { force: true })
  return { ...exported, file }
}

const keeper = system('backup')

/** A backup that was not made waits for the administrators, once a day however often it was tried; one that was made ends the waiting. */
async function tellOf(ground: Ground, made: boolean): Promise<void> {
  const day = ground.clock.now().toString().slice(0, 10)
  const about = { noun: 'backup', nounId: 'nightly' }
  if (!made) {
    const waiting = { kind: 'mend-backup', cause: `backup:${day}`, ...about, parts: { day } }
    await act(ground, keeper, raiseTask, { ...waiting, for: { role: 'administrator' } })
    return
  }
  const open = await inTransaction(ground, keeper, ({ db }) => tasksAbout(db, about.noun, about.nounId))
  for (const { id } of open) await act(ground, keeper, completeTask, { task: id, outcome: 'made' })
}

/** The nightly backup as a timer of the worker; none when it is switched off. Of several processes one makes it, in its own folder. */
export const backupHandlers = (
  {
    database,
    sequencing,
    ground,
  }: { readonly database: Database; readonly sequencing: Sequencing; readonly ground: Ground },
  root: string,
  config: Settings & Pick<Config, 'backupHour'>,
): readonly Handler[] =>
  config.backupHour === null
    ? []
    : [
        {
          name: 'backup.nightly',
          every: `0 ${config.backupHour} * * *`,
          retryLimit: 2,
          retryDelay: 900,
          expireInSeconds: 6 * 3600,
          atOnce: 1,
          async handle() {
            try {
              await backUp(database, sequencing, root, config)
            } catch (error) {
              await tellOf(ground, false)
              throw error
            }
            await tellOf(ground, true)
          },
        },
      ]
