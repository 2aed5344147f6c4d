import { count, type TextsOf } from '#kernel/messages.ts'

export const en = {
  title: 'Letters',
  lede: 'What leaves by mail: what could not be sent, what waits, what was sent. The text of a letter is shown to nobody.',
  withoutReaders:
    'You see that letters come and go, but neither to whom nor about what, and you cannot send them again: that is for officers.',
  counts: 'Letters by state',
  caption: 'Letters',
  cut: (shown: number, all: number) =>
    `The list holds ${count('en', shown)} of ${count('en', all)} letters. The oldest are left out.`,
  columns: {
    state: 'State',
    kind: 'Letter',
    subject: 'Subject',
    name: 'To',
    address: 'E-mail address',
    language: 'Language',
    actBy: 'Action required by',
    queued: 'Written',
    sent: 'Sent',
    attempts: 'Attempts',
    answers: 'Answers',
    error: 'What went wrong',
  },
  filters: { state: 'State', kind: 'Letter' },
  kinds: {
    'follow-up-preview': 'preview of follow-up',
    'follow-up-reminder': 'reminder of follow-up',
    'sign-in': 'sign-in link',
    invitation: 'invitation',
    'sign-submission': 'link to confirm a message',
    'confirm-following': 'confirmation of a following',
    'following-news': 'changes in what one follows',
  },
  errors: {
    'nothing-to-send': 'It came too late to be of use. Nothing need be done.',
    'reader-gone': 'The person has no account in use.',
    returned: 'The reader’s mail server sent it back: most often the address no longer exists.',
    login: 'The mail server refused the sign-in. Check SMTP_URL.',
    unreachable: 'The mail server could not be reached.',
    address: 'The mail server refused the address.',
    letter: 'The mail server refused the letter.',
    other: 'A fault of another kind.',
  },
  received: 'Mail received',
  again: 'Send again',
  queuedAgain: 'The letter waits to be sent again.',
} as const

export type Messages = TextsOf<typeof en>
