import { system } from '#kernel/actor.ts'
import { act, type Ground } from '#modules/access/index.ts'
import { looksLikeMail } from '#modules/documents/index.ts'
import { addressed, type ReturnDesk } from '#platform/return-address.ts'
import { fileMessage } from './commands.ts'
import { longestMessage } from './model.ts'
import { readMessage } from './reading.ts'
import { belongs } from './rules.ts'

/** What became of a message: kept now, kept before, or not taken, with the reason. */
export type Filed = 'filed' | 'filed-before' | 'no-message' | 'too-long'

/**
 * Files one raw message (RFC 5322), as the mail server hands it over. Not taken is only what is no message at all, or longer than
 * the longest file: its sender hears so from their mail server. Throws when the database is away: nothing was kept, try again.
 */
export async function fileMail(ground: Ground, desk: ReturnDesk | undefined, raw: Uint8Array): Promise<Filed> {
  if (raw.length > longestMessage) return 'too-long'
  if (!looksLikeMail(raw)) return 'no-message'
  const { message, to, fingerprint } = await readMessage(raw)
  const named = desk ? to.map(address => addressed(desk, address)) : []
  const filing = { raw, fingerprint, read: message, belongs: belongs(named) }
  const done = await act(ground, system('mail-in'), fileMessage, filing)
  if (done.ok) return 'filed'
  if (done.refusal.kind === 'refused' && done.refusal.name === 'message-already-filed') return 'filed-before'
  throw new Error(`a message could not be filed: ${JSON.stringify(done.refusal)}`)
}
