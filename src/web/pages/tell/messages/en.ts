import { count, plural, type TextsOf } from '#kernel/messages.ts'

export const en = {
  title: (ref: string) => `Tell us what you know: ${ref}`,
  lede: 'Was something done, or not? Where can it be read? An officer of the secretariat reads what you write. Nothing of it is published as you wrote it.',
  problem: 'There is a problem',
  fields: { body: 'What you know', source: 'Address of a source', name: 'Your name', email: 'Your e-mail address' },
  hints: {
    body: (most: number) => `At most ${count('en', most)} characters, in any language. Links are shown as text.`,
    source: 'A page or document that anybody can open, beginning with https://. Leave it empty if there is none.',
    email: 'We send you a letter with a link. Without it nobody reads what you wrote.',
  },
  privacy: (days: number) =>
    `Your name and address are seen by the secretariat only, and never published. What is not confirmed within ${plural('en', days, { one: '# day', other: '# days' })} is deleted unread.`,
  send: 'Send',
  faults: {
    body: 'Write at least ten and at most 4,000 characters.',
    source: 'Enter a whole address that begins with https:// or http://, or leave it empty.',
    name: 'Enter your name.',
    email: 'Enter an e-mail address, such as name@example.org.',
  },
  sentTitle: 'Please look into your mailbox',
  sent: (days: number) =>
    `A letter is on its way to you. Open the link in it within ${plural('en', days, { one: '# day', other: '# days' })} to confirm what you wrote. Then the secretariat reads it.`,
  signTitle: 'Confirm what you wrote',
  signText: 'With this button you say that it was you who wrote to us. The secretariat reads it then.',
  sign: 'It was me',
  signedTitle: 'Thank you',
  signed: 'The secretariat will read it. What is entered into the record, it enters in its own words.',
} as const

export type Messages = TextsOf<typeof en>
