import type { z } from 'zod'
import { next } from '#kernel/lifecycle.ts'
import { ok, type Result, refused } from '#kernel/result.ts'
import type { Act, Done, Standing } from '#modules/access/index.ts'
import { asSystem } from '#modules/identity/index.ts'
import { type KeptEntry, loadEntry } from '../content.ts'
import { type FollowUpState, followUpLifecycle } from '../lifecycle.ts'
import type { Channel, evidenceShape, Says, shownStatementShape } from '../model.ts'
import { publish } from '../publishing.ts'
import { tables } from '../store.ts'
import { holdSeen } from './entries.ts'

/** Whether the actor came through a link to this entry: the body itself. An account that holds the role somewhere is not. */
export const throughLink = ({ actor }: Act, id: string): boolean =>
  actor.label.startsWith('link:') && actor.held.some(({ role, scope }) => role === 'addressee' && scope === id)

/** For the policy: in which scope the role of a link counts, and whether it is this task's. */
export const standingOf = async (act: Act, { id }: { readonly id: string }): Promise<Standing> => ({
  facts: { ofThisTask: throughLink(act, id) },
  scopes: [id],
})

/** The body sees no table: what it does through its link is done by the program, inside the same transaction. */
export const inHouse = <T>(act: Act, id: string, work: (inner: Act) => Promise<T>): Promise<T> =>
  throughLink(act, id) ? asSystem(act, 'follow-up', inner => work({ ...inner, actor: act.actor })) : work(act)

const today = ({ now }: Act): string => now.toString().slice(0, 10)

interface Saying {
  /** Of the verb, for the table of states; null: nothing moves. */
  readonly by: string | null
  readonly says: Says
  readonly dueDay?: string
  readonly supersededBy?: string
}

type Said = z.output<typeof shownStatementShape>

/** Where and when it was said: now through the link, else as the secretariat heard of it. */
function heardIn(
  act: Act,
  { offeredAt }: KeptEntry,
  { id, heard }: Said,
): Result<{ readonly channel: Channel; readonly day: string }> {
  if (throughLink(act, id)) return ok({ channel: 'link', day: today(act) })
  if (heard === null) return refused('heard-missing')
  if (heard.day > today(act)) return refused('day-to-come')
  const day = offeredAt.toString().slice(0, 10)
  return heard.day < day ? refused('said-before-offered', { day }) : ok(heard)
}

/** A piece of evidence of an entry; `statement`: what was said with it, if anything. Gives its id. */
export async function insertEvidence(
  act: Act,
  entry: string,
  piece: z.output<typeof evidenceShape>,
  statement: string | null = null,
): Promise<string> {
  const id = act.newId<'evidence'>()
  const { kind, reference, link, attachment, saidBy, saidOn } = piece
  await tables(act.db)
    .insertInto('follow_up.evidence')
    .values({
      ...{ id, entry_id: entry, statement_id: statement, kind, reference, link, attachment },
      ...{ said_by: saidBy, said_on: saidOn },
      ...{ at: act.now, actor: act.actor.label },
      ...{ verified_by: null, verified_at: null, published_at: null, withdrawn_at: null },
    })
    .execute()
  return id
}

async function writeDown(act: Act, kept: KeptEntry, input: Said, saying: Saying, state: FollowUpState) {
  const heard = heardIn(act, kept, input)
  if (!heard.ok) return heard
  const { channel, day } = heard.value
  const version = kept.version + 1
  const dueDay = saying.dueDay ?? kept.dueDay
  const statement = act.newId<'statement'>()
  await tables(act.db)
    .insertInto('follow_up.statement')
    .values({
      ...{ id: statement, entry_id: kept.id, says: saying.says, channel, day, version },
      due_day: saying.dueDay ?? null,
      words: input.words?.text ?? null,
      words_language: input.words?.language ?? null,
      ...{ at: act.now, actor: act.actor.label, published_at: null, withdrawn_at: null, read_at: null },
      before: JSON.stringify({ state: kept.state, dueDay: kept.dueDay }),
    })
    .execute()
  if (input.evidence) await insertEvidence(act, kept.id, { ...input.evidence, attachment: null }, statement)
  await tables(act.db)
    .updateTable('follow_up.entry')
    .set({ state, due_day: dueDay, superseded_by: saying.supersededBy ?? null, version })
    .where('id', '=', kept.id)
    .execute()
  return ok({ channel, version })
}

interface NowAt {
  readonly version: number
  readonly state: FollowUpState
}

/**
 * Something is said of an entry. By the body through its link it is public at once, with everything the body had before it: it has
 * replied. By the secretariat it waits until the body has seen it.
 */
export const say = (act: Act, input: Said, saying: Saying): Promise<Result<Done<NowAt>>> =>
  inHouse(act, input.id, async (inner): Promise<Result<Done<NowAt>>> => {
    const held = await holdSeen(inner, input)
    if (!held.ok) return held
    const kept = held.value
    const state = saying.by === null ? kept.state : next(followUpLifecycle, kept.state, saying.by)
    if (state === null || (saying.by === null && state === 'superseded')) return refused('not-from-this-state')
    const written = await writeDown(inner, kept, input, saying, state)
    if (!written.ok) return written
    const { channel, version } = written.value
    const itself = channel === 'link'
    const now = await loadEntry(inner.db, { id: kept.id }, { hold: false })
    if (itself && now) await publish(inner, now, 'link')
    return ok({
      answer: { version, state },
      noun: 'follow-up',
      nounId: kept.id,
      values: { slug: kept.slug, from: kept.state, to: state, channel },
      ...(itself ? { announces: 'released' } : {}),
    })
  })
