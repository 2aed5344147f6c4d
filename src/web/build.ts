import type { Hono } from 'hono'
import type { Ground } from '#modules/access/index.ts'
import type { LogIdentity } from '#modules/audit/index.ts'
import type { Config } from '#platform/config.ts'
import type { Log } from '#platform/log.ts'
import { webApp } from './app.ts'
import { readAssets } from './assets.ts'
import { keptPages } from './kept-pages.ts'
import { routes } from './routes.ts'

/** What of the configuration the pages need. */
export type WebConfig = Pick<Config, 'publicUrl' | 'issuingBody' | 'secure' | 'trustedProxies'> & {
  /** Every page says that nothing on it is real. */
  readonly rehearsal?: boolean
}

/** The pages over a ground, framed as the configuration says; assets are read from the folder of the program. */
export async function buildWeb(
  ground: Ground,
  config: WebConfig,
  log: Log,
  root: string,
  { keep = true, logIdentity }: { readonly keep?: boolean; readonly logIdentity?: LogIdentity } = {},
): Promise<Hono> {
  const { publicUrl, issuingBody = null, secure, trustedProxies, rehearsal = false } = config
  const frame = { assets: await readAssets(root), publicUrl, issuingBody, rehearsal }
  const kept = keep ? { kept: keptPages(ground.db) } : {}
  const signed = logIdentity ? { logIdentity } : {}
  return webApp({ frame, ground, log, cookies: { secure }, trustedProxies, ...kept, ...signed }, routes)
}
