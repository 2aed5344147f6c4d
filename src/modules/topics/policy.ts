import type { Policy } from '#kernel/policy.ts'

/** A session, not a work link: who proposes answers for it under a name of their own. */
const signedIn = { name: 'signed-in', holds: (facts: { signedIn?: unknown }) => facts.signedIn === true }

/** Proposed by the same person, and nobody has decided about it yet. */
const ownProposal = { name: 'own-proposal', holds: (facts: { own?: unknown }) => facts.own === true }

export const topicPolicy: Policy = [
  { who: 'system', may: 'record-theme' },
  { who: 'officer', may: 'record-theme' },
  { who: 'officer', may: 'propose-topic' },
  { who: 'seat-holder', may: 'propose-topic', when: signedIn },
  { who: 'officer', may: 'edit-topic' },
  { who: 'seat-holder', may: 'edit-topic', when: ownProposal },
  { who: 'officer', may: 'admit-topic' },
  { who: 'officer', may: 'park-topic' },
  { who: 'officer', may: 'withdraw-topic' },
  { who: 'seat-holder', may: 'withdraw-topic', when: ownProposal },
  { who: 'officer', may: 'merge-topic' },
  { who: 'officer', may: 'unmerge-topic' },
  { who: 'administrator', may: 'add-term' },
  { who: 'administrator', may: 'confirm-term' },
  { who: 'administrator', may: 'retire-term' },
]
