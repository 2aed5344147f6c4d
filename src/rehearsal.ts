/** The rehearsal: the program on a data folder of its own, under a banner, with an invented next meeting. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { system } from '#kernel/actor.ts'
import { type Ground, inTransaction } from '#modules/access/index.ts'
import { replaceAll } from '#modules/search/index.ts'
import type { Config } from '#platform/config.ts'
import { OperatorError } from '#platform/operator-error.ts'
import { tellRehearsal } from '../seed/rehearsal/story.ts'
import { findableNouns, findablesOf } from './findable.ts'

const mark = 'rehearsal.txt'
const markText = 'This folder holds a rehearsal: what is done in it is not real. It may be deleted.\n'

/** The folder beside the real one; letters go to files in it, whatever mail server is set. */
export const rehearsalConfig = (config: Config): Config => ({
  ...config,
  dataDir: `${config.dataDir}-rehearsal`,
  smtpUrl: undefined,
})

export const holdsRehearsal = (dataDir: string): boolean => existsSync(path.join(dataDir, mark))

/** Refuses a server, which holds the real thing, and a folder that holds something else; marks a new one. */
export async function prepareRehearsal({ databaseUrl, dataDir }: Config): Promise<void> {
  if (databaseUrl !== undefined)
    throw new OperatorError(
      'DATABASE_URL is set, and a rehearsal never uses a server: unset it, a rehearsal has a folder of its own.',
    )
  if (holdsRehearsal(dataDir)) return
  await mkdir(dataDir, { recursive: true })
  if ((await readdir(dataDir)).length > 0)
    throw new OperatorError(
      `The folder ${dataDir} holds something that is no rehearsal. Move it, or set DATA_DIR to another one.`,
    )
  await writeFile(path.join(dataDir, mark), markText)
}

/** The real thing is never started on a rehearsal. */
export function refuseRehearsal(dataDir: string): void {
  if (holdsRehearsal(dataDir))
    throw new OperatorError(
      `The folder ${dataDir} holds a rehearsal. Use bin/throughline rehearse, or set DATA_DIR to another one.`,
    )
}

/** Tells the invented story where it was not told yet, and lets it be found: its meeting took place thirty days ago. */
export async function loadRehearsal(ground: Ground, progress: (line: string) => void): Promise<void> {
  const day = ground.clock.now().toZonedDateTimeISO('UTC').subtract({ days: 30 }).toPlainDate().toString()
  if (!(await tellRehearsal(ground, day))) return
  progress('Building the search index with the invented meeting of the rehearsal …')
  await inTransaction(ground, system('rehearsal'), async ({ db }) => {
    for (const noun of findableNouns) await replaceAll(db, await findablesOf(db, noun))
  })
}
