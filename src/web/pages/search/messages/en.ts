import { plural, type TextsOf } from '#kernel/messages.ts'

export const en = {
  title: 'Search',
  titleFor: (text: string) => `Search: ${text}`,
  lede: 'Find conclusions, meetings, topics, follow-up, publications, clauses of mandates, organizations and countries, in any of the six languages.',
  label: 'Words or a reference',
  hint: 'For example “video”, “5G”, CTO-05/2 or 68-2. A reference takes you straight to its page.',
  kind: 'Kind',
  page: 'Page',
  kinds: {
    conclusion: 'Conclusion',
    meeting: 'Meeting',
    topic: 'Topic',
    'follow-up': 'Follow-up',
    publication: 'Communiqué or other publication',
    clause: 'Clause of a mandate',
    forum: 'Forum (series of meetings)',
    organization: 'Organization',
    country: 'Country',
  },
  found: (n: number) => plural('en', n, { one: '# result', other: '# results' }),
  otherLanguages: 'Nothing was found in English. These results are in other languages.',
  nothing: (text: string) => `Nothing was found for “${text}”.`,
  everyKind: 'Look in every kind of record',
  fewer: 'Use fewer words, or others that mean the same.',
  reference:
    'If you know the reference, type it as people say it: CTO-05/2 for a conclusion, CTO-05 for a meeting, 68-2 for a clause.',
  absent: 'Only the openings of public documents have been read: what is not found here may still exist.',
  browse: 'Look through the lists',
  pages: 'Pages of results',
} as const

export type Messages = TextsOf<typeof en>
