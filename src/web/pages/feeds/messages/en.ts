import type { TextsOf } from '#kernel/messages.ts'

export const en = {
  title: 'Feeds and calendar',
  lede: 'Follow the record from your own program, without an account.',
  feedsTitle: 'Feeds',
  feedsText: 'A feed reader (Atom) shows what has newly been recorded. Copy one of these addresses into it.',
  conclusions: 'Conclusions',
  communiques: 'Communiqués and other publications',
  followUp: 'What became of conclusions',
  calendarTitle: 'Calendar',
  calendarText: 'A calendar program can subscribe to this address (ICS).',
  meetings: 'Meetings',
  calendarDays: (dated: string, all: string) =>
    `Only meetings whose day is known can stand in a calendar: ${dated} of ${all}. The list of meetings has them all.`,
  apiText:
    'The same record for programs: read only, without a key, open to every site. The OpenAPI document describes every address.',
  openapi: 'OpenAPI document',
  apiConclusions: 'All conclusions with addressees and follow-up',
  apiMeeting: 'One meeting, by the last part of its address',
  apiCountries: 'Member States with their development status on a day',
  apiSearch: 'Search',
  apiNotice:
    'Every answer carries a notice on how far the record can be believed. Please show it wherever you show the data, and never show what is inferred as if it were stated.',
  enginesTitle: 'For search engines and archives',
  sitemap: 'All public pages in six languages',
  robots: 'What programs may read',
} as const

export type Messages = TextsOf<typeof en>
