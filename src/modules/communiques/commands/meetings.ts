import { notFound, ok, type Result, refused } from '#kernel/result.ts'
import { seenShape } from '#kernel/shapes.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { happeningsOf } from '#modules/audit/index.ts'
import { entriesOfMeeting } from '#modules/conclusions/index.ts'
import { meetingById, moveMeeting, movingRefusals } from '#modules/meetings/index.ts'
import { keptPublicationsOf } from '../keeping.ts'
import { communiquePolicy as policy } from '../policy.ts'

const module = 'communiques'

const gone: readonly string[] = ['withdrawn', 'merged', 'struck']

/**
 * Whether a meeting can have been entered by mistake: somebody entered it, and no conclusion and no publication of it is on record.
 * This stage is the first that knows all three.
 */
export async function mayBeMistaken({ db }: Pick<Act, 'db'>, id: string): Promise<Result<null>> {
  if (!(await meetingById(db, id))) return notFound()
  const [entered] = await happeningsOf(db, 'meeting', id)
  if (entered?.actor.startsWith('system:')) return refused('meeting-of-the-history')
  const conclusions = (await entriesOfMeeting(db, 'en', id)).filter(({ state }) => !gone.includes(state))
  const publications = (await keptPublicationsOf(db, id)).filter(({ state }) => !gone.includes(state))
  return conclusions.length + publications.length > 0 ? refused('meeting-has-record') : ok(null)
}

export const strikeMeeting = verb({
  module,
  name: 'strike-meeting',
  does: 'Say that a meeting was entered by mistake, while no conclusion and no publication of it is on record; it is kept, and shown to the staff only.',
  input: seenShape,
  refusals: [...movingRefusals, 'meeting-of-the-history', 'meeting-has-record'],
  policy,
  async run(act, seen) {
    const moved = await moveMeeting(act, seen, 'strike-meeting', { announced: false })
    if (!moved.ok) return moved
    // The meeting is held now: what somebody enters of it at the same time is seen here, or finds a meeting that was struck.
    const mistaken = await mayBeMistaken(act, seen.id)
    return mistaken.ok ? moved : mistaken
  },
})

export const reinstateMeeting = verb({
  module,
  name: 'reinstate-meeting',
  does: 'Take the striking of a meeting back: everybody can see it again.',
  input: seenShape,
  refusals: movingRefusals,
  policy,
  run: (act, seen) => moveMeeting(act, seen, 'reinstate-meeting', { announced: true, withReason: true }),
})
