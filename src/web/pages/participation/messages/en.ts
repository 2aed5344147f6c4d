import { plural, type TextsOf } from '#kernel/messages.ts'

export const en = {
  title: 'Participation',
  lede: 'First figures on who takes part in executive meetings and what came of them. Every figure leads to its rows.',
  executive:
    '“Executive meetings” here are the meetings of the CTO group, the regional CTO consultations and the CxO meetings.',
  openings: 'Counted from the openings of public documents only: what is absent here is not absent in fact.',
  neutral: 'Regions stand in the order of their codes, which says nothing about them.',
  one: 'Figure on participation',
  groups: {
    meetings: 'Meetings',
    organizations: 'Organizations',
    conclusions: 'Conclusions and what followed',
    states: 'Member States',
  },
  columns: {
    year: 'Year',
    recorded: 'With a record',
    inferred: 'Existence inferred',
    meetings: 'Meetings',
    meeting: 'Meeting',
    when: 'When',
    persons: 'Persons',
    organizations: 'Organizations',
    region: 'Region',
    earlier: 'Named at',
    named: 'Organizations named',
    later: 'and again at',
    again: 'Named again',
    kind: 'Kind',
    conclusions: 'Conclusions',
    addressee: 'Addressee',
    status: 'Status in the source',
    entries: 'Entries',
    linkStated: 'Link stated',
    linkInferred: 'Link inferred',
    linkNotRecorded: 'Link not recorded',
    document: 'Document',
    day: 'Day of the document',
    days: 'Days',
    states: 'Member States',
    verified: 'Region confirmed',
    least: 'LDC, at least',
    most: 'LDC, at most',
  },
  unknown: 'not known',
  bounds: (least: number, most: number) => `${least}–${most}`,
  share: (part: number, whole: number) => `${part} of ${whole}`,
  pair: (earlier: string, later: string) => `${earlier}, again at ${later}`,
  perYear: {
    title: 'Executive meetings per year',
    sentence: (meetings: number, inferred: number) =>
      `${plural('en', meetings, { one: '# meeting', other: '# meetings' })} in all. ${plural('en', inferred, {
        one: 'For # of them there is no record; its existence is inferred.',
        other: 'For # of them there is no record; their existence is inferred.',
      })}`,
  },
  persons: {
    title: 'Persons present',
    sentence: (known: number, all: number) => `Recorded in persons for ${known} of ${all} meetings.`,
  },
  present: {
    title: 'Organizations present',
    sentence: (known: number, all: number) =>
      `Recorded in organizations for ${known} of ${all} meetings. Persons and organizations are different units and are not compared.`,
  },
  byRegion: {
    title: (meeting: string) => `Organizations present at ${meeting}, by region`,
    sentence: (all: number, unknown: number) =>
      `${plural('en', all, { one: '# organization', other: '# organizations' })} on a complete list. Region of the headquarters in our reading, not verified; not known for ${unknown}.`,
  },
  returning: {
    title: 'Organizations named again at a later meeting',
    sentence: (complete: number, lists: number) =>
      `Of those named at one meeting, how many a later list names again. Complete lists: ${complete} of ${lists}. Whoever the others do not name may have been there.`,
    all: (organizations: number, meetings: string, names: string) =>
      `Named at each of ${meetings}: ${plural('en', organizations, { one: '# organization', other: '# organizations' })}${names && ` (${names})`}.`,
  },
  byKind: {
    title: 'Conclusions by kind',
    sentence: (all: number) =>
      `${plural('en', all, { one: '# conclusion', other: '# conclusions' })}; the kind is our reading.`,
  },
  byAddressee: {
    title: 'Conclusions by how the addressee is known',
    sentence: (stated: number, all: number) =>
      `For ${stated} of ${all} conclusions the text itself names an addressee; for the others the addressee is our reading.`,
    stated: 'stated in the text',
    inferred: 'our reading',
  },
  followUp: {
    title: 'Follow-up known, by its status in the source',
    sentence: (known: number, all: number, linked: number) =>
      `Some follow-up is known for ${known} of ${all} conclusions. No information on the others is not evidence that nothing was done. ${plural('en', linked, { one: 'A source states the link to the conclusion in # case.', other: 'A source states the link to the conclusion in # cases.' })}`,
  },
  lag: {
    title: 'Days from a meeting to the document before TSAG',
    sentence: (known: number, all: number) => `Both days are known for ${known} of ${all} meetings.`,
  },
  states: {
    title: 'Member States by region and by status',
    sentence: (all: number, verified: number, day: string) =>
      `${all} Member States, statuses on ${day}. A State may have several. The region is confirmed by a source that was read for ${verified} of them.`,
    totals: (ldc: number, lldc: number, sids: number) => `${ldc} LDC, ${lldc} LLDC, ${sids} SIDS.`,
    unconfirmed: (n: number) =>
      plural('en', n, {
        one: '# status is still counted although its scheduled end has passed, because nobody has confirmed it.',
        other: '# statuses are still counted although their scheduled end has passed, because nobody has confirmed it.',
      }),
  },
  atMeetings: {
    title: 'Member States with each status on the day of each meeting',
    sentence: (meetings: number) =>
      `${plural('en', meetings, { one: '# meeting', other: '# meetings' })}, each with the statuses of its own day. Where the day is not known, or a status’s own date is too coarse, the lowest and the highest number stand. For LLDC and SIDS no beginning or end is recorded: they count throughout.`,
    certain: 'LDC on any possible day',
    possible: 'depends on the day',
  },
} as const

export type Messages = TextsOf<typeof en>
