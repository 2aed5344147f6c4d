export {
  announceMeeting,
  cancelMeeting,
  closeMeeting,
  completeRecord,
  editMeeting,
  moveMeeting,
  movingRefusals,
  openMeeting,
  planMeetingAgain,
  reopenRecord,
  withdrawAnnouncement,
  withdrawOpening,
} from './commands/edit.ts'
export { addPresences, correctPresence, removePresence } from './commands/presence.ts'
export { planMeeting, recordMeeting, recordPresence } from './commands/record.ts'
export type { KeptMeeting, MeetingContent } from './content.ts'
export { keptMeetingBySlug, keptMeetingRow, keptMeetings, nextRef } from './keeping.ts'
export { isMeetingMove, type MeetingState, meetingLifecycle, wasHeld } from './lifecycle.ts'
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
