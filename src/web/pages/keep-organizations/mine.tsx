import { isId } from '#kernel/id.ts'
import { forumTexts, holderOn, listSeats, type Seat } from '#modules/forums/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import {
  type ContactView,
  contactsOf,
  type MembershipView,
  membershipsOf,
  memberTexts,
  type OrganizationView,
  organizationById,
} from '#modules/members/index.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { Said } from '../../keeping/sending.tsx'
import { readAs } from '../../keeping/staff.ts'
import type { Typed } from '../../keeping/typed.ts'
import type { Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults, faultList } from '../../parts/faults.tsx'
import { texts } from './messages/index.ts'
import { Contacts, periodText } from './parts.tsx'

/** One organization of the reader's, as row-level policies show it. */
interface Mine {
  readonly organization: OrganizationView
  /** The reader keeps its contacts; a seat holder sees the seats only. */
  readonly focal: boolean
  readonly memberships: readonly MembershipView[]
  readonly seats: readonly Seat[]
  readonly contacts: readonly ContactView[]
}

export interface AboutMine {
  readonly me: SignedIn
  readonly all: readonly Mine[]
}

/** The organizations somebody is focal point or seat holder of; null for whoever has none. */
export async function aboutMine(request: PageRequest): Promise<AboutMine | null> {
  const me = await request.signedIn()
  if (!me) return null
  const own = me.actor.held.filter(({ role, scope }) => isId(scope) && ['focal-point', 'seat-holder'].includes(role))
  const all = await readAs(request, me, async ({ db }) => {
    const found: Mine[] = []
    for (const id of new Set(own.map(({ scope }) => scope))) {
      const organization = await organizationById(db, id)
      if (!organization) continue
      found.push({
        organization,
        focal: own.some(({ role, scope }) => role === 'focal-point' && scope === id),
        memberships: await membershipsOf(db, id),
        seats: await listSeats(db, { organization: id }),
        contacts: await contactsOf(db, id),
      })
    }
    return found
  })
  return all.length > 0 ? { me, all } : null
}

export function mineAnswer(
  request: PageRequest,
  { all }: AboutMine,
  typed: Typed = {},
  faulty: Readonly<Record<string, string>> = {},
): PageAnswer {
  const { language } = request
  const words = texts[language]
  const failed = Object.keys(faulty).length > 0
  const form = { request, typed, faulty, where: address(language, '/my/organization') }
  return {
    title: words.mine,
    privately: true,
    ...(failed ? { status: 422 } : {}),
    body: (
      <>
        <Said request={request} said={words.said} />
        {failed && <Faults title={keepingTexts[language].problem} faults={faultList(faulty)} />}
        <h1>{words.mine}</h1>
        <p class="lede">{words.mineLede}</p>
        {all.map(mine => (
          <section>
            <h2>
              <a href={address(language, `/organizations/${mine.organization.slug}`)}>
                <bdi>{mine.organization.name}</bdi>
              </a>
            </h2>
            <OwnMemberships request={request} mine={mine} />
            <OwnSeats request={request} mine={mine} />
            {mine.focal && <Contacts {...form} contacts={mine.contacts} organization={mine.organization.id} />}
          </section>
        ))}
      </>
    ),
  }
}

interface Props {
  readonly request: PageRequest
  readonly mine: Mine
}

function OwnMemberships({ request, mine: { memberships } }: Props) {
  const { language } = request
  const words = texts[language]
  const { sectors, membershipCategories } = memberTexts[language]
  if (memberships.length === 0) return <p class="note">{words.noMemberships}</p>
  return (
    <ul>
      {memberships.map(one => (
        <li>
          {`${sectors[one.sector]}, ${membershipCategories[one.category]}`} {periodText(request, one)}
        </li>
      ))}
    </ul>
  )
}

function OwnSeats({ request, mine: { seats, contacts } }: Props) {
  const { language, now } = request
  const words = texts[language]
  const today = now.toString().slice(0, 10)
  const nameOf = (id: string | undefined) => contacts.find(one => one.id === id)?.name
  return (
    <>
      <h3>{words.seats}</h3>
      {seats.length === 0 && <p class="note">{words.noSeats}</p>}
      <ul>
        {seats.map(seat => {
          const { principal, alternates } = holderOn(seat, today)
          const people = [principal, ...alternates].flatMap(one => nameOf(one?.contactId) ?? [])
          return (
            <li>
              {`${seat.forum} ${seat.number}`} · <bdi>{seat.office}</bdi> ·{' '}
              {forumTexts[language].seatStates[seat.state]}
              {people.map(name => (
                <>
                  {' '}
                  · <bdi>{name}</bdi>
                </>
              ))}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** What a focal point or a seat holder sees of the own organization; the focal point keeps its people. */
export const myOrganizationPage: Page = async request => {
  const about = await aboutMine(request)
  return about && mineAnswer(request, about)
}
