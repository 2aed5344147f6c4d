import type { Hono } from 'hono'
import type { Ground } from '#modules/access/index.ts'
import type { LogKey } from '#modules/audit/index.ts'
import type { Config } from '#platform/config.ts'
import type { Log } from '#platform/log.ts'
import { webApp } from './app.ts'
import { readAssets } from './assets.ts'
import { routes } from './routes.ts'

/** The pages over a ground, framed as the configuration says. */
export async function buildWeb(ground: Ground, _key: LogKey, config: Config, log: Log, root: string): Promise<Hono> {
  const assets = await readAssets(root)
  const frame = { assets, publicUrl: config.publicUrl, issuingBody: config.issuingBody ?? null }
  return webApp({ frame, db: ground.db, clock: ground.clock, log }, routes)
}
