import type { Hono } from 'hono'
import type { Ground } from '#modules/access/index.ts'
import { standingClock } from '#platform/clock.ts'
import { kyselyOver } from '#platform/db/kysely.ts'
import type { Database } from '#platform/db/open.ts'
import { silentLog } from '#platform/log.ts'
import { seededRandom } from '#platform/random.ts'
import { loadHistory } from '../../src/first-start.ts'
import { buildWeb } from '../../src/web/build.ts'
import { type Ending, projectRoot, type TestDatabase, testDatabase } from './database.ts'

/** The day every test lives on, unless it moves its clock. */
export const testDay = '2026-11-22T12:00:00Z'

/** A ground over a test database: a standing clock, seeded randomness, no listeners, jobs kept in `queued`. */
export function testGround(database: Pick<Database, 'app'>, seed = 1n) {
  const clock = standingClock(testDay)
  const queued: { readonly job: string; readonly data: object }[] = []
  const ground: Ground = {
    clock,
    db: kyselyOver(database.app),
    random: seededRandom(seed),
    subscriptions: { together: [], after: [] },
    enqueue: async (_db, job, data) => void queued.push({ job, data }),
  }
  return { ground, clock, queued }
}

/** A database with the whole public record loaded, copied from a template that is made once per run. */
export const historyDatabase = (t: Ending): Promise<TestDatabase> =>
  testDatabase(t, {
    template: 'history',
    prepare: database => loadHistory(testGround(database).ground, projectRoot, () => {}),
  })

/** Days as an operator could set them. */
export const testDays = { importDays: 30, letterDays: 180 } as const

export const testOrigin = 'http://127.0.0.1:8080'

/** The pages over a ground, as at a loopback address. */
export const testWeb = (ground: Ground): Promise<Hono> =>
  buildWeb(
    ground,
    { publicUrl: testOrigin, issuingBody: undefined, secure: false, trustedProxies: [] },
    silentLog,
    projectRoot,
  )
