import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { projectRoot } from '../support/database.ts'

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

interface Started {
  readonly process: ChildProcess
  readonly seconds: number
}

/** Starts the built program and waits for its first page. */
async function start(port: number, folder: string): Promise<Started> {
  const began = performance.now()
  const child = spawn(process.execPath, ['dist/throughline.mjs', 'start'], {
    cwd: projectRoot,
    env: { ...process.env, PORT: String(port), DATA_DIR: folder },
    stdio: 'ignore',
  })
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/en/`).catch(() => null)
    if (answer?.ok && (await answer.text()).includes('</html>')) break
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}`)
    await delay(20)
  }
  return { process: child, seconds: (performance.now() - began) / 1000 }
}

async function stop({ process: child }: Started): Promise<number> {
  const began = performance.now()
  child.kill('SIGTERM')
  await once(child, 'exit')
  return (performance.now() - began) / 1000
}

const pssOf = (pid: string): number =>
  Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024

/** Megabytes (PSS) of a process, and of every process whose command line or parent belongs to the database in `folder`. */
function memory(app: number, folder: string): { app: number; database: number } {
  const pids = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  const read = (pid: string, file: string) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8')
    } catch {
      return ''
    }
  }
  // Where the database's account cannot reach the folder, its place is written down there.
  const elsewhere = path.join(folder, 'database-folder')
  const base = existsSync(elsewhere) ? readFileSync(elsewhere, 'utf8').trim() : path.join(folder, 'postgres')
  const postmaster = pids.find(pid => read(pid, 'cmdline').includes(`${base}/data`))
  const children = pids.filter(pid => read(pid, 'status').includes(`PPid:\t${postmaster}\n`))
  const database = [postmaster, ...children].filter(pid => pid !== undefined).reduce((sum, pid) => sum + pssOf(pid), 0)
  return { app: pssOf(String(app)), database }
}

/** First start, second start, stop, and memory at rest. */
export async function startTable(say: (line: string) => void): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-start-'))
  chmodSync(folder, 0o755)
  const port = await freePort()
  try {
    const first = await start(port, folder)
    say(`  first start ${first.seconds.toFixed(1)} s`)
    const stopped = await stop(first)
    const later: number[] = []
    for (let n = 0; n < 5; n += 1) {
      const again = await start(port, folder)
      later.push(again.seconds)
      if (n < 4) await stop(again)
      else {
        await delay(10_000)
        const { app, database } = memory(again.process.pid ?? 0, folder)
        await stop(again)
        return table(first.seconds, later, stopped, app, database)
      }
    }
    throw new Error('unreachable')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function table(first: number, later: readonly number[], stopped: number, app: number, database: number): string {
  const rows: readonly (readonly [string, string, string])[] = [
    ['first start to first page (database made, history loaded)', `${first.toFixed(1)} s`, '20 s'],
    ['second start to first page, five in a row', later.map(seconds => `${seconds.toFixed(2)} s`).join(', '), '3 s'],
    ['SIGTERM to exit', `${stopped.toFixed(2)} s`, '10 s'],
    ['memory at rest, program', `${Math.round(app)} MB`, ''],
    ['memory at rest, database', `${Math.round(database)} MB`, ''],
    ['memory at rest, together', `${Math.round(app + database)} MB`, '350 MB'],
  ]
  return ['| what | measured | bar |', '|---|--:|--:|', ...rows.map(row => `| ${row.join(' | ')} |`)].join('\n')
}
