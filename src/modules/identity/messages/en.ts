import { plural, type TextsOf } from '#kernel/messages.ts'
import type { Role } from '#kernel/policy.ts'

const minutesInWords = (n: number) => plural('en', n, { one: '# minute', other: '# minutes' })

/** Roles, states, refusals and letters of this module. A letter's paragraphs are parted by an empty line; addresses stand alone. */
export const en = {
  roles: {
    public: 'public',
    administrator: 'administrator',
    director: 'Director',
    officer: 'secretariat officer',
    translator: 'translator',
    chair: 'chair',
    'seat-holder': 'seat holder',
    assistant: 'assistant',
    'focal-point': 'focal point',
    addressee: 'addressee',
    respondent: 'respondent',
    auditor: 'auditor',
    system: 'the system',
  } satisfies Record<Role, string>,
  states: {
    person: { active: 'active', disabled: 'disabled' },
    signInLink: { usable: 'can be used', spent: 'used', expired: 'expired' },
    session: { live: 'signed in', ended: 'ended', revoked: 'ended by decision' },
    workLink: { open: 'open', closed: 'task closed', revoked: 'withdrawn' },
  },
  refusals: {
    'account-exists': 'There are accounts already. Ask an administrator for an invitation.',
    'address-already-known': 'There is already an account with this e-mail address.',
    'already-disabled': 'This account is already disabled.',
    'person-erased': 'This person’s data have been erased. The account stays disabled.',
    'not-disabled': 'This account is not disabled.',
    'last-administrator': 'This is the only administrator. Give the role to somebody else first.',
    'role-of-the-house': 'This role holds everywhere or not at all.',
    'begins-in-the-past': 'A role cannot begin in the past. Enter today or a later day.',
    'ends-before-it-begins': 'The role would end before it begins. Enter a later end.',
    'role-already-held': 'The person already holds this role in this scope during that time.',
    'already-withdrawn': 'This role has already ended.',
    'too-many-requests': ({ minutes }: { readonly minutes: number }) =>
      `Too many links have been requested. Please use a link already sent to you, or try again in ${minutesInWords(minutes)}.`,
    'person-disabled': 'This account is disabled.',
    'link-not-valid': 'This link is not valid. Please request a new one.',
    'link-spent': 'This link has already been used. Please request a new one.',
    'link-expired': 'This link has expired. Please request a new one.',
    'session-already-ended': 'This session has already ended.',
    'task-already-closed': 'The task would already be closed. Enter a later closing time.',
    'already-revoked': 'This link has already been withdrawn.',
  },
  letters: {
    signIn: {
      subject: 'your link to sign in to Throughline',
      body: (address: string, minutes: number) => `Dear Sir or Madam,

A link to sign in to Throughline was requested for this e-mail address. To sign in, please open the following address and confirm on the page that appears.

${address}

The link is valid for ${minutesInWords(minutes)} and can be used once. Please do not pass this letter on.

If you did not request the link, you need not do anything: without this letter nobody can sign in to your account.`,
    },
    invitation: {
      subject: 'your account in Throughline',
      body: (address: string) => `Dear Sir or Madam,

An account in Throughline has been opened for you. To sign in, please open the following address and enter this e-mail address. A letter with a sign-in link will then be sent to you.

${address}`,
    },
  },
} as const

export type Messages = TextsOf<typeof en>
