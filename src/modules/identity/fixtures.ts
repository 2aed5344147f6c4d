import { system, thePublic } from '#kernel/actor.ts'
import type { DomainEvent } from '#kernel/event.ts'
import { orThrow } from '#kernel/result.ts'
import { act, type Ground } from '#modules/access/index.ts'
import { standingClock } from '#platform/clock.ts'
import { kyselyOver } from '#platform/db/kysely.ts'
import { systemRandom } from '#platform/random.ts'
import { type Ending, testDatabase } from '../../../test/support/database.ts'
import { invitePerson, makeFirstAccount } from './commands/people.ts'
import { issueSignInLink, spendSignInLink } from './commands/sign-in.ts'
import type { GrantableRole } from './model.ts'
import { sessionActor } from './queries.ts'

/** A Monday morning in May. */
export const morning = '2026-05-04T09:00:00Z'

/** A house with a database in which nobody lives yet, a clock that is moved by hand, and notes of what was announced and queued. */
export async function emptyHouse(t: Ending) {
  const database = await testDatabase(t)
  const clock = standingClock(morning)
  const announced: DomainEvent[] = []
  const queued: { job: string; data: object }[] = []
  const ground: Ground = {
    db: kyselyOver(database.app),
    clock,
    random: systemRandom,
    subscriptions: { together: [{ to: '*', react: async (_, event) => void announced.push(event) }], after: [] },
    enqueue: async (_, job, data) => void queued.push({ job, data }),
  }
  return { ground, clock, database, announced, queued }
}

export const ada = { email: 'ada@example.org', name: 'Ada Officer', language: 'en' } as const

/** The house with Ada in it: administrator and officer of the first account. */
export async function houseOfAda(t: Ending) {
  const house = await emptyHouse(t)
  const id = orThrow(await act(house.ground, system('setup'), makeFirstAccount, ada))
  const session = await signIn(house.ground, ada.email)
  const actor = await sessionActor(house.ground, session.token)
  if (!actor) throw new Error('Ada cannot sign in')
  return { ...house, ada: { id, actor, ...session } }
}

/** By the way of the command line: a link, and its button pressed. */
export async function signIn(ground: Ground, email: string) {
  const { token } = orThrow(await act(ground, system('command-line'), issueSignInLink, { email }))
  return orThrow(await act(ground, thePublic, spendSignInLink, { token }))
}

/** Somebody Ada invited, signed in. */
export async function guestOf(
  { ground, ada: host }: Awaited<ReturnType<typeof houseOfAda>>,
  name: string,
  roles: readonly GrantableRole[] = [],
) {
  const email = `${name.toLowerCase()}@example.org`
  const id = orThrow(await act(ground, host.actor, invitePerson, { email, name, language: 'fr', roles: [...roles] }))
  const session = await signIn(ground, email)
  const actor = await sessionActor(ground, session.token)
  if (!actor) throw new Error(`${name} cannot sign in`)
  return { id, email, actor, ...session }
}

/** Opens every connection of the pool, so that what is begun at once runs at once. */
export const warm = ({ database }: { readonly database: Awaited<ReturnType<typeof testDatabase>> }) =>
  Promise.all(Array.from({ length: 10 }, () => database.app.query('select pg_sleep(0.1)')))

/** Everything the owner sees in a schema, as text: where a secret would have to be if it were anywhere. */
export async function everythingIn(
  { database }: { readonly database: Awaited<ReturnType<typeof testDatabase>> },
  ...schemas: readonly string[]
): Promise<string> {
  // The erasable values beside the log are meant to hold names; the log itself is not.
  const { rows: tables } = await database.owner.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name
       from information_schema.tables where table_schema = any ($1) and table_type = 'BASE TABLE' and (table_schema, table_name) <> ('audit', 'personal')`,
    [schemas],
  )
  const texts = tables.map(async ({ name }) => {
    const { rows } = await database.owner.query<{ row: string }>(`select t::text as row from ${name} t`)
    return rows.map(({ row }) => `${name} ${row}`)
  })
  return (await Promise.all(texts)).flat().join('\n')
}
