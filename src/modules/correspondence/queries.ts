import { isId } from '#kernel/id.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { MessageState } from './lifecycle.ts'
import type { Doubt, MessageKind } from './model.ts'
import { tables } from './store.ts'

/** A message in the list. */
export interface MessageRow {
  readonly id: string
  readonly kind: MessageKind
  readonly state: MessageState
  readonly doubt: Doubt | null
  readonly letter: string | null
  readonly fromAddress: string | null
  readonly fromName: string | null
  readonly subject: string | null
  readonly receivedAt: Temporal.Instant
  readonly size: number
}

export interface MessageView extends MessageRow {
  /** The letter it seems to belong to. */
  readonly seems: string | null
  readonly text: string | null
  readonly sentAt: Temporal.Instant | null
  readonly status: string | null
  readonly onlyInside: readonly string[]
}

const longestList = 2_000

const rows = (db: Db) =>
  tables(db)
    .selectFrom('correspondence.message')
    .select(['id', 'kind', 'state', 'doubt', 'letter_id as letter', 'size', 'subject'])
    .select(['from_address as fromAddress', 'from_name as fromName', 'received_at as receivedAt'])

/** What came in, the unclear first, each the latest first; at most 2,000. Row-level policies show it to officers only. */
export const listMessages = (db: Db): Promise<readonly MessageRow[]> =>
  rows(db)
    .orderBy(eb => eb.case('state').when('unclear').then(0).else(1).end())
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(longestList)
    .execute()

/** One message; any text is an id that may not exist. */
export const messageById = async (db: Db, id: string): Promise<MessageView | undefined> =>
  isId(id)
    ? rows(db)
        .select(['seems_id as seems', 'text', 'sent_at as sentAt', 'status', 'only_inside as onlyInside'])
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined

/** How many messages belong to each letter, for those who may see them. */
export async function messagesOfLetters(db: Db): Promise<ReadonlyMap<string, number>> {
  const found = await tables(db)
    .selectFrom('correspondence.message')
    .select(['letter_id as letter', eb => eb.fn.countAll<string>().as('n')])
    .where('letter_id', 'is not', null)
    .groupBy('letter_id')
    .execute()
  return new Map(found.map(({ letter, n }) => [letter ?? '', Number(n)]))
}
