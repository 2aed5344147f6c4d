import {
  type ForumView,
  forumTexts,
  holderOn,
  listSeats,
  type Seat,
  seatsByRegion,
  termsOf,
  termsOn,
} from '#modules/forums/index.ts'
import { listOrganizations, listRegions, type OrganizationView } from '#modules/members/index.ts'
import type { PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { ReadTable } from '../../parts/read-table.tsx'
import { texts } from './messages/index.ts'

/**
 * Seats of a forum as everybody sees them: organization and office, a name only of who agreed. By region the count stands beside what the
 * terms ask for, and nothing is said of the difference.
 */
export async function Seats({ request, forum }: { readonly request: PageRequest; readonly forum: ForumView }) {
  const { db, language, now } = request
  const words = texts[language]
  const today = now.toString().slice(0, 10)
  const seats = (await listSeats(db, { forum: forum.code })).filter(({ state }) => state !== 'ended')
  const terms = termsOn(await termsOf(db, forum.code), today)
  const reference = terms?.reference
  const [organizations, regions] = [await listOrganizations(db, language), await listRegions(db, language)]
  const byId = new Map(organizations.map(one => [one.id, one]))
  const nameOf = (region: string | null) => regions.find(({ code }) => code === region)?.name ?? words.regionUnknown
  const held = seats.filter(({ state }) => state === 'held')
  return (
    <>
      {reference && (
        <>
          <h2>{words.reference}</h2>
          <p dir="auto">{reference.texts[language] ?? reference.texts[reference.original]}</p>
        </>
      )}
      <h2 id="seats">{words.seats}</h2>
      {seats.length === 0 ? (
        <p class="note">{words.noSeats}</p>
      ) : (
        <>
          <ReadTable
            caption={words.seatsByRegion}
            rows={seatsByRegion(held, byId, terms?.seatsPerRegion)}
            columns={[
              { label: words.region, heads: true, cell: ({ region }) => nameOf(region) },
              { label: words.seatsHeld, numeric: true, cell: ({ seats: count }) => <a href="#all-seats">{count}</a> },
              { label: words.aim, numeric: true, cell: ({ target }) => target ?? words.noAim },
            ]}
          />
          <div id="all-seats">
            <SeatTable request={request} seats={seats} byId={byId} nameOf={nameOf} today={today} />
          </div>
        </>
      )}
    </>
  )
}

interface TableProps {
  readonly request: PageRequest
  readonly seats: readonly Seat[]
  readonly byId: ReadonlyMap<string, OrganizationView>
  readonly nameOf: (region: string | null) => string
  readonly today: string
}

function SeatTable({ request: { language }, seats, byId, nameOf, today }: TableProps) {
  const words = texts[language]
  const organizationOf = ({ organizationId }: Seat) => byId.get(organizationId)
  return (
    <ReadTable
      caption={words.seatCount(seats.length)}
      rows={seats}
      columns={[
        { label: words.seat, cell: ({ number }) => number, numeric: true },
        {
          label: words.organization,
          heads: true,
          cell: seat => (
            <a href={address(language, `/organizations/${organizationOf(seat)?.slug}`)}>
              <bdi>{organizationOf(seat)?.name}</bdi>
            </a>
          ),
        },
        { label: words.region, cell: seat => nameOf(organizationOf(seat)?.region ?? null) },
        { label: words.office, cell: ({ office }) => <bdi>{office}</bdi> },
        { label: words.holder, cell: seat => <bdi>{holderOn(seat, today).principal?.publicName ?? ''}</bdi> },
        { label: words.seatState, cell: ({ state }) => forumTexts[language].seatStates[state] },
      ]}
    />
  )
}
