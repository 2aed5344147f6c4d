import { createHash, randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { OperatorError } from '#platform/operator-error.ts'

/**
 * One program per data folder, from before the database is touched. The lock is a listening socket in Linux's abstract namespace,
 * named after the folder's device, inode and secret: the kernel takes it back when its owner dies, however it dies, there is no
 * file to go stale, and another account, which cannot read the secret, cannot take the name first. It answers with the owner's pid. Elsewhere only the lock inside the database (supervise.ts) holds.
 */
export async function lockFolder(dataDir: string): Promise<{ release(): Promise<void> }> {
  if (process.platform !== 'linux') return { release: async () => {} }
  const { dev, ino } = statSync(dataDir, { bigint: true })
  const name = `\0throughline-${createHash('sha256')
    .update(`${dev}:${ino}:${secretOf(dataDir)}`)
    .digest('hex')
    .slice(0, 32)}`
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

/** Made by the first start; of two at once the second finds the first one's, whole. */
function secretOf(dataDir: string): string {
  const file = path.join(dataDir, 'lock-name')
  const own = `${file}.${randomBytes(8).toString('hex')}`
  writeFileSync(own, randomBytes(16).toString('hex'), { mode: 0o600, flag: 'wx' })
  try {
    linkSync(own, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(own)
  }
  return readFileSync(file, 'utf8')
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
