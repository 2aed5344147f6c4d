import { plural, type TextsOf } from '#kernel/messages.ts'

/** States, refusals and letters of those who follow. A letter's paragraphs are parted by an empty line; addresses stand alone. */
export const en = {
  states: { asked: 'not confirmed yet', live: 'followed by mail', ended: 'ended' },
  refusals: {
    'too-many-followings': ({ minutes }: { readonly minutes: number }) =>
      `Too many letters were asked for. Please try again in ${plural('en', minutes, { one: '# minute', other: '# minutes' })}.`,
    'following-link-not-valid': 'This link is not valid any more.',
  },
  letters: {
    confirm: {
      subject: 'please confirm what you want to follow',
      body: (title: string, address: string) => `Dear Sir or Madam,

Somebody asked for letters to this e-mail address when something public changes in:

${title}

If it was you, please open the following address and confirm on the page that appears. There you can also choose the language of the letters, or stop them.

${address}

If it was not you, you need not do anything, and no letters will come.`,
    },
    news: {
      subject: (title: string) => `changes in what you follow: ${title}`,
      body: (title: string, lines: string, address: string) => `Dear Sir or Madam,

You asked to be told when something public changes in:

${title}

What has changed:

${lines}

At most one such letter a day is sent. To stop the letters or to change their language, please open this address:

${address}`,
    },
  },
} as const

export type Messages = TextsOf<typeof en>
