import type { TextsOf } from '#kernel/messages.ts'

/** Kinds, states, doubts and refusals of messages that came in. */
export const en = {
  kinds: {
    returned: 'letter that came back',
    delayed: 'delivery delayed',
    delivered: 'delivery confirmed',
    automatic: 'automatic answer',
    reply: 'answer',
    unreadable: 'message nobody could read',
  },
  states: {
    filed: 'filed with its letter',
    unclear: 'to be sorted',
    'set-aside': 'set aside',
  },
  doubts: {
    unreadable: 'It cannot be read by our program. Open the whole message with a mail program.',
    'no-code': 'The address it was sent to names no letter.',
    'code-not-ours': 'The address it was sent to carries a code that we did not write.',
    'several-letters': 'It was sent to the addresses of several letters.',
    'letter-unknown': 'The letter it was sent to is not on record.',
    'no-report': 'A mail server sent it, but does not say what became of the letter.',
    'letter-not-sent': 'The letter it was sent to never left.',
  },
  refusals: {
    'message-already-filed': 'This message was filed before.',
    'message-already-settled': 'This message has been dealt with already.',
    'letter-unknown': 'There is no such letter.',
  },
} as const

export type Messages = TextsOf<typeof en>
