/** Closed lists of the meeting's facts, shared by types, input shapes and pages. */
export const precisions = ['day', 'month', 'year', 'unknown'] as const
export const modes = ['in_person', 'hybrid', 'virtual', 'not_recorded'] as const
export type Mode = (typeof modes)[number]

/** Persons and organizations are different units: never added, never compared. */
export const attendanceUnits = ['persons', 'organizations', 'unspecified'] as const
export type AttendanceUnit = (typeof attendanceUnits)[number]

/**
 * What was read of a meeting: its document's opening, press or speech, one sentence elsewhere, nothing (existence deduced);
 * `secretariat`: entered by those who organize it.
 */
export const evidences = ['document_opening', 'secondary', 'mention', 'inferred', 'secretariat'] as const
export type Evidence = (typeof evidences)[number]

export const publicRoles = ['chair', 'vice_chair', 'opened_by', 'steering_committee_leader'] as const
export type PublicRole = (typeof publicRoles)[number]
