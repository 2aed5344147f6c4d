import type { TextsOf } from '#kernel/messages.ts'

export const en = {
  title: 'Follow-up',
  lede: 'What public sources say became of conclusions of past meetings.',
  notOurs:
    'Importing history creates no follow-up of ours: nothing was offered to any body, and no body has replied. The status is that of the source.',
  caption: 'Follow-up found in public sources',
  columns: {
    conclusion: 'Conclusion',
    conclusionText: 'Text of the conclusion',
    meeting: 'Meeting',
    followUp: 'What followed',
    status: 'Status in the source',
    link: 'Link to the conclusion',
    source: 'Source',
  },
  filters: { status: 'Status in the source', link: 'Link', forum: 'Forum' },
  conclusion: 'The conclusion',
  from: 'From',
  verified: 'Verified',
} as const

export type Messages = TextsOf<typeof en>
