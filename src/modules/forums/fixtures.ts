import { orThrow } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { officer } from '../../../test/support/actors.ts'
import type { Ending } from '../../../test/support/database.ts'
import { membersHouse } from '../../../test/support/members.ts'
import { holdSeat, keptForum, openSeat, type Seat, seatBySlug } from './index.ts'

/** The public record, and short ways to open seats and to have them held. */
export async function forumsHouse(t: Ending) {
  const house = await membersHouse(t)
  const { ground } = house
  const seat = async (slug: string): Promise<Seat> => {
    const found = await inTransaction(ground, officer, ({ db }) => seatBySlug(db, slug))
    if (!found) throw new Error(`no ${slug}`)
    return found
  }
  const seen = async (slug: string) => {
    const { id, version } = await seat(slug)
    return { id, version }
  }
  const open = async (organization: string, more: object = {}) => {
    const input = { forum: 'CTO', organization, office: 'CTO', from: '2024-01-01', ...more }
    return orThrow(await act(ground, officer, openSeat, input)).slug
  }
  const held = async (slug: string, contact: string, from = '2024-02-01') =>
    act(ground, officer, holdSeat, { ...(await seen(slug)), contact, from })
  const forum = async (slug: string) => {
    const found = await keptForum(ground.db, { slug })
    if (!found) throw new Error(`no ${slug}`)
    return found
  }
  return { ...house, seat, seen, open, held, forum }
}
