import { daysBetween } from '#kernel/period.ts'
import { ok, type Result, refused } from '#kernel/result.ts'

/**
 * Days from the meeting to the publication, only when both days are known (the meeting to the day).
 * Refused when the publication is older than the meeting it reports.
 */
export function lagOf(
  meeting: { firstDay: string | null; lastDay: string | null },
  day: string | null,
): Result<number | null> {
  if (day === null || meeting.firstDay === null) return ok(null)
  if (day < meeting.firstDay) return refused('published-before-the-meeting', { day, meeting: meeting.firstDay })
  return ok(meeting.firstDay === meeting.lastDay ? daysBetween(meeting.firstDay, day) : null)
}
