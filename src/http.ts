/** Everything that answers over HTTP: the pages, and what programs read. */
import type { Hono } from 'hono'
import type { Ground } from '#modules/access/index.ts'
import type { Log } from '#platform/log.ts'
import { addApi } from './api/build.ts'
import { buildWeb, type WebConfig } from './web/build.ts'
import { toSpoken } from './web/pages/search/spoken.ts'

export async function buildHttp(ground: Ground, config: WebConfig, log: Log, root: string): Promise<Hono> {
  const { db, clock } = ground
  const { publicUrl, issuingBody } = config
  const app = addApi(await buildWeb(ground, config, log, root), { db, clock, log, publicUrl, issuingBody })
  return app.get('*', toSpoken(db))
}
