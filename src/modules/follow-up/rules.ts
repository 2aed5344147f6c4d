import { ok, type Result, refused } from '#kernel/result.ts'
import type { FollowUpState } from './lifecycle.ts'

type Instant = Temporal.Instant

/** Days for which a link to an entry stays open: bodies report slowly. It ends sooner when the entry is withdrawn or another contact is told. */
export const linkDays = 730

/** What can be said of an entry on a day, besides its state. */
export type Standing =
  | { readonly is: 'settled' }
  /** Accepted, with a day that has not passed. */
  | { readonly is: 'promised'; readonly for: string }
  | { readonly is: 'overdue'; readonly since: string }
  /** Nothing was promised; the body was heard on that day. */
  | { readonly is: 'heard'; readonly on: string }
  /** The body has never said anything. */
  | { readonly is: 'no-information' }

interface StandingFacts {
  readonly state: FollowUpState
  readonly dueDay: string | null
  /** The last day on which the body said something. */
  readonly heard: string | null
}

/**
 * Only what was accepted can be overdue, from the day after the one that was promised; work begun was accepted before. Of everything
 * else nobody promised anything, so nothing is late: it was heard on some day, or there is no information.
 */
export function standingOn(today: string, { state, dueDay, heard }: StandingFacts): Standing {
  if (state !== 'offered' && state !== 'noted' && state !== 'accepted' && state !== 'in-progress')
    return { is: 'settled' }
  if (state === 'offered' || state === 'noted' || dueDay === null)
    return heard === null ? { is: 'no-information' } : { is: 'heard', on: heard }
  return dueDay < today ? { is: 'overdue', since: dueDay } : { is: 'promised', for: dueDay }
}

export interface PreviewFacts {
  /** The version that was shown. */
  readonly version: number
  /** When the mail server took the letter; null: it has not left the house. */
  readonly sentAt: Instant | null
  readonly replyDays: number
}

/** The last day on which the body may reply before something is published without it (UTC). */
export const lastDayToReply = (sentAt: Instant, replyDays: number): string =>
  sentAt
    .add({ hours: 24 * replyDays })
    .toString()
    .slice(0, 10)

/** Days after the one on which a reminder falls due, in which it is still sent: the program may have stood still. */
const late = 3

/**
 * Which of the days around a day (negative: before it) a reminder is due on today: the last that has come, unless it came long ago, or
 * before somebody was told at all. ISO days.
 */
export function dueReminder(
  offsets: readonly number[],
  { day, told, today }: { readonly day: string; readonly told: string; readonly today: string },
): number | null {
  const on = (offset: number) => Temporal.PlainDate.from(day).add({ days: offset }).toString()
  const due = offsets.filter(
    offset => on(offset) > told && on(offset) <= today && today <= on(offset + late) && (offset > 0 || today <= day),
  )
  return due.toSorted((a, b) => a - b).at(-1) ?? null
}

/**
 * May the secretariat publish this version now? Nothing about a body is published before it had the chance to reply: its contact was
 * sent exactly this version, and the days to reply have passed, the last of them to its end. The body itself publishes at once.
 */
export function mayRelease(version: number, previews: readonly PreviewFacts[], now: Instant): Result<null> {
  const shown = previews.filter(preview => preview.version === version)
  if (shown.length === 0) return refused('not-previewed')
  const sent = shown.filter((preview): preview is PreviewFacts & { sentAt: Instant } => preview.sentAt !== null)
  const [last] = sent.map(({ sentAt, replyDays }) => lastDayToReply(sentAt, replyDays)).toSorted()
  if (last === undefined) return refused('preview-not-sent')
  return last < now.toString().slice(0, 10) ? ok(null) : refused('time-to-reply', { day: last })
}
