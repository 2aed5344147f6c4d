import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { Ground } from '#modules/access/index.ts'
import { exportLog, type LogKey, sequencePending, unplacedEvents } from '#modules/audit/index.ts'

/**
 * Writes the whole audit log to a new file, for `verify/log.mjs`. Returns how many events are in none of its places and wait for
 * none (0 unless somebody has been at the tables), or null when there is nothing to write yet.
 */
export async function writeAuditLog(ground: Ground, key: LogKey, file: string): Promise<number | null> {
  await sequencePending(ground.db, key, () => ground.clock.now())
  const lines = await exportLog(ground.db, key)
  if (lines === null) return null
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600 })
  await once(out, 'open')
  for await (const line of lines) if (!out.write(line)) await once(out, 'drain')
  out.end()
  await once(out, 'close')
  return unplacedEvents(ground.db)
}
