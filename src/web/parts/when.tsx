import type { Language } from '#kernel/language.ts'
import type { MeetingRow } from '#modules/meetings/index.ts'
import { dateText, dayText } from '../dates.ts'
import type { Messages } from '../messages/index.ts'
import { inBrackets } from './punctuation.tsx'

type Dated = Pick<MeetingRow, 'dateValue' | 'datePrecision' | 'dateBasis' | 'firstDay' | 'lastDay'>

/** The date of a meeting in words, as precise as it is known and no more. */
export function whenText(language: Language, t: Messages, meeting: Dated): string {
  const value = dateText(language, meeting.dateValue, meeting.datePrecision)
  if (value === null) {
    const { firstDay, lastDay } = meeting
    if (firstDay && lastDay) return t.date.between(dayText(language, firstDay), dayText(language, lastDay))
    return t.date.unknown
  }
  return meeting.dateBasis === 'inferred' ? value + inBrackets(language, t.basis.inferred) : value
}
