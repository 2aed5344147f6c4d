import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { erase, heldOf, someone } from '#modules/personal-data/index.ts'
import { sweep } from '#platform/db/sweep.ts'
import { command } from './command.ts'
import { eraseLetterFiles } from './letter-files.ts'

const refusals: Readonly<Record<string, string>> = {
  'last-administrator': 'this is the only administrator; give the role to somebody else first',
}

/** Asks at the terminal; nobody there is no. */
async function confirmed(question: string, answer: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await terminal.question(question)).trim() === answer
  } finally {
    terminal.close()
  }
}

export const erasePersonCommand = command({
  takes: 'EMAIL|ID',
  does: 'take name and address of a person away for good, everywhere; what was done stays done by its id',
  options: {
    yes: { type: 'boolean', does: 'do not ask' },
    reason: { type: 'string', does: 'for the audit log; no name in it' },
  },
  run: (shell, [emailOrId = ''], { yes = false, reason }) =>
    shell.withApplication(async ({ database, ground }, { dataDir }) => {
      const who = await someone(ground, emailOrId)
      const held = who ? await heldOf(ground, who) : {}
      if (!who || (who.person === null && Object.keys(held).length === 0)) {
        shell.tell(`Nothing is held of ${JSON.stringify(emailOrId)}, so nothing was erased.`)
        return 1
      }
      const rows = Object.values(held).reduce((sum, list) => sum + list.length, 0)
      const question = `${who.email}: ${rows} rows are held. Erasing cannot be taken back. Type the address to go on: `
      if (!yes && !(await confirmed(question, who.email))) {
        shell.tell('Nothing was erased. Type the address when asked, or use --yes.')
        return 1
      }
      const words = [who.email, ...(who.name ? [who.name] : [])]
      const done = await erase(ground, who, reason ?? null)
      if (!done.ok) {
        const name = done.refusal.kind === 'refused' ? done.refusal.name : done.refusal.kind
        shell.tell(`Nothing was erased: ${refusals[name] ?? name}.`)
        return 1
      }
      const files = await eraseLetterFiles(path.join(dataDir, 'mail'), words)
      shell.say(`Erased: ${who.person ? `the account ${who.person}` : 'a person without an account'}.`)
      for (const [module, changed] of Object.entries(done.value))
        if (changed > 0) shell.say(`  ${module}: ${changed} changed`)
      if (files > 0) shell.say(`  letters in files: ${files} removed`)
      const left = await sweep(database.owner, words)
      for (const { table, rows: count } of left)
        shell.tell(
          `Still named in ${count} rows of ${table}, as part of the record: correct them there, where that is right.`,
        )
      shell.tell(
        'Not looked into: the contents of uploaded files. Exports and backups made before today hold the person until they are deleted.',
      )
      return 0
    }),
})
