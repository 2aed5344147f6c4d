/** The web server from start to signal. */
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { goOnWithImports } from '#modules/imports/index.ts'
import type { Config } from '#platform/config.ts'
import type { Log } from '#platform/log.ts'
import { OperatorError } from '#platform/operator-error.ts'
import { type Application, openApplication } from './application.ts'
import { backupHandlers } from './carrying/backup.ts'
import { firstSignInToken, loadHistory } from './first-start.ts'
import { buildHttp } from './http.ts'
import { loadRehearsal, prepareRehearsal, refuseRehearsal } from './rehearsal.ts'
import { letterAddresses } from './web/addresses.ts'
import { handlersOf, startSequencer } from './worker.ts'

export interface Serving {
  readonly root: string
  readonly config: Config
  readonly log: Log
  readonly say: (line: string) => void
  readonly tell: (line: string) => void
  /** Nothing is real: an invented meeting is told, and every page says so. */
  readonly rehearsal?: boolean
}

const listenProblems: Readonly<Record<string, (config: Config) => string>> = {
  EADDRINUSE: ({ host, port }) =>
    `Port ${port} on ${host} is in use. Stop the other program or set PORT to another one.`,
  EACCES: ({ host, port }) => `Port ${port} on ${host} may not be used by this account. Set PORT to one above 1023.`,
  EADDRNOTAVAIL: ({ host }) => `This machine has no address ${host}. Set HOST to one it has.`,
}

/** Listens, or says in one line why not. */
function listen(server: Server, config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const problem = listenProblems[error.code ?? '']
      reject(problem ? new OperatorError(problem(config)) : error)
    })
    server.listen(config.port, config.host, resolve)
  })
}

/** Finish what was asked, take nothing new, and end what does not finish in time. */
function close(server: Server, seconds: number): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(() => server.closeAllConnections(), seconds * 1000)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}

/** Heard for as long as the program lives: a second signal, as a whole group of processes gets it, must not cut the stop short. */
const signalled = (): Promise<void> =>
  new Promise(resolve => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })

async function announce({ config, say }: Serving, app: Application): Promise<void> {
  say('')
  say(`Throughline is running: ${config.publicUrl}/`)
  const token = await firstSignInToken(app.ground, config.firstOfficer, 'en')
  if (token === null) return
  say('')
  say(`First officer: ${config.firstOfficer}. Sign in once with this link, within 15 minutes:`)
  say(`  ${letterAddresses(config.publicUrl).signInWith('en', token)}`)
  say('Another one: bin/throughline sign-in-link EMAIL')
}

/** Runs until SIGTERM or SIGINT, or until the embedded database is lost. Returns the exit code. */
export async function serveUntilSignal(serving: Serving): Promise<number> {
  const { root, config, log, tell, rehearsal = false } = serving
  if (rehearsal) await prepareRehearsal(config)
  else refuseRehearsal(config.dataDir)
  let lost: (() => void) | undefined
  const gone = new Promise<'lost'>(resolve => {
    lost = () => resolve('lost')
  })
  const ended = signalled()
  const app = await openApplication({
    root,
    config,
    log,
    progress: tell,
    onLost: error => {
      tell(error.message)
      lost?.()
    },
  })
  try {
    await loadHistory(app.ground, root, tell)
    if (rehearsal) await loadRehearsal(app.ground, tell)
    const pages = await buildHttp(app.ground, { ...config, rehearsal }, log, root, app.sequencing.key)
    const server = await serverOver(pages, config)
    const sequencer = startSequencer(app.sequencing, log)
    await goOnWithImports(app.ground)
    await app.jobs.startWorker([...handlersOf(app.ground, app.office, config), ...backupHandlers(app, root, config)])
    await announce(serving, app)
    if (!config.smtpUrl) serving.say(`No SMTP_URL: letters are written to ${config.dataDir}/mail`)
    const why = await Promise.race([ended, gone])
    tell(why === 'lost' ? 'Stopping: the database is lost.' : 'Stopping …')
    await close(server, config.shutdownSeconds)
    await sequencer.stop()
    return why === 'lost' ? 1 : 0
  } finally {
    await app.stop()
  }
}

/** Whoever neither sends nor reads for this long is cut off, and beyond so many at once nobody is let in (Node's default: everybody). */
const [idleMilliseconds, mostConnections] = [60_000, 1_000]

async function serverOver(web: Hono, config: Config): Promise<Server> {
  const server = createServer(getRequestListener(web.fetch))
  server.setTimeout(idleMilliseconds)
  server.maxConnections = mostConnections
  await listen(server, config)
  return server
}
