import { z } from 'zod'
import { system } from '#kernel/actor.ts'
import { act, type Ground, inTransaction } from '#modules/access/index.ts'
import { personActorNow } from '#modules/identity/index.ts'
import type { Handler } from '#platform/jobs.ts'
import { clearImports, importJob, stopImport } from './commands/moves.ts'
import { takeRows } from './commands/take.ts'
import { runnerOf, runningImports } from './queries.ts'

/** Rows of one transaction: what a killed process loses, and what whoever stops an import waits for. */
export const rowsAtOnce = 100

/**
 * Takes the next rows of an import with the rights its person has now. False when there is nothing (more) to do: done, stopped, withdrawn,
 * or nobody whose rights it could run with, in which case it is stopped.
 */
export async function takeSome(ground: Ground, id: string, most = rowsAtOnce): Promise<boolean> {
  const found = await inTransaction(ground, system('imports'), ({ db }) => runnerOf(db, id))
  if (!found) return false
  const actor = found.person === null ? null : await personActorNow(ground, found.person)
  const taken = actor && (await act(ground, actor, takeRows, { id, most }))
  if (taken?.ok) return taken.value.left
  if (!taken || taken.refusal.kind === 'forbidden') await act(ground, system('imports'), stopImport, { id })
  return false
}

/** Seconds one job works before it hands over to the next, so that no try is taken for dead. */
const seconds = 45
const jobShape = z.object({ import: z.uuid() })

/**
 * For a program that starts: imports that are running get a job each. Where the program before it was killed, the job it had is taken for
 * dead only minutes later; should it live in another process, or come back, the two take turns at the rows.
 */
export const goOnWithImports = (ground: Ground): Promise<void> =>
  inTransaction(ground, system('imports'), async inner => {
    for (const id of await runningImports(inner.db)) await inner.enqueue(importJob, { import: id })
  })

/** What the worker does for imports. Killed in the middle, a job is tried again and finds what is left. */
export const importHandlers = (ground: Ground, { days }: { readonly days: number }): readonly Handler[] => [
  {
    name: importJob,
    retryLimit: 9,
    retryDelay: 2,
    backoff: false,
    expireInSeconds: 120,
    atOnce: 1,
    async handle(data) {
      const { import: id } = jobShape.parse(data)
      const end = ground.clock.now().add({ seconds })
      let left = true
      while (left && Temporal.Instant.compare(ground.clock.now(), end) < 0) left = await takeSome(ground, id)
      if (left) await inTransaction(ground, system('imports'), inner => inner.enqueue(importJob, { import: id }))
    },
    async bury(data) {
      await act(ground, system('imports'), stopImport, { id: jobShape.parse(data).import })
    },
  },
  {
    name: 'imports.clear',
    every: '41 3 * * *',
    async handle() {
      await act(ground, system('imports'), clearImports, { days })
    },
  },
]
