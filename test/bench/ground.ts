import type pg from 'pg'
import type { Ground } from '#modules/access/index.ts'
import { systemClock } from '#platform/clock.ts'
import { kyselyOver } from '#platform/db/kysely.ts'
import { systemRandom } from '#platform/random.ts'

/** As the program has it, but nobody listens and no job is done. */
export const benchGround = (pool: pg.Pool): Ground => ({
  db: kyselyOver(pool),
  clock: systemClock,
  random: systemRandom,
  subscriptions: { together: [], after: [] },
  enqueue: async () => {},
})

export const benchConfig = {
  publicUrl: 'http://127.0.0.1:8080',
  issuingBody: undefined,
  secure: false,
  trustedProxies: [],
}
