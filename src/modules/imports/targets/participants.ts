import { notFound, ok, type Result } from '#kernel/result.ts'
import { type Act, perform } from '#modules/access/index.ts'
import {
  addPresences,
  editMeeting,
  type KeptMeeting,
  keptMeetingBySlug,
  keptMeetings,
  listPresences,
  meetingTexts,
} from '#modules/meetings/index.ts'
import type { OrganizationView } from '#modules/members/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { organizationsMeant } from './organizations-meant.ts'
import { type Asked, foundField, type Meant, plainly, type Read, target, type Values } from './target.ts'

interface World {
  readonly slug: string
  readonly organizations: Meant
  readonly byId: ReadonlyMap<string, OrganizationView>
  readonly present: ReadonlySet<string>
}

const slugIn = async (db: Db, ref: string): Promise<string | undefined> =>
  (await keptMeetings(db, 'en')).find(meeting => meeting.ref === ref.trim().toUpperCase())?.slug

async function load(db: Db, { about, texts }: Asked): Promise<World> {
  const slug = (await slugIn(db, about)) ?? ''
  const meeting = await keptMeetingBySlug(db, slug)
  const { meant, known } = await organizationsMeant(db, texts('organization'))
  const presences = meeting ? await listPresences(db, { meetingId: meeting.id }) : []
  return {
    slug,
    organizations: meant,
    byId: new Map(known.map(one => [one.id, one])),
    present: new Set(presences.map(({ organizationId }) => organizationId)),
  }
}

const yes = new Set(['yes', 'y', 'true', '1', 'x', 'oui', 'si', 'да', '是', 'نعم', 'checked in', 'present', 'attended'])
const no = new Set(['no', 'n', 'false', '0', 'non', 'нет', '否', 'لا', 'absent', 'not checked in'])

function attendedField(text: string): Read {
  const said = plainly(text)
  if (yes.has(said)) return { value: 'yes' }
  return no.has(said) ? { value: 'no' } : { fault: 'not-yes-or-no' }
}

const came = ({ attended }: Values): boolean => attended !== 'no'

/** How a presence is written: as the organization is on record now. What somebody stated elsewhere is general knowledge here. */
const presenceOf = ({ key, name, kind, country, countryBasis, region }: OrganizationView) => ({
  key,
  name,
  kind,
  country:
    country === null
      ? null
      : { value: country, basis: countryBasis === 'name' ? ('name' as const) : ('general_knowledge' as const) },
  region,
})

/** The number of persons, where none is on record: the registrations, or those of them who came. */
async function countPersons(act: Act, { slug }: World, rows: readonly Values[]): Promise<Result<unknown>> {
  const meeting = await keptMeetingBySlug(act.db, slug)
  const persons = rows.filter(came).length
  if (!meeting || meeting.content.attendance !== null || persons === 0) return ok(null)
  const attendance = { value: persons, unit: 'persons', recordedAs: null }
  return perform(act, editMeeting, { ...seenOf(meeting), content: { ...meeting.content, attendance } })
}

async function addThem(act: Act, rows: readonly Values[], { slug, byId }: World): Promise<Result<string>> {
  const meeting = await keptMeetingBySlug(act.db, slug)
  const known = rows.map(({ organization = '' }) => byId.get(organization)).filter(one => one !== undefined)
  if (!meeting || known.length < rows.length) return notFound()
  const complete = meeting.organizationsComplete ?? false
  const added = await perform(act, addPresences, { ...seenOf(meeting), presences: known.map(presenceOf), complete })
  return added.ok ? ok(meeting.id) : added
}

const seenOf = ({ id, version }: KeptMeeting) => ({ id, version })

/**
 * Registrations for a meeting (Indico: CSV or JSON): which organizations were there, and how many persons. Who they were is neither read
 * nor kept; several registrations of one organization are one presence.
 */
export const participants = target<World>({
  name: 'participants',
  refusals: meetingTexts,
  about: async (db, ref) => (await slugIn(db, ref)) !== undefined,
  needsReason: true,
  sparing: true,
  repeats: true,
  fields: [
    {
      name: 'organization',
      required: true,
      also: ['affiliation', 'organisation', 'company', 'institution', 'entity', 'institute', 'employer'],
      read: foundField('organization-unknown', ({ organizations }: World) => organizations),
    },
    {
      name: 'attended',
      also: ['checked in', 'checkedin', 'checked_in', 'check in', 'present', 'attendance', 'checkin status'],
      read: attendedField,
    },
  ],
  load,
  keyOf: values => `${values.organization} ${came(values)}`,
  plan: (values, { present }) =>
    came(values) && !present.has(values.organization ?? '') ? { kind: 'new' } : { kind: 'same' },
  apply: (act, values, world) => addThem(act, [values], world),
  applyTogether: addThem,
  finish: countPersons,
})
