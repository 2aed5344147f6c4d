import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { system } from '#kernel/actor.ts'
import type { Result } from '#kernel/result.ts'
import { type Act, type Ground, inTransaction, perform } from '#modules/access/index.ts'
import type { Someone } from '#modules/audit/index.ts'
import * as audit from '#modules/audit/index.ts'
import * as correspondence from '#modules/correspondence/index.ts'
import * as documents from '#modules/documents/index.ts'
import * as forums from '#modules/forums/index.ts'
import * as identity from '#modules/identity/index.ts'
import { accountOf, erasePerson } from '#modules/identity/index.ts'
import * as imports from '#modules/imports/index.ts'
import * as members from '#modules/members/index.ts'
import * as notifications from '#modules/notifications/index.ts'
import * as submissions from '#modules/submissions/index.ts'
import * as watching from '#modules/watching/index.ts'
import type { Db } from '#platform/db/kysely.ts'

/** A module that holds something of people. */
interface Holder {
  readonly name: string
  /** One plain row for each thing held, with the name of its table. */
  readonly personalDataOf: (db: Db, who: Someone) => Promise<readonly { readonly table: string }[]>
  /** Takes it away in the transaction of the act; returns references to what was changed. Missing where the verb itself does it. */
  readonly erasePersonal?: (act: Act, who: Someone) => Promise<readonly string[]>
}

/** Every module that holds something of people. Those that look somebody up in another one stand before it. */
const holders: readonly Holder[] = [
  { name: 'identity', personalDataOf: identity.personalDataOf },
  { name: 'audit', ...pick(audit) },
  { name: 'documents', ...pick(documents) },
  { name: 'notifications', ...pick(notifications) },
  { name: 'submissions', ...pick(submissions) },
  { name: 'correspondence', ...pick(correspondence) },
  { name: 'forums', ...pick(forums) },
  { name: 'members', ...pick(members) },
  { name: 'imports', ...pick(imports) },
  { name: 'watching', ...pick(watching) },
]

function pick({ personalDataOf, erasePersonal }: Required<Omit<Holder, 'name'>>): Required<Omit<Holder, 'name'>> {
  return { personalDataOf, erasePersonal }
}

const operator = system('command-line')

/** Who is meant, or null. */
export const someone = (ground: Ground, emailOrId: string): Promise<Someone | null> =>
  inTransaction(ground, operator, ({ db }) => accountOf(db, emailOrId))

/** Everything that is held of somebody, by module. */
export const heldOf = (ground: Ground, who: Someone) =>
  inTransaction(ground, operator, async ({ db }) => {
    const held: Record<string, readonly object[]> = {}
    for (const { name, personalDataOf } of holders) {
      const rows = await personalDataOf(db, who)
      if (rows.length > 0) held[name] = rows
    }
    return held
  })

/** Erases somebody in all modules in one transaction. Answers how much each changed; a refusal leaves everything as it was. */
export function erase(
  ground: Ground,
  who: Someone,
  reason: string | null,
): Promise<Result<Readonly<Record<string, number>>>> {
  return inTransaction(
    ground,
    operator,
    async act => {
      const others: Record<string, number> = {}
      for (const { name, erasePersonal } of holders)
        if (erasePersonal) others[name] = (await erasePersonal(act, who)).length
      const done = await perform(act, erasePerson, { person: who.person, email: who.email, others })
      return done.ok ? { ok: true, value: others } : done
    },
    { reason, keep: result => result.ok },
  )
}

/** Removes letters that were written to files instead of being sent, and that name somebody. Returns how many. */
export async function eraseLetterFiles(folder: string, words: readonly string[]): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  let removed = 0
  for (const name of names) {
    const file = path.join(folder, name)
    const text = (await readFile(file, 'utf8').catch(() => '')).replaceAll(/=\r?\n/g, '').toLowerCase()
    if (!words.some(word => text.includes(word.toLowerCase()))) continue
    await rm(file)
    removed += 1
  }
  return removed
}
