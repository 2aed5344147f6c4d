import type { TextsOf } from '#kernel/messages.ts'

export const en = {
  title: 'What readers have told us',
  lede: 'Each was signed by a link in a letter. Nobody but officers sees it, and nothing of it is published: what is right goes into the record in your own words, with a source that can be checked.',
  oneTitle: (ref: string) => `About ${ref}`,
  problem: 'There is a problem',
  about: 'About',
  text: 'What was written',
  source: 'Source given',
  noSource: 'none',
  from: 'From',
  forgotten: 'forgotten, as promised',
  signed: 'Signed',
  state: 'State',
  decide: 'Take it up once you have entered what follows from it, or set it aside.',
  takeUp: 'Taken up',
  setAside: 'Set it aside',
  setAsideSend: 'Set aside',
  reconsider: 'Look at it again',
  said: {
    'take-up': 'It is marked as taken up.',
    'set-aside': 'It is set aside.',
    reconsider: 'It waits to be read again.',
  },
} as const

export type Messages = TextsOf<typeof en>
