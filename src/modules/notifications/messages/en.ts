import type { TextsOf } from '#kernel/messages.ts'

/** Subject lines, states and refusals of letters. */
export const en = {
  subjects: {
    actionRequiredBy: (day: string, subject: string) => `Action required by ${day}: ${subject}`,
    actionRequired: (subject: string) => `Action required: ${subject}`,
    forInformation: (subject: string) => `For information: ${subject}`,
  },
  states: {
    queued: 'waiting to be sent',
    failed: 'not sent yet, will be tried again',
    sent: 'sent',
    dead: 'could not be sent',
    returned: 'returned by the reader’s mail server',
  },
  refusals: {
    'letter-not-dead': 'Only a letter that could not be sent, or was returned, can be sent again.',
    'reader-gone': 'This person has no account in use, so no letter can be sent.',
    'letter-cleared': 'To whom this letter went, and what it said, is not kept any more.',
    'letter-already-settled': 'This letter has already been sent or given up.',
    'letter-not-sent': 'Only a letter that was sent can come back.',
  },
} as const

export type Messages = TextsOf<typeof en>
