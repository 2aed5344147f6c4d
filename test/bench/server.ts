/** One server of the bench, in a process of its own: ours, or one of its twins. Prints its port, then serves until it is killed. */
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import pg from 'pg'
import { types } from '#platform/db/types.ts'
import { silentLog } from '#platform/log.ts'
import { buildWeb } from '../../src/web/build.ts'
import { benchConfig, benchGround } from './ground.ts'

export interface Query {
  readonly text: string
  readonly values: readonly unknown[]
}

/** What the twins send and ask, recorded from ours. */
export interface Recording {
  readonly path: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  /** Turn by turn: each turn is what was asked of one connection before it was given back. */
  readonly turns: readonly (readonly Query[])[]
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
  new Map((JSON.parse(readFileSync(recordings, 'utf8'), bytesAgain) as Recording[]).map(one => [one.path, one]))

/** Bytes, such as the hash of a session, as JSON writes them. */
const bytesAgain = (_: string, value: { type?: unknown; data?: unknown } | null): unknown =>
  value?.type === 'Buffer' && Array.isArray(value.data) ? Buffer.from(value.data) : value

const ours = async (keep: boolean): Promise<RequestListener> =>
  getRequestListener((await buildWeb(benchGround(pool), benchConfig, silentLog, process.cwd(), { keep })).fetch)

function raw(): RequestListener {
  const pages = recorded()
  return (request, response) => {
    const page = pages.get(request.url ?? '')
    response.writeHead(page ? 200 : 404, page?.headers)
    response.end(page?.body)
  }
}

/** A transaction needs one connection from its beginning to its end. */
async function takeTurn(queries: readonly Query[]): Promise<void> {
  const client = await pool.connect()
  try {
    for (const { text, values } of queries) await client.query(text, [...values])
  } finally {
    client.release()
  }
}

function rawWithQueries(): RequestListener {
  const pages = recorded()
  return async (request, response) => {
    const page = pages.get(request.url ?? '')
    await Promise.all((page?.turns ?? []).map(takeTurn))
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
