import { plural, type TextsOf } from '#kernel/messages.ts'

/** States, refusals and letters of submissions. A letter's paragraphs are parted by an empty line; addresses stand alone. */
export const en = {
  states: {
    written: 'written, not signed',
    signed: 'to be read',
    'taken-up': 'taken up',
    'set-aside': 'set aside',
    expired: 'not signed in time',
  },
  refusals: {
    'too-many-submissions': ({ minutes }: { readonly minutes: number }) =>
      `Too much has been sent from here. Please try again in ${plural('en', minutes, { one: '# minute', other: '# minutes' })}.`,
    'link-not-valid': 'This link is not valid any more. Please write to us again.',
    'submission-settled': 'This has already been decided.',
    'reason-missing': 'Say why.',
  },
  letters: {
    sign: {
      subject: 'please confirm what you have told us',
      body: (ref: string, address: string, days: number) => `Dear Sir or Madam,

Somebody gave this e-mail address when telling us something about ${ref}. If it was you, please open the following address and confirm on the page that appears. Only then will the secretariat read it.

${address}

The link is valid for ${plural('en', days, { one: '# day', other: '# days' })}. What is not confirmed by then is deleted unread.

If it was not you, you need not do anything.`,
    },
  },
} as const

export type Messages = TextsOf<typeof en>
