import { fileMail, longestMessage } from '#modules/correspondence/index.ts'
import { OperatorError } from '#platform/operator-error.ts'
import { command, type Shell } from './command.ts'

/** As mail servers read exit codes (sysexits): done; nothing that can be taken, tell its sender; not now, try again. */
const [done, unusable, tryAgain] = [0, 65, 75]

/** All of it, or null when it is longer than we take. The rest is read all the same: a mail server that cannot finish would try again. */
async function readWhole(input: AsyncIterable<Uint8Array>, longest: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of input) {
    length += piece.length
    if (length <= longest) pieces.push(piece)
    else pieces.length = 0
  }
  return length <= longest ? Buffer.concat(pieces, length) : null
}

/** What is wrong is ours to mend, and the message waits with the mail server; nothing of it is told. */
function tellOf(shell: Pick<Shell, 'tell'>, error: unknown): void {
  const why =
    error instanceof OperatorError ? error.message : `${(error as { code?: string }).code ?? 'a fault of ours'}`
  shell.tell(`The message was not taken, try again later: ${why}`)
}

/** Files the message that comes in; returns the exit code and throws nothing. */
export async function receive(
  shell: Pick<Shell, 'tell' | 'withApplication'>,
  input: AsyncIterable<Uint8Array>,
): Promise<number> {
  try {
    const raw = await readWhole(input, longestMessage)
    if (raw === null) {
      shell.tell('The message is longer than 25 MB and was not taken.')
      return unusable
    }
    const code = await shell.withApplication(async ({ ground, office }) => {
      const filed = await fileMail(ground, office.returnDesk, raw)
      if (filed === 'filed' || filed === 'filed-before') return done
      shell.tell('This is no mail message, and was not taken.')
      return unusable
    })
    return code === done || code === unusable ? code : tryAgain
  } catch (error) {
    tellOf(shell, error)
    return tryAgain
  }
}

export const receiveCommand = command({
  takes: '',
  does: 'file one raw mail message from standard input, for a mail server’s pipe; exit code 0 filed, 65 no message or over 25 MB, 75 try again',
  run: shell => receive(shell, process.stdin),
})
