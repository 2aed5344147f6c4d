import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import pg from 'pg'
import { silentLog } from '#platform/log.ts'
import { buildWeb } from '../../src/web/build.ts'
import { projectRoot } from '../support/database.ts'
import { historyDatabase } from '../support/web.ts'
import { benchConfig, benchGround } from './ground.ts'
import { type Asked, type Cost, load, median } from './load.ts'
import { furnish } from './officer.ts'
import type { Query, Recording } from './server.ts'

const rounds = 5
const seconds = 2

/** Pages by what they are: those everybody reads, and those of an officer who has signed in. */
const measuredFor = ({ cookie, document }: Awaited<ReturnType<typeof furnish>>): Readonly<Record<string, Asked>> => ({
  home: { path: '/en/' },
  'conclusions, all 48': { path: '/en/conclusions' },
  'one conclusion': { path: '/en/conclusions/cto-05-4' },
  'the desk, signed in': { path: '/en/desk', cookie },
  'a meeting beside its document, signed in': { path: `/en/keep/meetings/cto-05/desk?document=${document}`, cookie },
  'one conclusion edited, signed in': { path: '/en/keep/conclusions/cto-05-4', cookie },
})
const kinds = ['raw', 'raw+pg', 'ours', 'kept'] as const

/** Notes what is asked of the pool, turn by turn. */
function listenTo(pool: pg.Pool): { turns: Query[][] } {
  const heard: { turns: Query[][] } = { turns: [] }
  const now = new WeakMap<pg.PoolClient, Query[]>()
  pool.on('acquire', client => {
    const known = now.has(client)
    const turn: Query[] = []
    now.set(client, turn)
    heard.turns.push(turn)
    if (known) return
    const asIs = client.query.bind(client) as (...parameters: unknown[]) => unknown
    client.query = ((text: unknown, values?: readonly unknown[], ...rest: unknown[]) => {
      if (typeof text === 'string') now.get(client)?.push({ text, values: values ?? [] })
      return asIs(text, values, ...rest)
    }) as typeof client.query
  })
  return heard
}

/** One request of each page on our own pages, with every query it makes. */
async function record(connection: pg.PoolConfig, pages: readonly Asked[]): Promise<readonly Recording[]> {
  const pool = new pg.Pool(connection)
  const heard = listenTo(pool)
  const web = await buildWeb(benchGround(pool), benchConfig, silentLog, projectRoot, { keep: false })
  const recordings: Recording[] = []
  for (const { path: page, cookie = '' } of pages) {
    heard.turns = []
    const answer = await web.request(benchConfig.publicUrl + page, { headers: { cookie } })
    const body = await answer.text()
    if (answer.status !== 200) throw new Error(`${page}: ${answer.status}`)
    recordings.push({ path: page, body, headers: Object.fromEntries(answer.headers), turns: heard.turns })
  }
  await pool.end()
  return recordings
}

interface Running {
  readonly process: ChildProcess
  readonly port: number
}

/** The servers run as the product does: bundled, not through a loader. Inside the project, so that packages are found. */
async function bundleServer(): Promise<string> {
  const outfile = path.join(projectRoot, 'dist', 'bench-server.mjs')
  const entry = fileURLToPath(new URL('server.ts', import.meta.url))
  await build({
    outfile,
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
  })
  return outfile
}

async function start(kind: string, connection: pg.PoolConfig, bundle: string, file: string): Promise<Running> {
  const { types: _, ...plain } = connection
  const argv = [bundle, kind, JSON.stringify(plain), file]
  const child = spawn(process.execPath, argv, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { process: child, port: Number(String(line)) }
}

type Costs = Record<(typeof kinds)[number], Cost[]>

const row = (name: string, costs: Costs): string => {
  const middle = (kind: (typeof kinds)[number], of: keyof Cost) => median(costs[kind].map(cost => cost[of]))
  const rate = kinds.map(kind => Math.round(middle(kind, 'requestsPerSecond')))
  const cpu = kinds.map(kind => Math.round(middle(kind, 'microseconds')))
  const ratio = (of: 'ours' | 'kept', against: 'raw' | 'raw+pg') =>
    (middle(of, 'requestsPerSecond') / middle(against, 'requestsPerSecond')).toFixed(2)
  const ratios = [ratio('ours', 'raw'), ratio('ours', 'raw+pg'), ratio('kept', 'raw'), ratio('kept', 'raw+pg')]
  return `| ${[name, ...rate, ...ratios, ...cpu].join(' | ')} |`
}

/** Requests per second and CPU per request of each page, beside both twins. */
export async function pagesTable(
  say: (line: string) => void,
): Promise<{ table: string; recordings: readonly Recording[] }> {
  const ends: (() => Promise<void>)[] = []
  const database = await historyDatabase({ after: end => void ends.push(end) })
  const measured = measuredFor(await furnish(database.appConnection))
  const recordings = await record(database.appConnection, Object.values(measured))
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-'))
  const file = path.join(folder, 'recordings.json')
  writeFileSync(file, JSON.stringify(recordings))
  const bundle = await bundleServer()
  const servers = await Promise.all(kinds.map(kind => start(kind, database.appConnection, bundle, file)))
  const costs = Object.fromEntries(
    Object.keys(measured).map(name => [name, { raw: [], 'raw+pg': [], ours: [], kept: [] } as Costs]),
  )
  try {
    for (let round = 0; round <= rounds; round += 1) {
      say(round === 0 ? '  warming up' : `  round ${round} of ${rounds}`)
      for (const [name, page] of Object.entries(measured))
        for (const [index, kind] of kinds.entries()) {
          const { process: child, port } = servers[index] as Running
          const cost = await load(child.pid ?? 0, port, page, round === 0 ? 1 : seconds)
          if (round > 0) costs[name]?.[kind].push(cost)
        }
    }
  } finally {
    for (const { process: child } of servers) child.kill()
    rmSync(folder, { recursive: true })
    for (const end of ends) await end()
  }
  const head =
    '| page | raw, req/s | raw + pg, req/s | ours, req/s | kept, req/s | ours / raw | ours / raw + pg | kept / raw | kept / raw + pg | raw, CPU µs | raw + pg, CPU µs | ours, CPU µs | kept, CPU µs |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|'
  return { table: [head, ...Object.entries(costs).map(([name, own]) => row(name, own))].join('\n'), recordings }
}
