/** Commands as they are started on a machine: a pipe of a mail server, and a rehearsal from its start to its signal. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { suite, type TestContext, test } from 'node:test'
import { projectRoot } from '../support/database.ts'

/** Seconds after which a program is ended: a first start makes a database. */
const patience = 300

async function folder(t: TestContext): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'throughline-command-'))
  t.after(() => rm(made, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))
  return path.join(made, 'data')
}

/** Starts `bin/throughline` with settings of its own and none of ours. */
function started(t: TestContext, words: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const { DATABASE_URL: _, SMTP_URL: __, ...inherited } = process.env
  const child = spawn(process.execPath, [path.join(projectRoot, 'bin', 'throughline'), ...words], {
    cwd: projectRoot,
    env: { ...inherited, NODE_OPTIONS: '', LOG_LEVEL: 'error', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: patience * 1000,
  })
  t.after(() => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  })
  return child
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise(done => server.close(done))
  return port
}

/** What it has said once it says a line like this; fails when it ends before. */
async function untilSaid(child: ChildProcess, line: RegExp): Promise<string> {
  let said = ''
  for await (const piece of child.stdout ?? []) {
    said += String(piece)
    if (line.test(said)) return said
  }
  throw new Error(`it ended without ${line}: ${said}`)
}

suite('started as programs of their own', () => {
  test('receive takes a message from its pipe, the same one again, and refuses what is no message', {
    timeout: patience * 1000,
  }, async t => {
    const dataDir = await folder(t)
    const receive = async (message: string) => {
      const child = started(t, ['receive'], { DATA_DIR: dataDir })
      const [out, err] = [text(child.stdout as never), text(child.stderr as never)]
      child.stdin?.end(message)
      const [code] = (await once(child, 'exit')) as [number | null]
      return { code, out: await out, err: await err }
    }
    const mail =
      'From: a@reader.example\r\nTo: throughline@localhost\r\nSubject: x\r\nMessage-ID: <1@reader.example>\r\n\r\nCANARY\r\n'
    for (const time of ['first', 'second']) {
      const { code, out, err } = await receive(mail)
      assert.deepEqual([code, out], [0, ''], `${time}: ${err}`)
      assert.ok(!err.includes('CANARY'))
    }
    const refused = await receive('\0\u0001')
    assert.equal(refused.code, 65)
    assert.match(refused.err, /no mail message/)
  })

  test('rehearse starts, answers under its banner, and stops when it is told to', {
    timeout: patience * 1000,
  }, async t => {
    const port = await freePort()
    const dataDir = await folder(t)
    const child = started(t, ['rehearse'], {
      DATA_DIR: dataDir,
      HOST: '127.0.0.1',
      PORT: String(port),
      BACKUP_HOUR: 'off',
    })
    const failed = text(child.stderr as never)
    await untilSaid(child, /Throughline is running: http:\/\/\S+/)
    child.stdout?.resume()
    const answer = await fetch(`http://127.0.0.1:${port}/en/meetings/rehearsal-01`)
    const page = await answer.text()
    assert.deepEqual([answer.status, page.includes('href="/en/about#rehearsal"')], [200, true])
    assert.ok(page.includes('Rehearsal meeting (invented)'))
    const exit = once(child, 'exit')
    child.kill('SIGTERM')
    assert.deepEqual(await exit, [0, null], await failed)
    await assert.rejects(fetch(`http://127.0.0.1:${port}/en/`))
  })
})
