export {
  type ConclusionsByAddressee,
  type ConclusionsOfKind,
  conclusionsByAddressee,
  conclusionsByKind,
  type FollowUpOfStatus,
  type FollowUpScale,
  followUpByStatus,
} from './conclusions.ts'
export { type ExecutiveFigures, executiveFigures } from './executive.ts'
export {
  type Attendance,
  attendanceIn,
  type Lag,
  lagsToTsag,
  meetingsPerYear,
  type YearOfMeetings,
} from './meetings.ts'
export {
  type Bounds,
  type ListedStatus,
  listedStatuses,
  type StatesOfRegion,
  type StatusesAtMeeting,
  statesByRegion,
  statusesAtMeetings,
  unconfirmedEnds,
} from './member-states.ts'
export {
  type NamedList,
  namedInAll,
  namedLists,
  type OrganizationsOfRegion,
  organizationsByRegion,
  type Returning,
  returning,
} from './organizations.ts'
export { type ExecutiveRecord, executiveForums, executiveRecord, ofExecutives } from './record.ts'
