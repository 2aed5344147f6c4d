import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Ground } from '#modules/access/index.ts'
import { silentLog } from '#platform/log.ts'
import type { Message } from '#platform/mail.ts'
import { buildHttp } from '../../src/http.ts'
import { subscriptions } from '../../src/worker.ts'
import { type Ending, projectRoot } from '../support/database.ts'
import { workOff } from '../support/post.ts'
import { historyDatabase, testGround } from '../support/web.ts'

/** Throughline in this process, with the public record, at an address of its own on this machine. */
export interface Site {
  readonly origin: string
  readonly ground: Ground
  /** Asks without a browser. */
  readonly get: (address: string, headers?: Readonly<Record<string, string>>) => Promise<Response>
  /** Does what waits in the background, and answers with the letters sent by it. */
  readonly workOff: () => Promise<readonly Message[]>
}

/** The port is known before the pages are built: they are told their own origin, and refuse the forms of any other. */
export async function startSite(t: Ending): Promise<Site> {
  const { ground: bare, queued } = testGround(await historyDatabase(t))
  const ground = { ...bare, subscriptions }
  let app: Hono | undefined
  const server = createServer(getRequestListener((request, env) => app?.fetch(request, env) ?? new Response()))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const config = { publicUrl: origin, issuingBody: undefined, secure: false, trustedProxies: [] }
  const pages = await buildHttp(ground, config, silentLog, projectRoot)
  app = pages
  return {
    origin,
    ground,
    get: async (address, headers = {}) => pages.request(origin + address, { headers }),
    workOff: () => workOff(ground, queued, origin),
  }
}
