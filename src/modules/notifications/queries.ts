import type { Actor } from '#kernel/actor.ts'
import { type Ground, inTransaction } from '#modules/access/index.ts'
import { tables } from './store.ts'

/** A letter nobody got, without its text. */
export interface DeadLetter {
  readonly id: string
  readonly kind: string
  readonly person: string | null
  readonly address: string | null
  readonly actBy: string | null
  readonly attempts: number
  readonly lastError: string | null
  readonly queuedAt: Temporal.Instant
}

/** Letters that were given up, oldest first, at most 500. Row-level policies show them to officers and nobody else. */
export const deadLetters = (ground: Ground, actor: Actor): Promise<readonly DeadLetter[]> =>
  inTransaction(ground, actor, ({ db }) =>
    tables(db)
      .selectFrom('notifications.letter')
      .select(['id', 'kind', 'person_id as person', 'address', 'act_by as actBy', 'attempts'])
      .select(['last_error as lastError', 'queued_at as queuedAt'])
      .where('state', '=', 'dead')
      .orderBy('queued_at')
      .orderBy('id')
      .limit(500)
      .execute(),
  )
