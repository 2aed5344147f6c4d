import { type Evidence, type MeetingRow, meetingTexts } from '#modules/meetings/index.ts'
import type { PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Tag, type Tone } from '../../parts/tag.tsx'

const toneOf: Readonly<Record<Evidence, Tone>> = {
  document_opening: 'done',
  secondary: 'plain',
  mention: 'plain',
  inferred: 'wait',
  secretariat: 'plain',
}

/** What was read of the meeting. */
export const EvidenceTag = ({ request, evidence }: { request: PageRequest; evidence: Evidence }) => (
  <Tag tone={toneOf[evidence]}>{meetingTexts[request.language].evidence[evidence]}</Tag>
)

/** A meeting by name and city, leading to its page; one that is only inferred never goes without its mark. */
export function MeetingName({ request, meeting }: { request: PageRequest; meeting: MeetingRow }) {
  const { language, t } = request
  return (
    <>
      <a href={address(language, `/meetings/${meeting.slug}`)}>{meeting.name}</a>
      {meeting.city && `${t.words.comma}${meeting.city}`}{' '}
      {meeting.evidence === 'inferred' && <EvidenceTag request={request} evidence={meeting.evidence} />}
    </>
  )
}

/** How many were there, with the unit; null where nobody recorded it. */
export function attendanceText({ language }: PageRequest, meeting: MeetingRow): string | null {
  const { attendance, attendanceUnit: unit } = meeting
  return attendance !== null && unit !== null ? meetingTexts[language].attendance[unit](attendance) : null
}
