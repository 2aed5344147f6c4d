import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Cluster, startCluster } from '#platform/db/embedded/cluster.ts'
import { silentLog } from '#platform/log.ts'

/** Nothing here outlives the run, so nothing needs to reach the disk; many test files connect at once. */
const settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
  max_connections: '300',
  shared_buffers: '128MB',
}

/** A folder that the database's account can reach, also when the tests run as root. */
export function temporaryFolder(prefix = 'throughline-test-'): string {
  const folder = mkdtempSync(path.join(tmpdir(), prefix))
  chmodSync(folder, 0o755)
  return folder
}

/** An embedded server in a temporary folder, gone with its folder after `stop`, and also when this process is killed. */
export async function throwAwayCluster(): Promise<{ readonly cluster: Cluster; stop(): Promise<void> }> {
  const folder = temporaryFolder()
  const cluster = await startCluster({ dataDir: folder, log: silentLog, progress: () => {}, settings })
  const guard = guardAgainstDeath(cluster.pid, folder)
  const stop = async () => {
    await cluster.stop()
    guard.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  return { cluster, stop }
}

/** A shell that waits for the end of its input, which comes when this process dies, and then clears up after it. */
function guardAgainstDeath(pid: number, folder: string) {
  const afterwards = 'read -r _; kill -QUIT "$1"; while kill -0 "$1"; do sleep 0.1; done; rm -rf "$2"'
  const guard = spawn('/bin/sh', ['-c', afterwards, 'sh', String(pid), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.unref()
  ;(guard.stdin as unknown as { unref(): void }).unref()
  return guard
}
