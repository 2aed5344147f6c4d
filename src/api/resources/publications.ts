import { z } from 'zod'
import { languages, read } from '#kernel/language.ts'
import { stages } from '#kernel/stage.ts'
import {
  listPublications,
  type PublicationView,
  publicationBySlug,
  publicationTypes,
  stageOf,
} from '#modules/communiques/index.ts'
import { listMeetings, type MeetingRow } from '#modules/meetings/index.ts'
import { oneOf } from '../parameters.ts'
import { type Asking, list, named, one, type Resource } from '../resource.ts'
import {
  dayText,
  linksShape,
  linksTo,
  meetingBrief,
  meetingBriefShape,
  noteShape,
  slugText,
  urlText,
} from './shapes.ts'

const publicationShape = named(
  'Publication',
  z.strictObject({
    id: z.uuid(),
    slug: slugText,
    type: z.enum(publicationTypes),
    stage: z.enum(stages).nullable().describe('Its stage of the chain; null: coverage by others, which is no stage'),
    title: z.string().nullable().describe('The publisher’s own title, in the language asked for where it has one'),
    languages: z.array(z.enum(languages)).describe('In which it was published; empty: not recorded'),
    reference: z.string().nullable().describe('The number the publisher gave it'),
    day: dayText.nullable(),
    url: urlText,
    read: z.boolean().describe('false: named somewhere, not seen'),
    lag_days: z.number().int().nullable().describe('Days from the meeting, only when both days are known'),
    note: noteShape.nullable(),
    meeting: meetingBriefShape,
    ...linksShape,
  }),
)

function shown(
  publication: PublicationView,
  meeting: MeetingRow,
  { language, links }: Pick<Asking, 'language' | 'links'>,
): z.input<typeof publicationShape> {
  const { id, slug, type, reference, day, url, read: seen, lagDays, note, noteLanguage } = publication
  return {
    id,
    slug,
    type,
    stage: stageOf[type],
    title: publication.title && read(publication.title, language).text,
    languages: [...publication.languages],
    reference,
    day,
    url,
    read: seen,
    lag_days: lagDays,
    note: note === null ? null : { text: note, language: noteLanguage ?? 'en' },
    meeting: meetingBrief(meeting, links),
    ...linksTo(links, `/publications/${slug}`, `/communiques/${slug}`),
  }
}

export const publicationResources: readonly Resource[] = [
  list({
    path: '/publications',
    name: 'listPublications',
    does: 'Communiqués, papers to TSAG, press: the published record of meetings',
    item: publicationShape,
    filters: { type: oneOf(publicationTypes, 'Type of publication') },
    async find({ db, language, query, links }) {
      const [publications, meetings] = await Promise.all([listPublications(db), listMeetings(db, language)])
      const known = new Map(meetings.map(meeting => [meeting.id, meeting]))
      return publications
        .filter(({ type }) => query.type === undefined || type === query.type)
        .flatMap(publication => {
          const meeting = known.get(publication.meetingId)
          return meeting ? [shown(publication, meeting, { language, links })] : []
        })
    },
  }),
  one({
    path: '/publications/{slug}',
    name: 'publication',
    does: 'One publication',
    item: publicationShape,
    filters: {},
    async find({ db, language, parts, links }) {
      const publication = await publicationBySlug(db, parts.slug ?? '')
      const meeting = (await listMeetings(db, language)).find(({ id }) => id === publication?.meetingId)
      return publication && meeting ? shown(publication, meeting, { language, links }) : null
    },
  }),
]
