import { z } from 'zod'
import { eligibilities, type ForumView, forumBySlug, listForums, sectors } from '#modules/forums/index.ts'
import { listMeetings } from '#modules/meetings/index.ts'
import { oneOf } from '../parameters.ts'
import { type Links, list, named, one, type Resource } from '../resource.ts'
import { linksShape, linksTo, meetingBrief, meetingBriefShape, slugText } from './shapes.ts'

const forumFields = {
  code: z.string(),
  slug: slugText,
  name: z.string(),
  sector: z.enum(sectors),
  eligibility: z.enum(eligibilities).nullable().describe('Who may take part; null: not recorded'),
  mandate: z.string().nullable().describe('Code of the resolution it answers'),
  ...linksShape,
}
const forumShape = named('Forum', z.strictObject(forumFields))
const forumAloneShape = named('ForumInFull', z.strictObject({ ...forumFields, meetings: z.array(meetingBriefShape) }))

const shown = ({ code, slug, name, sector, eligibility, mandate }: ForumView, links: Links) => ({
  code,
  slug,
  name,
  sector,
  eligibility,
  mandate,
  ...linksTo(links, `/forums/${slug}`),
})

export const forumResources: readonly Resource[] = [
  list({
    path: '/forums',
    name: 'listForums',
    does: 'The forums executives meet in',
    item: forumShape,
    filters: { sector: oneOf(sectors, 'Sector') },
    async find({ db, language, query, links }) {
      const all = await listForums(db, language)
      return all
        .filter(({ sector }) => query.sector === undefined || sector === query.sector)
        .map(forum => shown(forum, links))
    },
  }),
  one({
    path: '/forums/{slug}',
    name: 'forum',
    does: 'One forum with its meetings, latest first',
    item: forumAloneShape,
    filters: {},
    async find({ db, language, parts, links }) {
      const forum = await forumBySlug(db, language, parts.slug ?? '')
      if (!forum) return null
      const meetings = await listMeetings(db, language)
      return {
        ...shown(forum, links),
        meetings: meetings.filter(one => one.forum === forum.code).map(meeting => meetingBrief(meeting, links)),
      }
    },
  }),
]
