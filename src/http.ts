/** Everything that answers over HTTP: the pages, and what programs read. */
import type { Hono } from 'hono'
import type { Ground } from '#modules/access/index.ts'
import type { LogIdentity } from '#modules/audit/index.ts'
import type { Log } from '#platform/log.ts'
import { addApi } from './api/build.ts'
import { buildWeb, type WebConfig } from './web/build.ts'
import { toSpoken } from './web/pages/search/spoken.ts'

/** `logIdentity`: whose checkpoints of the audit log are served; without it none are. */
export async function buildHttp(
  ground: Ground,
  config: WebConfig,
  log: Log,
  root: string,
  logIdentity?: LogIdentity,
): Promise<Hono> {
  const { db, clock } = ground
  const { publicUrl, issuingBody } = config
  const web = await buildWeb(ground, config, log, root, logIdentity ? { logIdentity } : {})
  const app = addApi(web, { db, clock, log, publicUrl, issuingBody })
  return app.get('*', toSpoken(db))
}
