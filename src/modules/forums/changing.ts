import { next } from '#kernel/lifecycle.ts'
import { changedSince, notFound, ok, type Result, refused } from '#kernel/result.ts'
import type { Act, Done } from '#modules/access/index.ts'
import { keepRevision } from '#modules/audit/index.ts'
import { contactById, inOfficeOn, organizationById } from '#modules/members/index.ts'
import { type SeatState, seatLifecycle } from './lifecycle.ts'
import { contentOf, holdSeatRow, listSeats, type Seat } from './seat.ts'
import { type ForumTables, tables } from './store.ts'
import { eligibilityOn, keptForum, mayHold } from './terms.ts'

export const today = (act: Act): string => act.now.toString().slice(0, 10)

/** What a change of a seat writes into its row. */
type SeatColumns = Partial<Pick<ForumTables['forums.seat'], 'office' | 'state' | 'ended_on'>>

/** Held for the change; refused when it is not there, was changed since, or cannot be moved by that verb. */
export async function heldSeat(
  act: Act,
  { id, version }: { readonly id: string; readonly version: number },
  verb?: string,
): Promise<Result<Seat & { readonly then: SeatState }>> {
  const seat = await holdSeatRow(act.db, id)
  if (!seat) return notFound()
  const then = verb === undefined ? seat.state : next(seatLifecycle, seat.state, verb)
  if (then === null || seat.state === 'ended') return refused('not-from-this-state')
  return seat.version === version ? ok({ ...seat, then }) : changedSince(seat.version)
}

/** A day of a seat: not before it was opened, not to come. */
export function dayRefusal(act: Act, seat: Pick<Seat, 'openedOn'>, day: string): Result<never> | null {
  if (day > today(act)) return refused('begins-in-the-future')
  return day < seat.openedOn ? refused('before-the-seat') : null
}

/** Whether an organization may hold a seat of the forum on that day, by its kind; null when it may. */
export async function eligibilityRefusal(
  act: Act,
  forum: string,
  organization: string,
  day: string,
): Promise<Result<never> | null> {
  const [kept, holder] = [await keptForum(act.db, { code: forum }), await organizationById(act.db, organization)]
  if (!kept || !holder) return notFound()
  const eligibility = await eligibilityOn(act.db, kept, day)
  return mayHold(eligibility, holder.kind) ? null : refused('organization-not-eligible', { kind: holder.kind })
}

/** Whether that contact may hold a place of the seat from that day; null when so. `stranger`: what a contact of another organization is told. */
export async function contactRefusal(
  act: Act,
  seat: Seat,
  { contact: id, from, stranger }: { readonly contact: string; readonly from: string; readonly stranger: string },
): Promise<Result<never> | null> {
  const contact = await contactById(act.db, id)
  if (!contact || contact.erased) return refused('contact-unknown')
  if (contact.organizationId !== seat.organizationId) return refused(stranger)
  return inOfficeOn(contact, from) ? null : refused('not-there-that-day')
}

/** Writes the row and the next version, keeps the revision, and says what the log and the listeners are told. */
export async function changeSeat(
  act: Act,
  before: Seat,
  row: SeatColumns,
  values: Readonly<Record<string, unknown>>,
): Promise<Result<Done<{ readonly version: number }>>> {
  const version = before.version + 1
  await tables(act.db)
    .updateTable('forums.seat')
    .set({ ...row, version })
    .where('id', '=', before.id)
    .execute()
  const [after] = await listSeats(act.db, { id: before.id })
  await keepRevision(act.db, {
    noun: 'seat',
    nounId: before.id,
    at: act.now,
    actor: act.actor.label,
    reason: act.reason,
    before: { version: before.version, content: contentOf(before) },
    after: { version, content: contentOf(after ?? before) },
  })
  return ok({
    answer: { version },
    noun: 'seat',
    nounId: before.id,
    values: { seat: before.slug, version, state: after?.state ?? before.state, ...values },
    announces: 'seat-changed',
  })
}
