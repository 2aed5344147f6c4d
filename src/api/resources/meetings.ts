import { z } from 'zod'
import { publicationsOfMeeting, publicationTypes } from '#modules/communiques/index.ts'
import { conclusionsOfMeeting } from '#modules/conclusions/index.ts'
import {
  attendanceUnits,
  evidences,
  listMeetings,
  type MeetingParts,
  type MeetingRow,
  type MeetingView,
  mandateVersionsOf,
  meetingBySlug,
  meetingLifecycle,
  modes,
  partsOf,
  publicRoles,
} from '#modules/meetings/index.ts'
import { memberTexts, organizationKinds, regionCodes } from '#modules/members/index.ts'
import { topicsOfMeeting } from '#modules/topics/index.ts'
import { code, oneOf } from '../parameters.ts'
import { type Asking, type Links, list, named, one, type Resource } from '../resource.ts'
import {
  dateOf,
  dateShape,
  keysOf,
  linksShape,
  linksTo,
  noteShape,
  ourBasisShape,
  slugText,
  urlText,
} from './shapes.ts'

const meetingFields = {
  id: z.uuid(),
  reference: z.string().describe('Our reference, not an official number'),
  slug: slugText,
  forum: z.string().describe('Code of the forum'),
  name: z.string(),
  state: z.enum(meetingLifecycle.states),
  date: dateShape,
  city: z.string().nullable(),
  country: z.string().nullable().describe('ISO 3166-1 alpha-3; null: not found, or a virtual meeting'),
  attendance: z
    .strictObject({ value: z.number().int(), unit: z.enum(attendanceUnits) })
    .nullable()
    .describe('Never add or compare across units'),
  evidence: z.enum(evidences).describe('What was read; inferred: there is no record, its existence was deduced'),
  ...linksShape,
}
const meetingShape = named('Meeting', z.strictObject(meetingFields))

const presenceShape = z.strictObject({
  name: z.string().describe('As recorded at this meeting'),
  kind: z.enum(organizationKinds),
  country: z.string().nullable().describe('Country of the headquarters in our reading, alpha-3'),
  country_basis: z.enum(keysOf(memberTexts.en.countryBases)).nullable(),
  region: z.enum(regionCodes).nullable(),
})
const titledShape = z.strictObject({ slug: slugText, title: z.string(), ...linksShape })
const spokenShape = z.strictObject({ reference: z.string(), slug: slugText, text: z.string(), ...linksShape })

const meetingAloneShape = named(
  'MeetingInFull',
  z.strictObject({
    ...meetingFields,
    subseries: z.string().nullable(),
    sector: z.enum(['ITU-T', 'ITU-R', 'ITU-D']),
    ordinal: z
      .strictObject({ value: z.number().int(), basis: ourBasisShape.nullable(), note: z.string().nullable() })
      .nullable(),
    date_note: z.string().nullable(),
    venue: z.string().nullable(),
    mode: z.enum(modes),
    colocated_with: z.strictObject({ text: z.string(), verified: z.boolean().nullable() }).nullable(),
    attendance_recorded_as: z.string().nullable(),
    evidence_note: z.string().nullable(),
    roles: z
      .array(
        z.strictObject({ role: z.enum(publicRoles), office: z.string().nullable(), person: z.string().nullable() }),
      )
      .describe('Persons only where the source names them in a public role'),
    hosts: z.array(z.strictObject({ name: z.string(), role: z.enum(['host', 'co-host']) })),
    organizations: z.strictObject({
      complete: z.boolean().nullable().describe('false: only those that a text names'),
      items: z.array(presenceShape),
    }),
    mandate_versions: z
      .array(z.strictObject({ slug: slugText, certainty: z.enum(['certain', 'possible']), ...linksShape }))
      .describe('Versions of the mandate in force on its day, or on some of its possible days'),
    topics: z.array(titledShape),
    conclusions: z.array(spokenShape),
    publications: z.array(
      z.strictObject({ slug: slugText, type: z.enum(publicationTypes), url: urlText, ...linksShape }),
    ),
    facts: z.array(z.strictObject({ ...noteShape.shape, sources: z.array(urlText) })),
    conflicts: z
      .array(z.strictObject({ field: z.string(), ...noteShape.shape }))
      .describe('Sources disagree; both are kept'),
    sources: z.array(urlText),
  }),
)

function shown(meeting: MeetingRow, links: Links): z.input<typeof meetingShape> {
  const { id, ref, slug, forum, name, state, city, country, attendance, attendanceUnit, evidence } = meeting
  return {
    id,
    reference: ref,
    slug,
    forum,
    name,
    state,
    date: dateOf(meeting),
    city,
    country,
    attendance: attendance === null || attendanceUnit === null ? null : { value: attendance, unit: attendanceUnit },
    evidence,
    ...linksTo(links, `/meetings/${slug}`),
  }
}

const aside = (meeting: MeetingView) => ({
  subseries: meeting.subseries,
  sector: meeting.sector,
  ordinal:
    meeting.ordinal === null
      ? null
      : { value: meeting.ordinal, basis: meeting.ordinalBasis, note: meeting.ordinalNote },
  date_note: meeting.dateNote,
  venue: meeting.venue,
  mode: meeting.mode,
  colocated_with:
    meeting.colocatedWith === null ? null : { text: meeting.colocatedWith, verified: meeting.colocatedVerified },
  attendance_recorded_as: meeting.attendanceRecordedAs,
  evidence_note: meeting.evidenceNote,
  sources: [...meeting.sources],
})

const partsShown = ({ roles, hosts, facts, conflicts, presences }: MeetingParts, complete: boolean | null) => ({
  roles: roles.map(({ role, office, person }) => ({ role, office, person })),
  hosts: hosts.map(({ name, role }) => ({ name, role })),
  facts: facts.map(({ text, language, sources }) => ({ text, language, sources: [...sources] })),
  conflicts: conflicts.map(({ field, note, language }) => ({ field, text: note, language })),
  organizations: {
    complete,
    items: presences.map(({ name, kind, country, countryBasis, region }) => ({
      name,
      kind,
      country,
      country_basis: countryBasis,
      region,
    })),
  },
})

/** What hangs on the meeting: the mandate of its day, its topics, conclusions and publications. */
async function hangingOn({ db, language, links }: Asking, meeting: MeetingView) {
  const [versions, topics, conclusions, publications] = await Promise.all([
    mandateVersionsOf(db, meeting),
    topicsOfMeeting(db, language, meeting.id),
    conclusionsOfMeeting(db, language, meeting.id),
    publicationsOfMeeting(db, meeting.id),
  ])
  return {
    mandate_versions: versions.map(({ version: { slug }, certainty }) => ({
      slug,
      certainty,
      ...linksTo(links, `/mandates/${slug}`),
    })),
    topics: topics.map(({ slug, title }) => ({ slug, title, ...linksTo(links, `/topics/${slug}`) })),
    conclusions: conclusions.map(({ ref, slug, text }) => ({
      reference: ref,
      slug,
      text,
      ...linksTo(links, `/conclusions/${slug}`),
    })),
    publications: publications.map(({ slug, type, url }) => ({
      slug,
      type,
      url,
      ...linksTo(links, `/publications/${slug}`, `/communiques/${slug}`),
    })),
  }
}

export const meetingResources: readonly Resource[] = [
  list({
    path: '/meetings',
    name: 'listMeetings',
    does: 'Meetings, latest first; those of unknown date last',
    item: meetingShape,
    filters: {
      forum: code('Code of the forum: CTO'),
      evidence: oneOf(evidences, 'What was read of the meeting'),
    },
    async find({ db, language, query, links }) {
      const all = await listMeetings(db, language)
      return all
        .filter(({ forum }) => query.forum === undefined || forum === query.forum)
        .filter(({ evidence }) => query.evidence === undefined || evidence === query.evidence)
        .map(meeting => shown(meeting, links))
    },
  }),
  one({
    path: '/meetings/{slug}',
    name: 'meeting',
    does: 'One meeting with everything on record about it',
    item: meetingAloneShape,
    filters: {},
    async find(asking) {
      const { db, language, parts, links } = asking
      const meeting = await meetingBySlug(db, language, parts.slug ?? '')
      if (!meeting) return null
      const [own, hanging] = await Promise.all([partsOf(db, meeting.id), hangingOn(asking, meeting)])
      return {
        ...shown(meeting, links),
        ...aside(meeting),
        ...partsShown(own, meeting.organizationsComplete),
        ...hanging,
      }
    },
  }),
]
