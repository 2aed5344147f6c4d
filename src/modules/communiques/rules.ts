import { daysBetween, lastDayBegun } from '#kernel/period.ts'
import { ok, type Result, refused } from '#kernel/result.ts'

/**
 * Days from the meeting to the publication, only when both days are known (the meeting to the day).
 * Refused when the publication is older than the meeting it reports, or is still to come.
 */
export function lagOf(
  meeting: { firstDay: string | null; lastDay: string | null },
  day: string | null,
  now: Temporal.Instant,
): Result<number | null> {
  if (day !== null && day > lastDayBegun(now)) return refused('published-in-the-future', { day })
  if (day === null || meeting.firstDay === null) return ok(null)
  if (day < meeting.firstDay) return refused('published-before-the-meeting', { day, meeting: meeting.firstDay })
  return ok(meeting.firstDay === meeting.lastDay ? daysBetween(meeting.firstDay, day) : null)
}
