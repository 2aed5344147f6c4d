import { isId } from '#kernel/id.ts'
import type { Act } from '#modules/access/index.ts'
import { askedOfMe } from '#modules/follow-up/index.ts'
import { listSeats, type Seat } from '#modules/forums/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { bodyNames, membershipsOf, memberTexts, organizationById } from '#modules/members/index.ts'
import { listKeptTopics } from '#modules/topics/index.ts'
import { dayText, instantDay } from '../../dates.ts'
import { followedOn } from '../../followed-on.ts'
import type { PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { ReadTable } from '../../parts/read-table.tsx'
import { type Messages, texts } from './messages/index.ts'

/** One thing that waits for a person because of what is theirs: their body, their organization, their topic. */
export interface Own {
  readonly name: keyof Messages['own']
  /** As it is written elsewhere: a reference, a name, a title. */
  readonly about: readonly string[]
  readonly day: string | null
  /** Where it is looked after, without language; null: by a link that stands in a letter. */
  readonly path: string | null
  /** When that letter left the house. */
  readonly letter?: Temporal.Instant
}

/** Days before an end in which somebody should think of who comes next. */
const soon = 90

const between = (day: string | null, from: string, to: string): day is string =>
  day !== null && day >= from && day <= to

/** What the reader was asked as the contact of a body. */
async function asked(act: Act, { language }: PageRequest): Promise<readonly Own[]> {
  const all = await askedOfMe(act)
  const [onOf, bodies] = [await followedOn(act.db, language, all), await bodyNames(act.db, language)]
  return all.map(one => ({
    name: one.asks,
    about: [onOf(one)?.ref ?? '', bodies.get(one.body) ?? one.body],
    day: one.day,
    path: null,
    letter: one.toldAt,
  }))
}

/** Seats without a holder, and terms that end: for who may name somebody, and for who holds the seat. */
function ofSeats(seats: readonly Seat[], focal: boolean, [today, until]: readonly [string, string]): readonly Own[] {
  const path = '/my/organization'
  return seats.flatMap(({ forum, number, office, state, holdings }): Own[] => {
    const about = [`${forum} ${number}`, office]
    const empty = focal && (state === 'open' || state === 'vacant')
    const ends = holdings.filter(({ to }) => between(to, today, until)).map(({ to }) => to ?? '')
    return [
      ...(empty ? [{ name: 'seat' as const, about, day: null, path }] : []),
      ...[...new Set(ends)].map(day => ({ name: 'term' as const, about, day, path })),
    ]
  })
}

async function ofOrganizations({ db }: Act, { language, now }: PageRequest, me: SignedIn): Promise<readonly Own[]> {
  const today = now.toString().slice(0, 10)
  const until = Temporal.PlainDate.from(today).add({ days: soon }).toString()
  const held = me.actor.held.filter(({ role, scope }) => isId(scope) && ['focal-point', 'seat-holder'].includes(role))
  const own: Own[] = []
  for (const scope of new Set(held.map(one => one.scope))) {
    const organization = await organizationById(db, scope)
    if (!organization) continue
    const focal = held.some(one => one.scope === scope && one.role === 'focal-point')
    own.push(...ofSeats(await listSeats(db, { organization: scope }), focal, [today, until]))
    if (focal)
      for (const { sector, category, to } of await membershipsOf(db, scope))
        if (between(to, today, until)) {
          const label = `${memberTexts[language].sectors[sector]}, ${memberTexts[language].membershipCategories[category]}`
          own.push({ name: 'membership', about: [organization.name, label], day: to, path: '/my/organization' })
        }
  }
  return own
}

/** Their topics that were put aside for later. */
const parked = async ({ db }: Act, { language }: PageRequest, { person }: SignedIn): Promise<readonly Own[]> =>
  (await listKeptTopics(db, language))
    .filter(({ proposedBy, state, mergedInto }) => proposedBy === person && state === 'parked' && mergedInto === null)
    .map(({ slug, text }) => ({ name: 'parked', about: [text], day: null, path: `/topics/proposed/${slug}` }))

/** What waits for whoever reads because it is theirs; what has a day first, the soonest first. */
export async function ownWaits(act: Act, request: PageRequest, me: SignedIn): Promise<readonly Own[]> {
  const all = [
    ...(await asked(act, request)),
    ...(await ofOrganizations(act, request, me)),
    ...(await parked(act, request, me)),
  ]
  return all.toSorted((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'))
}

/** The table of what waits because it is the reader's own. */
export function OwnWaits({ request: { language }, own }: { request: PageRequest; own: readonly Own[] }) {
  const words = texts[language]
  return (
    <ReadTable
      caption={words.yours}
      rows={own}
      columns={[
        {
          label: words.columns.task,
          heads: true,
          cell: ({ name, path }) =>
            path === null ? words.own[name] : <a href={address(language, path)}>{words.own[name]}</a>,
        },
        {
          label: words.columns.about,
          cell: ({ about, letter }) => (
            <>
              {about.map((part, index) => (
                <>
                  {index > 0 && ' · '}
                  <bdi>{part}</bdi>
                </>
              ))}
              {letter && <span class="source"> {words.byLetter(instantDay(language, letter))}</span>}
            </>
          ),
        },
        { label: words.columns.due, cell: ({ day }) => (day === null ? words.noDay : dayText(language, day)) },
      ]}
    />
  )
}
