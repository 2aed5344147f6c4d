import type pg from 'pg'
import { isSigned, type LogKey, pemOf, type Sequencing, sequencePending, statementOf } from '#modules/audit/index.ts'
import type { LogStatement } from '#platform/archive/manifest.ts'
import { type Exported, writeArchive } from '#platform/archive/write.ts'
import { kyselyWithin } from '#platform/db/kysely.ts'
import type { Database } from '#platform/db/open.ts'
import { programOf, type Wish } from './program.ts'

/** Writes everything there is into one archive, beside whoever works. What waits for a place in the log is placed first. */
export async function exportTo(
  database: Pick<Database, 'ownerConnection'>,
  sequencing: Sequencing,
  { root, file, withKey = false, progress, signal }: Wish & { readonly file: string; readonly withKey?: boolean },
): Promise<Exported> {
  await sequencePending(sequencing)
  const { carriage, product } = programOf(root)
  return writeArchive({
    connection: database.ownerConnection,
    file,
    carriage,
    product,
    at: sequencing.now(),
    logOf: statementFor(sequencing.key),
    key: withKey ? pemOf(sequencing.key) : null,
    progress,
    signal,
  })
}

/** The log's statement about itself in the snapshot of an export, with the public key when it is the key's own. */
const statementFor =
  (key: LogKey) =>
  async (client: pg.ClientBase): Promise<LogStatement | null> => {
    const statement = await statementOf(kyselyWithin(client))
    if (!statement) return null
    const publicKey = isSigned(statement, key) ? Buffer.from(key.publicKey).toString('base64') : null
    return { ...statement, publicKey }
  }
