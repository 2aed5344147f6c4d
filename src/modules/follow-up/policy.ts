import type { Policy } from '#kernel/policy.ts'

/** The role comes with a link to this very entry: nobody is addressee of everything. */
const ofThisTask = { name: 'of-this-task', holds: (facts: { ofThisTask?: unknown }) => facts.ofThisTask === true }

const byBoth = [
  'note-follow-up',
  'accept-follow-up',
  'begin-follow-up',
  'report-done',
  'decline-follow-up',
  'comment-on-follow-up',
  'release-follow-up',
]

export const followUpPolicy: Policy = [
  { who: 'system', may: 'record-historic-follow-up' },
  { who: 'officer', may: 'record-historic-follow-up' },
  { who: 'officer', may: 'offer-follow-up' },
  { who: 'officer', may: 'edit-follow-up' },
  ...byBoth.flatMap(may => [
    { who: 'officer' as const, may },
    { who: 'addressee' as const, may, when: ofThisTask },
  ]),
  { who: 'officer', may: 'supersede-follow-up' },
  { who: 'officer', may: 'withdraw-follow-up' },
  { who: 'officer', may: 'take-statement-back' },
  { who: 'officer', may: 'read-replies' },
  { who: 'officer', may: 'add-evidence' },
  { who: 'officer', may: 'verify-evidence' },
  { who: 'officer', may: 'withdraw-evidence' },
  { who: 'officer', may: 'send-preview' },
  { who: 'system', may: 'remind-bodies' },
]
