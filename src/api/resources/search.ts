import { z } from 'zod'
import { languages } from '#kernel/language.ts'
import type { MeetingRow } from '#modules/meetings/index.ts'
import { find, type Hit } from '#modules/search/index.ts'
import { kinds } from '../../web/pages/search/asked.ts'
import { meetingsOfHits } from '../../web/pages/search/dates.ts'
import { oneOf, question } from '../parameters.ts'
import { type Links, named, pagedList, type Resource } from '../resource.ts'
import { dateOf, dateShape, urlText } from './shapes.ts'

const hitShape = named(
  'Hit',
  z.strictObject({
    kind: z.enum(kinds),
    id: z.string(),
    reference: z.string().nullable(),
    title: z.string(),
    snippet: z.string(),
    language: z.enum(languages).describe('Of title and snippet: the one asked for, or another when only that has it'),
    date: dateShape.nullable(),
    page: urlText.describe('Its page, for people'),
  }),
)

/** A publication is dated to the day or not at all; conclusions and meetings by the meeting, as precisely as that is known. */
function dateOfHit({ day }: Hit, meeting: MeetingRow | undefined): z.input<typeof dateShape> | null {
  if (meeting) return dateOf(meeting)
  return day === null ? null : { value: day, precision: 'day', basis: 'stated', earliest: day, latest: day }
}

const shown = (hit: Hit, meeting: MeetingRow | undefined, links: Links): z.input<typeof hitShape> => ({
  kind: hit.noun as (typeof kinds)[number],
  id: hit.nounId,
  reference: hit.ref,
  title: hit.title,
  snippet: hit.snippet.map(part => part.text).join(''),
  language: hit.language,
  date: dateOfHit(hit, meeting),
  page: links.page(hit.address),
})

export const searchResources: readonly Resource[] = [
  pagedList({
    path: '/search',
    name: 'search',
    does: 'Finds by words or by reference, in all six languages; a reference comes first',
    item: hitShape,
    filters: { q: question, kind: oneOf(kinds, 'Only this kind of noun') },
    async find({ db, language, query, links }) {
      const { q, kind, limit, offset } = query
      const { total, hits } = await find(db, language, q, { noun: kind, limit, offset })
      const meetings = await meetingsOfHits(db, language, hits)
      return { total, items: hits.map(hit => shown(hit, meetings.get(hit.nounId), links)) }
    },
  }),
]
