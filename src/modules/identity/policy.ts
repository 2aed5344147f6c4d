import type { Policy } from '#kernel/policy.ts'

const ownSession = { name: 'own-session', holds: (facts: { own?: unknown }) => facts.own === true }

/**
 * Where `public` stands, a token or nothing at all is the permission: who asks for a link, spends one or signs out
 * is not known before the verb has looked.
 */
export const identityPolicy: Policy = [
  { who: 'system', may: 'make-first-account' },
  { who: 'administrator', may: 'invite-person' },
  { who: 'officer', may: 'enter-contact' },
  { who: 'administrator', may: 'disable-person' },
  { who: 'administrator', may: 'enable-person' },
  { who: 'administrator', may: 'grant-role' },
  { who: 'administrator', may: 'withdraw-role' },
  { who: 'public', may: 'request-sign-in-link' },
  { who: 'system', may: 'answer-link-request' },
  { who: 'system', may: 'issue-sign-in-link' },
  { who: 'public', may: 'spend-sign-in-link' },
  { who: 'public', may: 'sign-out' },
  { who: 'public', may: 'revoke-session', when: ownSession },
  { who: 'administrator', may: 'revoke-session' },
  { who: 'system', may: 'issue-work-link' },
  { who: 'officer', may: 'issue-work-link' },
  { who: 'system', may: 'close-work-links' },
  { who: 'officer', may: 'close-work-links' },
  { who: 'officer', may: 'revoke-work-link' },
  { who: 'administrator', may: 'revoke-work-link' },
  { who: 'system', may: 'forget-expired' },
  { who: 'system', may: 'erase-person' },
]
