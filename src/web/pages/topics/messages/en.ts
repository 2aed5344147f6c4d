import { plural, type TextsOf } from '#kernel/messages.ts'

export const en = {
  title: 'Topics',
  lede: 'The themes that past meetings dealt with, as their records name them.',
  notMerged: 'Similar wordings are not merged: each theme stands as the record of its meeting has it.',
  conclusionsNote: 'Which conclusion answers which theme is our reading, and marked so.',
  caption: 'Topics',
  columns: {
    topic: 'Topic',
    meetings: 'Meetings',
    conclusions: 'Conclusions',
    forums: 'Forums',
    refs: 'References of the meetings',
    state: 'State',
  },
  filters: { forum: 'Forum', conclusions: 'Conclusions', some: 'at least one', none: 'none' },
  dealtWith: 'Meetings that dealt with it',
  dealtWithCount: (n: number) => plural('en', n, { one: '# meeting', other: '# meetings' }),
  when: 'When',
  meeting: 'Meeting',
  forum: 'Forum',
  concluded: 'What was concluded',
  concludedCount: (n: number) => plural('en', n, { one: '# conclusion', other: '# conclusions' }),
  conclusion: 'Conclusion',
  link: 'Link to the topic',
  became: 'What became of it',
  noConclusion: 'No conclusion on record is linked to this topic. That is not evidence that none was drawn.',
} as const

export type Messages = TextsOf<typeof en>
