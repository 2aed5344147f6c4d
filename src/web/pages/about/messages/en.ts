import type { TextsOf } from '#kernel/messages.ts'

export const en = {
  lede: 'What this record holds, how sure it is of it, and how anyone can check it.',
  contents: 'On this page',
  rehearsalInvented:
    'Everything whose name begins with “Rehearsal” is invented: a meeting with two conclusions, topics, a group and its follow-up, three organizations with a membership, people and seats, a list with faults, what a reader told, letters and mail. It stands for no State, company or person, and its addresses end in rehearsal.example.',
  rehearsalReal:
    'The meetings, conclusions, countries and mandates beside it are the public record. What you do here stays in this folder; letters are written to files and reach nobody.',
  titles: {
    rehearsal: 'What is invented here',
    what: 'What is here',
    limits: 'How far the reading went',
    words: 'Our words, our translations, our references',
    basis: 'How we know it',
    status: 'Regions and development status',
    missing: 'What was not found',
    sources: 'Sources and licences',
    privacy: 'Privacy',
    access: 'Accessibility',
    cite: 'How to cite',
    downloads: 'Downloads',
    log: 'The audit log and how to check it',
  },
  what: 'The public record of the executive and industry forums of ITU since 2008: the meetings, what they concluded and to whom it was addressed, what public sources say became of it, the clauses of the resolutions behind it, and the Member States with their region and dated development status.',
  notOfficial: 'It was put together from public documents. Nothing here is official text of ITU.',
  holdings: 'The lists of this record',
  list: 'List',
  rows: 'Rows',
  firstPart:
    'Of each document about the first 2,000 characters were readable. Some meetings are known only from the press, from one sentence in another text, or from the order of the others; their pages say so, and a meeting that is only inferred has no conclusions.',
  units: 'Some sources count persons, others organizations. The two are never added, compared or drawn as one line.',
  verification:
    'Nothing counts as verified until an officer has checked it against the full document; each page says whether that has happened.',
  translations:
    'Conclusions, topics, clauses and names of meetings were written in English and translated by us; the pages say “our translation”. Notes from sources stay in the language they were written in, and are marked so. Countries have their United Nations short names.',
  references:
    'References are ours: CTO-05/2 is the second conclusion, in our count, of the fifth CTO meeting; 68-2 is the second clause of Resolution 68. The number of the same clause in the WTSA Action Plan, 68-02, leads to the same page. References can be typed into the search box or the address.',
  basisText: 'Every statement that could be doubted says how we know it.',
  basisRule:
    'What is inferred is never shown as official and never counted among what is stated. A line from one stage to another is as sure as its weakest link.',
  statusOnDay:
    'A country is a least developed country, a landlocked developing country or a small island developing State from one day to another. Every figure uses the status on the day it is about, for example the day of the meeting.',
  statusEnds:
    'The scheduled end of a status takes effect only when a person has confirmed it with a source. Until then the country is still counted, even after the day, and its page says so.',
  endings: 'Ends of status that are scheduled and not confirmed',
  country: 'Country',
  status: 'Status',
  end: 'Scheduled for',
  certainty: 'Certainty',
  regions: (verified: string, all: string) =>
    `The region of ${verified} of ${all} Member States rests on a source; for the others it is marked as not verified.`,
  statusMissing:
    'Economies in transition and other developing countries are left out: no complete current list could be read.',
  missingText: 'Looked for in public sources, and not found. Each may exist all the same.',
  missing: {
    numbered: 'A numbered CTO meeting in 2011, which is only inferred, or after 2016.',
    communiques: 'Communiqués of the CxO meetings of 2018, 2020, 2022 and 2024.',
    report: 'A report that follows up conclusion by conclusion.',
    consultation: 'A record of a consultation of developing countries before a meeting.',
    regional: 'Regional consultations in Africa, the CIS, Latin America or the Pacific.',
  },
  sourcesText:
    'Each fact links to the source it rests on. The documents belong to those who published them; they are linked, not copied.',
  sourcesCountries:
    'Names, codes and statuses of countries come from the open data set “country codes” (ODC-PDDL) and from lists of the United Nations; regions from lists of ITU and of regional organizations. The page of each country names its sources.',
  licence:
    'The program and the data files it ships, our paraphrases and translations among them, are under the Apache License 2.0.',
  privacyReading:
    'Reading needs no account and sets no cookie. The pages load nothing from other sites, and no statistics of visitors are kept.',
  privacyNames: 'Persons are named only where a source names them in a public role, such as the chair of a meeting.',
  privacySignIn:
    'Signing in, which is for the secretariat and for those it has invited, sets one cookie that ends with the session. The audit log holds no names; what is personal can be erased without breaking it.',
  accessText:
    'The pages aim at WCAG 2.2, level AA. They work by keyboard, with a screen reader, on narrow screens, in print, in a dark colour scheme and without JavaScript. Every picture of figures has its table.',
  accessTell: 'If something stands in your way, please tell the secretariat.',
  citeText: 'Give the reference, the address of the page and the day you read it: the record grows and is corrected.',
  citeOriginal: 'For what a meeting said, cite the original document, which each page links.',
  citeExample: (reference: string, page: string, day: string) =>
    `Throughline, conclusion ${reference} (our reference), ${page}, read on ${day}.`,
  downloadsText:
    'Each list can be downloaded as it is filtered, as CSV or JSON. New records come by feed and calendar, and everything is open to programs.',
  logText:
    'Every change is recorded with who, when and why, in a log to which lines can only be added. After each change the log signs a new checkpoint. Keep one: with it you can show later that nothing before it was rewritten.',
  logCheckpoint: 'The newest checkpoint',
  logCheck:
    'The operator writes the log into a file; anyone can check that file with an independent program of less than 300 lines, which shares no code with this one:',
} as const

export type Messages = TextsOf<typeof en>
