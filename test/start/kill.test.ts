/** Acceptance: killed thirty times under reading and signing in, every start succeeds and nothing acknowledged is lost. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { after, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { hashOfToken } from '../../src/modules/identity/model.ts'
import { build } from '../../tools/build.mjs'
import { projectRoot } from '../support/database.ts'
import { temporaryFolder } from '../support/throw-away.ts'
import { until } from './children.ts'
import { ask, type Program, programIn } from './program.ts'

const kills = 30
const linksOfARound = 50
const folder = temporaryFolder('throughline-kill-')
let program: Program
let use: ReturnType<typeof useIt> | undefined

after(async () => {
  await use?.stop()
  await program?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const uuid = (): string =>
  randomBytes(16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

/** People with a link each, so that signing in needs no mail and meets no limit. */
async function plantLinks(count: number): Promise<string[]> {
  const tokens = Array.from({ length: count }, () => randomBytes(32).toString('base64url'))
  await program.asOwner(async client => {
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
    const { origin } = program
    const body = new URLSearchParams({ token })
    const answer = await ask(`${origin}/en/sign-in/link`, { method: 'POST', body, headers: { origin } })
    const cookie = /^session=([\w-]+)/.exec(answer?.headers.get('set-cookie') ?? '')?.[1]
    if (answer?.status === 303 && cookie) acknowledged.push(cookie)
    else await delay(10)
  }
  const readOne = async () => {
    const answer = await ask(`${program.origin}/ar/conclusions`)
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

test('killed thirty times in turn, app, database and one of its children, nothing acknowledged is lost', async () => {
  await build(projectRoot)
  program = await programIn(folder)
  await program.start()
  const tokens = await plantLinks(kills * linksOfARound)
  use = useIt(tokens)
  try {
    for (let n = 0; n < kills; n += 1) {
      use.nextRound()
      const { acknowledged, read } = use
      const [signedIn, before] = [acknowledged.length, read()]
      await until(() => acknowledged.length >= signedIn + 2 && read() >= before + 2)
      await program.killInTurn(n)
    }
  } finally {
    await use.stop()
  }
  const sessions = await program.asOwner(async client => {
    const { rows } = await client.query<{ hash: string }>(
      `select encode(token_hash, 'hex') as hash from identity.session`,
    )
    return new Set(rows.map(row => row.hash))
  })
  const lost = use.acknowledged.filter(token => !sessions.has(hashOfToken(token).toString('hex')))
  assert.deepEqual(lost, [])
  assert.ok(use.acknowledged.length >= 2 * kills && use.read() >= 2 * kills)
  const { rows } = await program.asOwner(client =>
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
  const pid = program.postmaster()
  const began = process.hrtime.bigint()
  assert.equal(await program.stop(), 0)
  assert.ok(process.hrtime.bigint() - began < 10_000_000_000n)
  assert.ok(!existsSync(`/proc/${pid}`))
})
