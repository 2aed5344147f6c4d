/** One server of the bench, in a process of its own: ours, or one of its twins. Prints its port, then serves until it is killed. */
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import pg from 'pg'
import { systemClock } from '#platform/clock.ts'
import { kyselyOver } from '#platform/db/kysely.ts'
import { types } from '#platform/db/types.ts'
import { silentLog } from '#platform/log.ts'
import { systemRandom } from '#platform/random.ts'
import { buildWeb } from '../../src/web/build.ts'

/** What the twins send and ask, recorded from ours. */
export interface Recording {
  readonly path: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  readonly queries: readonly { readonly text: string; readonly values: readonly unknown[] }[]
}

type Kind = 'ours' | 'kept' | 'raw' | 'raw+pg'

const [, , kind, connection = '{}', recordings = ''] = process.argv as unknown as readonly [
  string,
  string,
  Kind,
  string,
  string,
]
const pool = new pg.Pool({ ...(JSON.parse(connection) as pg.PoolConfig), max: 10, types })
const recorded = (): ReadonlyMap<string, Recording> =>
  new Map((JSON.parse(readFileSync(recordings, 'utf8')) as Recording[]).map(one => [one.path, one]))

async function ours(keep: boolean): Promise<RequestListener> {
  const ground = {
    db: kyselyOver(pool),
    clock: systemClock,
    random: systemRandom,
    subscriptions: { together: [], after: [] },
    enqueue: async () => {},
  }
  const config = { publicUrl: 'http://127.0.0.1:8080', issuingBody: undefined, secure: false, trustedProxies: [] }
  return getRequestListener((await buildWeb(ground, config, silentLog, process.cwd(), { keep })).fetch)
}

function raw(): RequestListener {
  const pages = recorded()
  return (request, response) => {
    const page = pages.get(request.url ?? '')
    response.writeHead(page ? 200 : 404, page?.headers)
    response.end(page?.body)
  }
}

function rawWithQueries(): RequestListener {
  const pages = recorded()
  return async (request, response) => {
    const page = pages.get(request.url ?? '')
    await Promise.all((page?.queries ?? []).map(({ text, values }) => pool.query(text, [...values])))
    response.writeHead(page ? 200 : 404, page?.headers)
    response.end(page?.body)
  }
}

const listener = {
  ours: () => ours(false),
  kept: () => ours(true),
  raw: async () => raw(),
  'raw+pg': async () => rawWithQueries(),
}[kind]
const server = createServer(await listener())
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
