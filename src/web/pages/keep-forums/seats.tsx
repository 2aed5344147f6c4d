import { forumTexts, holderOn, listForums, listSeats, type Seat, seatLifecycle } from '#modules/forums/index.ts'
import {
  contactsByIds,
  listOrganizations,
  listRegions,
  type OrganizationView,
  regionCodes,
} from '#modules/members/index.ts'
import { readAs } from '../../keeping/staff.ts'
import type { List } from '../../list.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { download, ListView } from '../../parts/list-view.tsx'
import { keeper } from './about.ts'
import { texts } from './messages/index.ts'
import { holderName } from './seat.tsx'

interface Row {
  readonly seat: Seat
  readonly organization: OrganizationView | undefined
  readonly region: string | null
  readonly principal: string | null
  readonly alternates: number
}

async function rowsOf({ db, language, now }: PageRequest): Promise<readonly Row[]> {
  const day = now.toString().slice(0, 10)
  const [seats, organizations, regions] = [
    await listSeats(db),
    await listOrganizations(db, language),
    await listRegions(db, language),
  ]
  const contacts = await contactsByIds(
    db,
    seats.flatMap(({ holdings }) => holdings.map(({ contactId }) => contactId)),
  )
  const names = new Map([...contacts].map(([id, { name }]) => [id, name]))
  const byId = new Map(organizations.map(one => [one.id, one]))
  return seats.map(seat => {
    const organization = byId.get(seat.organizationId)
    return {
      seat,
      organization,
      region: regions.find(({ code }) => code === organization?.region)?.name ?? null,
      principal: holderName(seat, names, day),
      alternates: holderOn(seat, day).alternates.length,
    }
  })
}

function listOf(request: PageRequest, rows: readonly Row[], forums: readonly string[]): List<Row> {
  const { language } = request
  const words = texts[language]
  const states = forumTexts[language].seatStates
  return {
    name: 'seats',
    rows,
    columns: [
      {
        key: 'seat',
        label: words.seat,
        value: ({ seat }) => `${seat.forum} ${seat.number}`,
        view: ({ seat }) => (
          <a href={address(language, `/keep/seats/${seat.slug}`)}>{`${seat.forum} ${seat.number}`}</a>
        ),
      },
      { key: 'organization', label: words.organization, value: ({ organization }) => organization?.name ?? null },
      { key: 'office', label: words.seatFields.office, value: ({ seat }) => seat.office },
      { key: 'region', label: words.region, value: ({ region }) => region },
      { key: 'state', label: words.seatFields.state, value: ({ seat }) => states[seat.state] },
      { key: 'principal', label: forumTexts[language].places.principal, value: ({ principal }) => principal },
      { key: 'alternates', label: words.alternates, value: ({ alternates }) => alternates, numeric: true },
    ],
    filters: [
      {
        key: 'forum',
        label: words.forum,
        options: forums.map(value => ({ value, label: value })),
        matches: ({ seat }, value) => seat.forum === value,
      },
      {
        key: 'region',
        label: words.region,
        options: [...regionCodes.map(value => ({ value, label: value })), { value: 'unknown', label: words.unknown }],
        matches: ({ organization }, value) => (organization?.region ?? 'unknown') === value,
      },
      {
        key: 'state',
        label: words.seatFields.state,
        options: seatLifecycle.states.map(value => ({ value, label: states[value] })),
        matches: ({ seat }, value) => seat.state === value,
      },
    ],
  }
}

/** Every seat of every forum, with who holds it today. */
export const keepSeatsPage: Page = async request => {
  const me = await keeper(request)
  if (!me) return null
  const { language } = request
  const words = texts[language]
  const [rows, forums] = await readAs(request, me, async ({ db }) => [
    await rowsOf({ ...request, db }),
    (await listForums(db, language)).map(({ code, slug, name }) => ({ code, slug, name })),
  ])
  const list = listOf(
    request,
    rows,
    forums.map(({ code }) => code),
  )
  const file = download(request, list)
  if (file) return { ...file, privately: true }
  return {
    title: words.seats,
    privately: true,
    body: (
      <>
        <h1>{words.seats}</h1>
        <p class="lede">{words.seatsLede}</p>
        <ListView request={request} list={list} caption={words.seats} />
        <h2>{words.openIn}</h2>
        <ul>
          {forums.map(({ slug, name }) => (
            <li>
              <a href={address(language, `/keep/forums/${slug}`)}>{name}</a>
            </li>
          ))}
        </ul>
      </>
    ),
  }
}
