import type pg from 'pg'
import { isSigned, originOfStatement, recountLog, statementOf } from '#modules/audit/index.ts'
import type { LogStatement, Manifest } from '#platform/archive/manifest.ts'
import { kyselyWithin } from '#platform/db/kysely.ts'
import { OperatorError } from '#platform/operator-error.ts'

/**
 * Whether the log that was loaded is the one its archive states: built again from the events it has the same size and root, and the
 * checkpoint is signed with the key the archive names. Throws an OperatorError.
 */
export const judgeLog =
  (file: string) =>
  async (client: pg.ClientBase, { log }: Pick<Manifest, 'log'>): Promise<void> => {
    const refuse = (why: string) => new OperatorError(`${file} cannot be restored: ${why}`)
    const db = kyselyWithin(client)
    const stored = await statementOf(db)
    const { size, root, strangers } = await recountLog(db)
    if (strangers > 0) throw refuse('events of its audit log were changed after they had their place')
    if (size !== (log?.size ?? 0) || (log !== null && root !== log.root))
      throw refuse(`its audit log has ${size} events, and not the root its checkpoint states`)
    if (stored?.note !== log?.note) throw refuse('its audit log ends with another checkpoint than it states')
    if (log?.publicKey && !isSignedBy(log, log.publicKey))
      throw refuse('its newest checkpoint is not signed with its key')
  }

function isSignedBy(log: LogStatement, publicKey: string): boolean {
  const origin = originOfStatement(log)
  const raw = Buffer.from(publicKey, 'base64')
  return origin !== null && raw.length === 32 && isSigned(log, { origin, publicKey: raw })
}
