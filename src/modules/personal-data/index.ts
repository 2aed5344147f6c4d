import { type Actor, system } from '#kernel/actor.ts'
import { isId } from '#kernel/id.ts'
import type { Result } from '#kernel/result.ts'
import { type Ground, inTransaction, perform } from '#modules/access/index.ts'
import type { Someone } from '#modules/audit/index.ts'
import { accountOf, administers, erasePerson } from '#modules/identity/index.ts'
import { type HolderName, holders } from './holders.ts'

export { type HolderName, holderNames } from './holders.ts'

/** What each module holds: one plain row for each thing, with the name of its table. */
export type Held = Partial<Readonly<Record<HolderName, readonly ({ readonly table: string } & object)[]>>>

const operator = system('command-line')

/** Who is meant, or null. */
export const someone = (ground: Ground, emailOrId: string): Promise<Someone | null> =>
  inTransaction(ground, operator, ({ db }) => accountOf(db, emailOrId))

/** Everything that is held of somebody, by module. For whoever may ask: the operator; pages ask `heldSeen`. */
export const heldOf = (ground: Ground, who: Someone): Promise<Held> =>
  inTransaction(ground, operator, async ({ db }) => {
    const held: Partial<Record<HolderName, readonly { readonly table: string }[]>> = {}
    for (const { name, personalDataOf } of holders) {
      const rows = await personalDataOf(db, who)
      if (rows.length > 0) held[name] = rows
    }
    return held
  })

/**
 * Everything that is held of somebody with an account, for those who administer accounts and for the person; null for everybody else,
 * where there is no such account, and of somebody who was erased.
 */
export async function heldSeen(
  ground: Ground,
  actor: Actor,
  person: string,
): Promise<{ readonly who: Someone; readonly held: Held } | null> {
  if (actor.person === null || !isId(person) || (actor.person !== person && !administers(actor))) return null
  const who = await someone(ground, person)
  return who?.name ? { who, held: await heldOf(ground, who) } : null
}

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
