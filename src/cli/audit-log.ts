import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import {
  exportLog,
  type LogFaults,
  type Sequencing,
  type Standing,
  sequencePending,
  standing,
} from '#modules/audit/index.ts'
import { unwritable } from '#platform/obstacles.ts'
import { command } from './command.ts'

/** What became of the file, for the terminal. */
export interface Written {
  readonly sentences: readonly string[]
  /** Written, nothing is missing in it, and nothing in the tables was forged. */
  readonly whole: boolean
}

async function writeLines(file: string, lines: AsyncIterable<string>): Promise<void> {
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600 })
  await once(out, 'open').catch(error => {
    throw unwritable(file, error)
  })
  for await (const line of lines) if (!out.write(line)) await once(out, 'drain')
  out.end()
  await once(out, 'close')
}

/** Writes the whole audit log to a new file, for `verify/log.mjs`. What waits is placed first. */
export async function writeAuditLog(sequencing: Sequencing, file: string): Promise<Written> {
  await sequencePending(sequencing)
  const { lines, faults } = await exportLog(sequencing.db, sequencing.key)
  if (lines !== null) await writeLines(file, lines)
  const found = await standing(sequencing.db)
  const first = lines === null ? nothingWritten(faults) : `Written: ${file}`
  return {
    sentences: [first, ...faultSentences(faults), ...standingSentences(found)],
    whole: lines !== null && faults.size === 0 && found.missing === 0,
  }
}

const nothingWritten = (faults: LogFaults): string =>
  faults.size === 0
    ? 'Nothing has been recorded yet, so nothing was written.'
    : 'No checkpoint is signed with this key, so nothing was written.'

const faultSentences = (faults: LogFaults): string[] =>
  [...faults].map(([name, { first, count }]) => `Not as it was signed: ${name}, ${count} times, first at ${first}.`)

const standingSentences = ({ waiting, setAside, missing }: Standing): string[] => [
  ...(waiting > 0 ? [`${waiting} recorded events wait for their place and are not in it yet.`] : []),
  ...(setAside > 0 ? [`${setAside} recorded events have no form the log can hold, and were set aside.`] : []),
  ...(missing > 0 ? [`${missing} recorded events are missing from the log.`] : []),
]

export const auditLogCommand = command({
  takes: 'FILE',
  does: 'write the whole audit log to a new file, to be checked with: node verify/log.mjs FILE',
  run: (shell, [file = '']) =>
    shell.withApplication(async ({ sequencing }) => {
      const { sentences, whole } = await writeAuditLog(sequencing, file)
      for (const sentence of sentences) shell.tell(sentence)
      return whole ? 0 : 1
    }),
})
