export { recordMeeting, recordPresence } from './commands.ts'
export { type MeetingState, meetingLifecycle } from './lifecycle.ts'
export { meetingTexts } from './messages/index.ts'
export {
  type AttendanceUnit,
  attendanceUnits,
  type Evidence,
  evidences,
  type Mode,
  modes,
  type PublicRole,
  publicRoles,
} from './model.ts'
export { meetingPolicy } from './policy.ts'
export {
  type ConflictView,
  type HostView,
  listMeetings,
  listPresences,
  type MeetingParts,
  type MeetingRow,
  type MeetingView,
  mandateVersionsOf,
  meetingById,
  meetingByRef,
  meetingBySlug,
  meetingsByIds,
  type NoteView,
  type PresenceView,
  partsOf,
  type RoleView,
} from './queries.ts'
export { type MeetingUnder, meetingsUnder } from './under.ts'
