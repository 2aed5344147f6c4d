import { perform } from '#modules/access/index.ts'
import { editSeat, forumTexts, listForums, listSeats, openSeat, type Seat } from '#modules/forums/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { organizationsMeant } from './organizations-meant.ts'
import {
  type Asked,
  calledAs,
  dayField,
  foundField,
  type Meant,
  plainly,
  target,
  textField,
  type Values,
} from './target.ts'

interface World {
  readonly forums: Meant
  readonly organizations: Meant
  /** Seats that were not ended, by forum and organization. */
  readonly seats: ReadonlyMap<string, readonly Seat[]>
}

const where = (forum = '', organization = '') => `${forum} ${organization}`

async function load(db: Db, { texts }: Asked): Promise<World> {
  const [forums, { meant }, seats] = await Promise.all([
    listForums(db, 'en'),
    organizationsMeant(db, texts('organization')),
    listSeats(db),
  ])
  const standing = seats.filter(({ state }) => state !== 'ended')
  return {
    forums: calledAs(
      forums,
      ({ code }) => code,
      ({ code, name }) => [code, name],
    ),
    organizations: meant,
    seats: Map.groupBy(standing, seat => where(seat.forum, seat.organizationId)),
  }
}

/** The seat of that office. Another office is another seat: an organization may have several in one forum. */
const known = ({ forum, organization, office = '' }: Values, { seats }: World): Seat | undefined =>
  seats.get(where(forum, organization))?.find(seat => plainly(seat.office) === plainly(office))

/** Seats in forums, recognised by forum, organization and office; names of holders are not taken from lists. */
export const seats = target<World>({
  name: 'seats',
  refusals: forumTexts,
  fields: [
    {
      name: 'forum',
      required: true,
      also: ['group', 'code of the forum', 'body'],
      read: foundField('forum-unknown', ({ forums }: World) => forums),
    },
    {
      name: 'organization',
      required: true,
      also: ['organisation', 'company', 'entity'],
      read: foundField('organization-unknown', ({ organizations }: World) => organizations),
    },
    { name: 'office', required: true, also: ['function', 'post', 'position', 'role'], read: textField(120) },
    { name: 'from', also: ['since', 'opened', 'opened on', 'start'], read: dayField },
  ],
  load,
  keyOf: ({ forum, organization, office = '' }) => `${where(forum, organization)} ${plainly(office)}`,
  plan(values, world) {
    const seat = known(values, world)
    if (!seat) return { kind: 'new' }
    const { office = '' } = values
    if (seat.office === office) return { kind: 'same' }
    return { kind: 'change', changes: [{ field: 'office', from: seat.office, to: office }] }
  },
  async apply(act, values, world) {
    const seat = known(values, world)
    const { forum, organization, office } = values
    if (!seat) {
      const from = values.from ?? act.now.toString().slice(0, 10)
      const opened = await perform(act, openSeat, { forum, organization, office, from })
      return opened.ok ? { ok: true, value: opened.value.id } : opened
    }
    const edited = await perform(act, editSeat, { id: seat.id, version: seat.version, office })
    return edited.ok ? { ok: true, value: seat.id } : edited
  },
})
