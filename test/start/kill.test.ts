/** Acceptance: killed thirty times under reading and signing in, every start succeeds and nothing acknowledged is lost. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { hashOfToken } from '../../src/modules/identity/model.ts'
import { build } from '../../tools/build.mjs'
import { projectRoot } from '../support/database.ts'
import { temporaryFolder } from '../support/throw-away.ts'

const kills = 30
const linksOfARound = 50
const folder = temporaryFolder('throughline-kill-')
const base = path.join(folder, 'postgres')
const origin = () => `http://127.0.0.1:${port}`
let port = 0
let app: ChildProcess | undefined
let use: ReturnType<typeof useIt> | undefined

after(async () => {
  await use?.stop()
  if (app?.exitCode === null && app.signalCode === null) {
    app.kill('SIGTERM')
    await once(app, 'exit')
  }
  rmSync(folder, { recursive: true, force: true })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port: free } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return free
}

/** Starts the built program and waits until it answers; its exit before that fails the test. */
async function start(): Promise<void> {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    DATA_DIR: folder,
    DATABASE_URL: '',
    LOG_LEVEL: 'error',
  }
  app = spawn(process.execPath, ['dist/throughline.mjs', 'start'], {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  app.stdout?.on('data', bytes => said.push(String(bytes)))
  app.stderr?.on('data', bytes => said.push(String(bytes)))
  while (!said.join('').includes('Throughline is running')) {
    assert.equal(app.exitCode, null, `the start failed: ${said.join('')}`)
    await delay(20)
  }
}

const postmaster = (): number => Number(readFileSync(path.join(base, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
const parentOf = (pid: string): string => {
  try {
    return /^PPid:\t(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? ''
  } catch {
    return ''
  }
}
const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && parentOf(name) === String(pid))
    .map(Number)

/** The owner's session beside the program, for planting and counting. */
async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const host = readFileSync(path.join(base, 'data', 'postmaster.pid'), 'utf8').split('\n')[4]
  const client = new pg.Client({ host: host ?? '', port: 5432, user: 'postgres', database: 'throughline' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const uuid = (): string =>
  randomBytes(16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

/** People with a link each, so that signing in needs no mail and meets no limit. */
async function plantLinks(count: number): Promise<string[]> {
  const tokens = Array.from({ length: count }, () => randomBytes(32).toString('base64url'))
  await asOwner(async client => {
    for (const [index, token] of tokens.entries()) {
      const person = uuid()
      await client.query(
        `insert into identity.person (id, email, name, language, created_at) values ($1, $2, $2, 'en', now())`,
        [person, `killed-${index}@example.org`],
      )
      await client.query(
        `insert into identity.sign_in_link (id, token_hash, person_id, issued_at, expires_at) values ($1, $2, $3, now(), now() + interval '1 day')`,
        [uuid(), hashOfToken(token), person],
      )
    }
  })
  return tokens
}

/**
 * Reads without pause, and signs in until the round has had its share of the links, so that a fast machine does not use them up;
 * what was acknowledged is remembered. A broken connection acknowledges nothing, and no request waits longer than ten seconds.
 */
function useIt(tokens: string[]) {
  const acknowledged: string[] = []
  let read = 0
  let on = true
  let share = 0
  const signIn = async () => {
    const token = share > 0 ? tokens.shift() : undefined
    if (token === undefined) return delay(5)
    share -= 1
    const body = new URLSearchParams({ token })
    const answer = await fetch(`${origin()}/en/sign-in/link`, {
      method: 'POST',
      body,
      headers: { origin: origin() },
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    }).catch(() => null)
    const cookie = /^session=([\w-]+)/.exec(answer?.headers.get('set-cookie') ?? '')?.[1]
    if (answer?.status === 303 && cookie) acknowledged.push(cookie)
    else await delay(10)
  }
  const readOne = async () => {
    const answer = await fetch(`${origin()}/ar/conclusions`, { signal: AbortSignal.timeout(10_000) }).catch(() => null)
    if (answer?.ok && (await answer.text().catch(() => '')).endsWith('</html>')) read += 1
    else await delay(10)
  }
  const loop = async (step: () => Promise<unknown>) => {
    while (on) await step()
  }
  const done = Promise.all([loop(signIn), loop(readOne), loop(readOne)])
  return {
    acknowledged,
    read: () => read,
    nextRound() {
      share = linksOfARound
    },
    async stop() {
      on = false
      await done
    },
  }
}

/** The program as people see it: it serves a page from the database. */
async function answers(): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(`${origin()}/en/`, { signal: AbortSignal.timeout(10_000) }).catch(() => null)
    if (answer?.ok) return
    assert.ok(
      tries < 1500 && app?.exitCode === null,
      `no page after a kill (status ${answer?.status}, exit ${app?.exitCode})`,
    )
    await delay(20)
  }
}

async function killApp(): Promise<void> {
  app?.kill('SIGKILL')
  if (app) await once(app, 'exit')
  assert.ok(existsSync(path.join(base, 'data', 'postmaster.pid')), 'the database is left running, to be adopted')
  await start()
}

test('killed thirty times in turn, app, database and one of its children, nothing acknowledged is lost', async () => {
  await build(projectRoot)
  port = await freePort()
  await start()
  const tokens = await plantLinks(kills * linksOfARound)
  use = useIt(tokens)
  try {
    for (let n = 0; n < kills; n += 1) {
      use.nextRound()
      const [signedIn, read] = [use.acknowledged.length, use.read()]
      while (use.acknowledged.length < signedIn + 2 || use.read() < read + 2) await delay(10)
      const children = childrenOf(postmaster())
      if (n % 3 === 0) await killApp()
      else process.kill(n % 3 === 1 ? postmaster() : (children[n % children.length] ?? postmaster()), 'SIGKILL')
      await answers()
    }
  } finally {
    await use.stop()
  }
  const sessions = await asOwner(async client => {
    const { rows } = await client.query<{ hash: string }>(
      `select encode(token_hash, 'hex') as hash from identity.session`,
    )
    return new Set(rows.map(row => row.hash))
  })
  const lost = use.acknowledged.filter(token => !sessions.has(hashOfToken(token).toString('hex')))
  assert.deepEqual(lost, [])
  assert.ok(use.acknowledged.length >= 2 * kills && use.read() >= 2 * kills)
  const { rows } = await asOwner(client =>
    client.query(`select (select count(*)::int from conclusions.conclusion) as conclusions,
      (select count(*)::int from audit.event e where verb = 'identity.spend-sign-in-link') as events,
      (select count(*)::int from identity.session) as sessions`),
  )
  assert.deepEqual(rows, [{ conclusions: 48, events: sessions.size, sessions: sessions.size }])
})

test('a second program on the same folder is refused in one line while the first one runs', async () => {
  const env = { ...process.env, PORT: '0', DATA_DIR: folder, DATABASE_URL: '' }
  const second = spawn(process.execPath, ['dist/throughline.mjs', 'start'], {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  second.stderr.on('data', bytes => said.push(String(bytes)))
  const [code] = await once(second, 'exit')
  assert.equal(code, 1)
  assert.match(said.join(''), /^Another Throughline \(process \d+\) is using [^\n]+\n$/)
})

test('SIGTERM ends the program and its database within ten seconds, with code 0', async () => {
  const pid = postmaster()
  const began = process.hrtime.bigint()
  app?.kill('SIGTERM')
  const [code] = await once(app as ChildProcess, 'exit')
  assert.equal(code, 0)
  assert.ok(process.hrtime.bigint() - began < 10_000_000_000n)
  assert.ok(!existsSync(`/proc/${pid}`))
})
