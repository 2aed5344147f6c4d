import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import net from 'node:net'
import { OperatorError } from '#platform/operator-error.ts'

/**
 * One program per data folder, from before the database is touched. The lock is a listening socket in Linux's abstract namespace,
 * named after the folder's device and inode: the kernel takes it back when its owner dies, however it dies, and there is no file
 * to go stale. It answers with the owner's pid. Elsewhere only the lock inside the database (supervise.ts) holds.
 */
export async function lockFolder(dataDir: string): Promise<{ release(): Promise<void> }> {
  if (process.platform !== 'linux') return { release: async () => {} }
  const { dev, ino } = statSync(dataDir, { bigint: true })
  const name = `\0throughline-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32)}`
  const server = net.createServer(caller => caller.on('error', () => {}).end(String(process.pid)))
  const taken = await new Promise<boolean>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(true) : reject(error),
    )
    server.listen({ path: name }, () => resolve(false))
  })
  if (taken) throw new OperatorError(inUse(dataDir, await askOwner(name)))
  server.unref()
  return { release: () => new Promise(resolve => server.close(() => resolve())) }
}

export const inUse = (dataDir: string, pid: string | undefined): string =>
  `Another Throughline${pid ? ` (process ${pid})` : ''} is using ${dataDir}: stop it first, or give this one a DATA_DIR of its own`

/** The owner's pid, or undefined when it is too busy to answer within two seconds. */
function askOwner(name: string): Promise<string | undefined> {
  return new Promise(resolve => {
    const call = net.connect({ path: name })
    let answer = ''
    call.setTimeout(2_000, () => call.destroy())
    call.on('data', bytes => {
      answer += bytes
    })
    call.on('error', () => {})
    call.on('close', () => resolve(/^\d+$/.test(answer) ? answer : undefined))
  })
}
