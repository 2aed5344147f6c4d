import { statfs } from 'node:fs/promises'
import { isSigned, logKeyAtHand, recountLog, standing, statementOf } from '#modules/audit/index.ts'
import { digestFaults } from '#modules/documents/index.ts'
import { letterCounts } from '#modules/notifications/index.ts'
import type { Config } from '#platform/config.ts'
import { kyselyOver } from '#platform/db/kysely.ts'
import { loadMigrations, pending } from '#platform/db/migrations.ts'
import { type Database, openDatabase } from '#platform/db/open.ts'
import { appRole } from '#platform/db/roles.ts'
import { backupFolder, backupsIn } from '../carrying/backup.ts'
import { command } from './command.ts'
import { refuseNowhere } from './nothing-here.ts'

type State = 'ok' | 'to mend' | 'unknown'

/** What one look found, in one line. */
export interface Finding {
  readonly what: string
  readonly state: State
  readonly says: string
}

/** What the looks look at. */
export interface Patient {
  readonly database: Database
  readonly config: Config
  readonly root: string
  readonly now: Temporal.Instant
  /** All files and the whole log, not a sample and the newest checkpoint. */
  readonly thorough: boolean
  /** How many entries the search index has, and should have. */
  readonly indexed: (database: Database) => Promise<{ readonly has: number; readonly should: number }>
}

/** Hours that may pass from one nightly backup to the next, or to the first. */
const longestWithout = 26
const hoursSince = (then: Temporal.Instant, now: Temporal.Instant): number => Math.floor(now.since(then).total('hours'))

type Look = (patient: Patient) => Promise<readonly [State, string]>

const ok = (says: string) => ['ok', says] as const
const mend = (says: string) => ['to mend', says] as const

const looks: Readonly<Record<string, Look>> = {
  database: async ({ database: { kind, version } }) => ok(`PostgreSQL ${version}, ${kind}`),
  async migrations({ database, root }) {
    const { rows } = await database.owner.query('select module, name, sha256 from throughline.migration')
    const steps = pending(loadMigrations(root), rows).length
    return steps === 0 ? ok(`${rows.length} applied`) : mend(`${steps} wait: start the program once`)
  },
  async roles({ database }) {
    const { rows } = await database.owner.query<{ strong: boolean }>(
      'select rolsuper or rolbypassrls as strong from pg_roles where rolname = $1',
      [appRole],
    )
    if (!rows[0]) return mend(`the role ${appRole} is missing`)
    return rows[0].strong ? mend(`${appRole} bypasses row-level security`) : ok(`${appRole} is bound by every policy`)
  },
  async 'row-level security'({ database }) {
    const { rows } = await database.owner.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c
       where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)
         and (c.relrowsecurity or exists (select from pg_policy p where p.polrelid = c.oid)) order by 1`,
    )
    if (rows.length === 0) return ok('on and forced wherever there are policies')
    return mend(`not on or not forced: ${rows.map(({ name }) => name).join(', ')}`)
  },
  async 'audit log'({ database, config, thorough }) {
    const db = kyselyOver(database.owner)
    const { waiting, setAside, missing } = await standing(db)
    if (missing > 0) return mend(`${missing} recorded events are missing from it`)
    const statement = await statementOf(db)
    const key = await logKeyAtHand(config.auditKey, config.dataDir)
    if (statement && !key) return mend('its key is not here: put audit-key.pem into DATA_DIR, or set AUDIT_KEY')
    if (statement && key && !isSigned(statement, key))
      return mend('its newest checkpoint is not signed with the key at hand')
    if (setAside > 0) return mend(`${setAside} events have no form it can hold, and were set aside`)
    if (thorough && statement) {
      const recount = await recountLog(db)
      if (recount.strangers > 0 || recount.size !== statement.size || recount.root !== statement.root)
        return mend('built again from its events it has another root than its newest checkpoint states')
    }
    const size = statement?.size ?? 0
    return ok(
      `${size} events${waiting > 0 ? `, ${waiting} wait for their place` : ''}${thorough ? ', all hashed again' : ''}`,
    )
  },
  async files({ database, thorough }) {
    const { looked, wrong } = await digestFaults(kyselyOver(database.owner), thorough ? null : 100)
    if (wrong.length > 0) return mend(`not what their digest says: ${wrong.join(', ')}`)
    return ok(`${looked} read${thorough ? '' : ' (the newest; all with --all)'}, as their digests say`)
  },
  async 'search index'({ database, indexed }) {
    const { has, should } = await indexed(database)
    return has === should
      ? ok(`${has} entries`)
      : mend(`${has} entries, the record has ${should}: changes may still be on their way`)
  },
  async jobs({ database }) {
    const { rows } = await database.owner.query<{ there: boolean }>(
      `select to_regclass('pgboss.job') is not null as there`,
    )
    if (!rows[0]?.there) return ['unknown', 'the program was never started here']
    const failed = await database.owner.query<{ name: string; count: number }>(
      `select name, count(*)::int as count from pgboss.job where state = 'failed' group by name order by name`,
    )
    if (failed.rows.length === 0) return ok('none failed')
    return mend(`failed: ${failed.rows.map(({ name, count }) => `${name} ${count}`).join(', ')} (the log says why)`)
  },
  async letters({ database }) {
    const { dead, failed, queued } = await letterCounts(kyselyOver(database.owner))
    if (dead + failed > 0) return mend(`${dead} given up, ${failed} to be tried again: see Letters`)
    return ok(queued > 0 ? `${queued} wait to be sent` : 'all sent')
  },
  async 'disk space'({ config: { dataDir } }) {
    const { bavail, blocks, bsize } = await statfs(dataDir)
    const free = bavail * bsize
    const says = `${(free / 1e9).toFixed(1)} GB free (${Math.round((100 * bavail) / blocks)} %)`
    return free < 1e9 ? mend(`${says}: make room`) : ok(says)
  },
  async backup({ config, now, database }) {
    if (config.backupHour === null) return ['unknown', 'nightly backups are switched off (BACKUP_HOUR)']
    const folder = backupFolder(config)
    const [newest] = await backupsIn(folder)
    if (!newest) {
      const says = `none in ${folder} yet: the first is made at ${config.backupHour}:00 UTC while the program runs`
      const { rows } = await database.owner.query<{ at: Temporal.Instant | null }>(
        'select min(at) as at from throughline.migration',
      )
      return hoursSince(rows[0]?.at ?? now, now) > longestWithout ? mend(says) : ok(says)
    }
    const hours = hoursSince(newest.at, now)
    return hours > longestWithout
      ? mend(`the newest is ${hours} hours old: ${newest.file}`)
      : ok(`${newest.file}, ${hours} hours old`)
  },
  'time zones': async () => ok(`rules of ${process.versions.tz}`),
}

/** Looks at everything; what breaks while looking is itself a finding. */
export async function examine(patient: Patient): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const [what, look] of Object.entries(looks)) {
    const [state, says] = await look(patient).catch(
      (error: Error) => ['unknown', `could not be looked at (${error.message.split('\n')[0]})`] as const,
    )
    findings.push({ what, state, says })
  }
  return findings
}

export const doctorCommand = (indexed: Patient['indexed']) =>
  command({
    takes: '',
    does: 'look at everything that could be wrong, beside a program that is running; changes nothing',
    options: {
      all: { type: 'boolean', does: 'read every file and hash the whole audit log again' },
      json: { type: 'boolean', does: 'the findings as JSON' },
    },
    run: (shell, _words, { all = false, json = false }) =>
      shell.withConfig(async config => {
        refuseNowhere(config)
        const database = await openDatabase(config, { log: shell.logOf(config), progress: shell.tell, guest: true })
        try {
          const now = Temporal.Now.instant()
          const looked = await examine({ database, config, root: shell.root, now, thorough: all, indexed })
          const findings: readonly Finding[] = [
            { what: 'configuration', state: 'ok', says: config.publicUrl },
            ...looked,
          ]
          if (json) shell.say(JSON.stringify(findings, null, 2))
          else for (const { what, state, says } of findings) shell.say(`${state.padEnd(8)} ${what}: ${says}`)
          return findings.some(({ state }) => state === 'to mend') ? 1 : 0
        } finally {
          await database.stop()
        }
      }),
  })
