import type { TextsOf } from '#kernel/messages.ts'

/** Labels and refusals of this module. */
export const en = {
  eligibility: { 'private-sector': 'private sector only', open: 'open' },
  seatStates: { open: 'open, not held yet', held: 'held', vacant: 'vacant', ended: 'ended' },
  places: { principal: 'principal', alternate: 'alternate' },
  refusals: {
    'forum-already-recorded': 'A forum with this code is already on record.',
    'not-from-this-state': 'In the state this seat is in now, that cannot be done.',
    'reason-missing': 'Say why: everybody can read this, and its history names the reason.',
    'nothing-changed': 'Nothing was changed.',
    'begins-in-the-future': 'The day has not come yet: enter it when it has.',
    'begins-before-terms': 'There are newer terms: correct those, or enter terms from a later day.',
    'before-the-seat': 'The seat was opened later.',
    'ends-before-it-begins': 'That day is before the beginning.',
    'before-the-last-holder': 'On that day somebody else still held the seat.',
    'organization-not-eligible': 'On that day an organization of this kind may not hold a seat in this forum.',
    'contact-unknown': 'Choose somebody from the contacts of the organization.',
    'not-there-that-day': 'That person was not at the organization on that day, by its contacts.',
    'already-holder': 'That person holds a place of this seat already.',
    'holder-from-another-organization': 'The principal has to be of the organization the seat belongs to.',
    'alternate-from-another-organization': 'An alternate has to be of the organization the seat belongs to.',
    'not-these-alternates': 'The alternates are others by now: look at the seat again.',
  },
} as const

export type Messages = TextsOf<typeof en>
