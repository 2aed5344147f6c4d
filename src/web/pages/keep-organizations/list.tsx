import { holdsOn } from '#kernel/period.ts'
import { listSeats } from '#modules/forums/index.ts'
import {
  countryNames,
  listOrganizations,
  listRegions,
  type MembershipView,
  membershipsOf,
  memberTexts,
  type OrganizationView,
  organizationKinds,
  sectors,
} from '#modules/members/index.ts'
import { readAs } from '../../keeping/staff.ts'
import type { List } from '../../list.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { download, ListView } from '../../parts/list-view.tsx'
import { keeper } from './about.ts'
import { texts } from './messages/index.ts'

interface Row {
  readonly organization: OrganizationView
  readonly country: string | null
  readonly region: string | null
  /** Those of today. */
  readonly memberships: readonly MembershipView[]
  readonly seats: number
}

async function rowsOf({ db, language, now }: PageRequest): Promise<readonly Row[]> {
  const today = now.toString().slice(0, 10)
  const [organizations, countries, regions] = [
    await listOrganizations(db, language),
    await countryNames(db, language),
    await listRegions(db, language),
  ]
  const regionNames = new Map<string, string>(regions.map(({ code, name }) => [code, name]))
  const memberships = Map.groupBy(
    (await membershipsOf(db)).filter(one => holdsOn(one, today)),
    one => one.organizationId,
  )
  const seats = Map.groupBy(
    (await listSeats(db)).filter(({ state }) => state !== 'ended'),
    seat => seat.organizationId,
  )
  return organizations.map(organization => ({
    organization,
    country: (organization.country && countries.get(organization.country)?.name) || null,
    region: (organization.region && regionNames.get(organization.region)) || null,
    memberships: memberships.get(organization.id) ?? [],
    seats: seats.get(organization.id)?.length ?? 0,
  }))
}

function listOf({ language, t }: PageRequest, rows: readonly Row[]): List<Row> {
  const words = texts[language]
  const names = memberTexts[language]
  const kindOf = ({ organization }: Row) => names.organizationKinds[organization.kind]
  return {
    name: 'keep-organizations',
    rows,
    columns: [
      {
        key: 'name',
        label: words.fields.name,
        value: ({ organization }) => organization.name,
        view: ({ organization }) => (
          <a href={address(language, `/keep/organizations/${organization.slug}`)}>
            <bdi>{organization.name}</bdi>
          </a>
        ),
      },
      { key: 'kind', label: words.fields.kind, value: kindOf },
      { key: 'country', label: words.fields.country, value: ({ country }) => country },
      { key: 'region', label: words.fields.region, value: ({ region }) => region },
      {
        key: 'memberships',
        label: words.memberships,
        value: ({ memberships }) =>
          memberships
            .map(({ sector, category }) => `${sector} ${names.membershipCategories[category]}`)
            .join(t.words.semicolon) || null,
      },
      { key: 'seats', label: words.seats, value: ({ seats }) => seats, numeric: true },
    ],
    filters: [
      {
        key: 'kind',
        label: words.fields.kind,
        options: organizationKinds.map(value => ({ value, label: names.organizationKinds[value] })),
        matches: ({ organization }, value) => organization.kind === value,
      },
      {
        key: 'sector',
        label: words.memberships,
        options: sectors.map(value => ({ value, label: names.sectors[value] })),
        matches: ({ memberships }, value) => memberships.some(({ sector }) => sector === value),
      },
    ],
  }
}

/** Every organization on record, with its memberships of today and its seats. */
export const keepOrganizationsPage: Page = async request => {
  const me = await keeper(request)
  if (!me) return null
  const { language } = request
  const words = texts[language]
  const rows = await readAs(request, me, ({ db }) => rowsOf({ ...request, db }))
  const list = listOf(request, rows)
  const file = download(request, list)
  if (file) return { ...file, privately: true }
  return {
    title: words.title,
    privately: true,
    body: (
      <>
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <p>
          <a href={address(language, '/keep/organizations/new')}>{words.add}</a>
        </p>
        <ListView request={request} list={list} caption={words.title} />
      </>
    ),
  }
}
