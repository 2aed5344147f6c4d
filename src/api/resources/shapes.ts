import { z } from 'zod'
import { bases } from '#kernel/fact.ts'
import { languages } from '#kernel/language.ts'
import type { MeetingRow } from '#modules/meetings/index.ts'
import type { Links } from '../resource.ts'
import { named } from '../resource.ts'

/** Words that several resources say. */
export const basisShape = named(
  'Basis',
  z.enum(bases),
  'stated: the source says so; inferred: our reading, never official; not_recorded: the source does not say',
)
export const ourBasisShape = z.enum(['stated', 'inferred'])
export const slugText = z.string()
export const urlText = z.string().describe('Absolute address')
export const dayText = z.iso.date()

/** Notes of the sources stay in their language. */
export const noteShape = z.strictObject({ text: z.string(), language: z.string() })

/** The closed list behind a module's labels. */
export const keysOf = <K extends string>(labels: Readonly<Record<K, unknown>>): K[] => Object.keys(labels) as K[]

export const linksShape = {
  self: urlText.describe('This item in the API'),
  page: urlText.describe('Its page, for people'),
}

export const dateShape = named(
  'RecordedDate',
  z.strictObject({
    value: z.string().nullable().describe('ISO 8601, cut to its precision: 2012-11'),
    precision: z.enum(['day', 'month', 'year', 'unknown']),
    basis: ourBasisShape,
    earliest: dayText.nullable().describe('First day on which it may have been'),
    latest: dayText.nullable().describe('Last day on which it may have been'),
  }),
  'A date as precise as it is known and no more',
)

type Dated = Pick<MeetingRow, 'dateValue' | 'datePrecision' | 'dateBasis' | 'firstDay' | 'lastDay'>
export const dateOf = (meeting: Dated): z.input<typeof dateShape> => ({
  value: meeting.dateValue,
  precision: meeting.datePrecision,
  basis: meeting.dateBasis,
  earliest: meeting.firstDay,
  latest: meeting.lastDay,
})

export const meetingBriefShape = named(
  'MeetingInBrief',
  z.strictObject({ reference: z.string(), slug: slugText, name: z.string(), date: dateShape, ...linksShape }),
)

export const meetingBrief = (meeting: MeetingRow, links: Links): z.input<typeof meetingBriefShape> => ({
  reference: meeting.ref,
  slug: meeting.slug,
  name: meeting.name,
  date: dateOf(meeting),
  ...linksTo(links, `/meetings/${meeting.slug}`),
})

/** Most nouns have the same path in the API and among the pages. */
export const linksTo = (links: Links, self: string, page = self) => ({ self: links.self(self), page: links.page(page) })

export const wordingShape = named(
  'Wording',
  z.strictObject({
    original: z.enum(languages),
    basis: z.enum(['our-paraphrase', 'our-translation', 'official']),
    texts: z.partialRecord(z.enum(languages), z.string()),
  }),
  'A text in its original language with its translations, and whose words they are',
)
