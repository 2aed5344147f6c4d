import { type Actor, rolesIn } from '#kernel/actor.ts'
import type { Language } from '#kernel/language.ts'
import { next } from '#kernel/lifecycle.ts'
import { permits } from '#kernel/policy.ts'
import { type Act, type Ground, inTransaction } from '#modules/access/index.ts'
import { administers, asSystem, type Reader, readersOf } from '#modules/identity/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { type LetterState, letterLifecycle } from './lifecycle.ts'
import { notificationPolicy } from './policy.ts'
import { tables } from './store.ts'

/** To whom a letter goes, and what its subject says; null where a composer writes it while it is being sent. */
export interface Envelope {
  readonly name: string | null
  /** Null when the person's row is hidden. */
  readonly address: string | null
  readonly subject: string | null
}

/** A letter in the outbox. Its body is shown to nobody. */
export interface LetterView {
  readonly id: string
  readonly kind: string
  readonly language: Language
  readonly state: LetterState
  readonly actBy: string | null
  readonly attempts: number
  readonly lastError: string | null
  readonly queuedAt: Temporal.Instant
  readonly sentAt: Temporal.Instant | null
  /** When it was emptied: to whom it went and what it said is not known any more. */
  readonly clearedAt: Temporal.Instant | null
  /** Null for those who see only that letters come and go, and to everybody when the letter is confidential. */
  readonly envelope: Envelope | null
}

export interface Outbox {
  readonly counts: Readonly<Record<LetterState, number>>
  /** What could not be sent first, then what waits, then what was sent, each the latest first; at most `longestOutbox`. */
  readonly letters: readonly LetterView[]
  readonly withEnvelopes: boolean
}

const longestOutbox = 2_000

/** Those who may have a letter sent again, and those who administer the accounts and the mail server behind it. */
export const seesOutbox = (actor: Actor): boolean => sendsAgain(actor) || administers(actor)

export const sendsAgain = (actor: Actor): boolean => permits(notificationPolicy, rolesIn(actor), 'requeue-letter')

/** Whether trying again can help: a sign-in link nobody waits for any more is never composed again, and what was emptied is nobody's. */
export const worthAnotherTry = ({ state, lastError, clearedAt }: LetterView): boolean =>
  next(letterLifecycle, state, 'requeue-letter') !== null && lastError !== 'nothing-to-send' && clearedAt === null

const byState = (db: Db) =>
  tables(db)
    .selectFrom('notifications.letter')
    .select(['id', 'kind', 'language', 'state', 'act_by as actBy', 'attempts', 'last_error as lastError'])
    .select(['queued_at as queuedAt', 'sent_at as sentAt', 'cleared_at as clearedAt'])
    .orderBy(eb =>
      eb
        .case('state')
        .when('dead')
        .then(0)
        .when('returned')
        .then(0)
        .when('failed')
        .then(1)
        .when('queued')
        .then(2)
        .else(3)
        .end(),
    )
    .orderBy('queued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(longestOutbox)

async function countsIn(db: Db): Promise<Outbox['counts']> {
  const rows = await tables(db)
    .selectFrom('notifications.letter')
    .select(['state', eb => eb.fn.countAll<string>().as('n')])
    .groupBy('state')
    .execute()
  return {
    queued: 0,
    failed: 0,
    sent: 0,
    dead: 0,
    returned: 0,
    ...Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)])),
  }
}

/** As an officer's transaction sees it: row-level policies decide about the letters, and again about their readers. */
async function withEnvelopes({ db }: Act): Promise<Outbox> {
  const rows = await byState(db).select(['person_id as person', 'address', 'name', 'subject', 'confidential']).execute()
  const readers = await readersOf(
    db,
    rows.flatMap(({ person, confidential }) => (confidential ? [] : (person ?? []))),
  )
  const letters = rows.map(({ person, address, name, subject, confidential, ...letter }) => {
    if (confidential) return { ...letter, envelope: null }
    const reader: Partial<Reader> | undefined = person === null ? undefined : readers.get(person)
    const envelope = { name: name ?? reader?.name ?? null, address: address ?? reader?.email ?? null, subject }
    return { ...letter, envelope }
  })
  return { counts: await countsIn(db), letters, withEnvelopes: true }
}

/** Read past the row-level policies, without any column that says to whom or about what. */
const withoutEnvelopes = (act: Act): Promise<Outbox> =>
  asSystem(act, 'outbox', async ({ db }) => {
    const letters = (await byState(db).execute()).map(letter => ({ ...letter, envelope: null }))
    return { counts: await countsIn(db), letters, withEnvelopes: false }
  })

/** The outbox: for officers whole, for administrators without readers and subjects, null for everybody else. */
export async function outboxSeen(ground: Ground, actor: Actor): Promise<Outbox | null> {
  if (!seesOutbox(actor)) return null
  return inTransaction(ground, actor, sendsAgain(actor) ? withEnvelopes : withoutEnvelopes)
}

/** When the mail server took each of these letters, by id; those that have not left the house are left out. For the system and officers. */
export async function sentAtOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Temporal.Instant>> {
  if (ids.length === 0) return new Map()
  const rows = await tables(db)
    .selectFrom('notifications.letter')
    .select(['id', 'sent_at as sentAt'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.flatMap(({ id, sentAt }) => (sentAt === null ? [] : [[id, sentAt] as const])))
}

/** Where a letter stands, for those who may see letters. */
export const letterStanding = (
  db: Db,
  id: string,
): Promise<{ readonly state: LetterState; readonly confidential: boolean } | undefined> =>
  tables(db)
    .selectFrom('notifications.letter')
    .select(['state', 'confidential'])
    .where('id', '=', id)
    .executeTakeFirst()

/** The letter that went out under a Message-ID, or null. */
export const letterAnswered = async (db: Db, messageId: string): Promise<string | null> =>
  (
    await tables(db)
      .selectFrom('notifications.letter')
      .select('id')
      .where('message_id', '=', messageId)
      .executeTakeFirst()
  )?.id ?? null

/** How many letters wait, are to be tried again, and were given up. For the system, the secretariat and the owner. */
export async function letterCounts(db: Db): Promise<Readonly<Record<'queued' | 'failed' | 'dead', number>>> {
  const rows = await tables(db)
    .selectFrom('notifications.letter')
    .select(eb => ['state', eb.fn.countAll<string>().as('count')])
    .groupBy('state')
    .execute()
  const count = (state: LetterState) => Number(rows.find(row => row.state === state)?.count ?? 0)
  return { queued: count('queued'), failed: count('failed'), dead: count('dead') }
}
