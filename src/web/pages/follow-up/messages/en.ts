import type { TextsOf } from '#kernel/messages.ts'

export const en = {
  title: 'Follow-up',
  lede: 'What became of conclusions: as public sources tell it of past meetings, and as the bodies concerned say.',
  notOurs:
    'Importing history creates no follow-up of ours: nothing was offered to any body, and no body has replied. The status is that of the source.',
  columns: {
    conclusion: 'Conclusion',
    conclusionText: 'Text of the conclusion',
    meeting: 'Meeting',
    followUp: 'What followed',
    status: 'Status in the source',
    link: 'Link to the conclusion',
    source: 'Source',
  },
  ours: (state: string) => `${state} (offered to a body)`,
  followsOn: 'It follows on',
  released: {
    link: (day: string) => `Published on ${day} by the body itself.`,
    time: (day: string) =>
      `Published on ${day}, after the body had been shown it and the days to reply had passed. The body can reply at any time.`,
  },
  filters: { link: 'Link', forum: 'Forum' },
  conclusion: 'The conclusion',
  from: 'From',
  verified: 'Verified',
} as const

export type Messages = TextsOf<typeof en>
