import { plural, type TextsOf } from '#kernel/messages.ts'

export const en = {
  title: 'Follow this',
  problem: 'There is a problem',
  byMail: 'By mail',
  byMailText:
    'You get a letter when something public changes here, at most one a day. Each letter has a link that stops them at once. Nobody learns that you follow this.',
  email: 'Your e-mail address',
  emailHint: 'We send you a letter first, in which you confirm that it was you.',
  emailFault: 'Enter an e-mail address, such as name@example.org.',
  language: 'Language of the letters',
  send: 'Send me the letter',
  byFeed: 'By feed',
  byFeedText: 'A feed needs no address of yours: give one of these to your feed reader.',
  sentTitle: 'Please look into your mailbox',
  sent: (days: number) =>
    `A letter is on its way to you. Open the link in it within ${plural('en', days, { one: '# day', other: '# days' })} to confirm. Until then no other letter will come.`,
  yoursTitle: 'What you follow',
  goneFromPublic: 'What you follow is not public at the moment.',
  confirmText: 'Letters come once you have confirmed that you want them.',
  confirm: 'Yes, send me letters',
  save: 'Save the language',
  stopText: 'The letters stop at once, and your address is forgotten.',
  stop: 'Stop the letters',
  endedTitle: 'No more letters',
  ended: 'You will get no more letters about this, and your address is forgotten.',
  said: {
    confirm: 'You will get a letter when something changes.',
    language: 'The language of your letters is changed.',
  },
} as const

export type Messages = TextsOf<typeof en>
