/** A bounded load on one loopback server, and what it cost the server's process. */
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'

export interface Cost {
  readonly requestsPerSecond: number
  /** CPU time of the server's process per request, in microseconds: the steadiest number. */
  readonly microseconds: number
}

/** A page, and whose session asks for it. */
export interface Asked {
  readonly path: string
  readonly cookie?: string
}

/** Clock ticks of user and system time of a process (proc(5), fields 14 and 15); a tick is 10 ms on Linux. */
function cpuTicks(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return Number(fields[11]) + Number(fields[12])
}

function one(agent: Agent, port: number, { path, cookie = '' }: Asked): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request({ agent, port, path, host: '127.0.0.1', headers: { cookie } }, answer => {
      answer.resume()
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${path}: ${answer.statusCode}`)),
      )
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** Ask for a page over `lines` connections for `seconds`. */
export async function load(pid: number, port: number, page: Asked, seconds: number, lines = 8): Promise<Cost> {
  const agent = new Agent({ keepAlive: true, maxSockets: lines })
  const until = performance.now() + seconds * 1000
  const before = cpuTicks(pid)
  const began = performance.now()
  let done = 0
  await Promise.all(
    Array.from({ length: lines }, async () => {
      while (performance.now() < until) {
        await one(agent, port, page)
        done += 1
      }
    }),
  )
  const elapsed = (performance.now() - began) / 1000
  agent.destroy()
  return { requestsPerSecond: done / elapsed, microseconds: ((cpuTicks(pid) - before) * 10_000) / done }
}

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
