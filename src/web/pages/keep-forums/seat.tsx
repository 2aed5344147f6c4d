import { forumTexts, type Holding, holderOn, type Seat, type SeatContent } from '#modules/forums/index.ts'
import { dayText } from '../../dates.ts'
import type { Fields } from '../../keeping/changed.tsx'
import { Changes } from '../../keeping/changes.tsx'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { Said } from '../../keeping/sending.tsx'
import type { Typed } from '../../keeping/typed.ts'
import type { Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Faults, faultList } from '../../parts/faults.tsx'
import { ReadTable } from '../../parts/read-table.tsx'
import { type AboutSeat, aboutSeat } from './about.ts'
import { texts } from './messages/index.ts'
import { placeText } from './place.ts'
import { SeatForms } from './seat-forms.tsx'

/** Names by the ids of contacts. */
const namesIn = ({ language }: PageRequest, { contacts }: Pick<AboutSeat, 'contacts'>): ReadonlyMap<string, string> =>
  new Map(contacts.map(({ id, name, erased }) => [id, erased ? texts[language].erased : name]))

/** How the versions of a seat are read: the holders as lines. */
function seatFields(request: PageRequest, about: AboutSeat): Fields<SeatContent> {
  const { language } = request
  const { seatFields: labels } = texts[language]
  const names = namesIn(request, about)
  return {
    labelOf: name => labels[name as keyof typeof labels] ?? name,
    typedOf: ({ office, state, openedOn, endedOn, holders }) => ({
      office,
      state: forumTexts[language].seatStates[state],
      openedOn,
      endedOn: endedOn ?? '',
      holders: holders
        .map(({ contact, place, from, to, named }) =>
          [placeText(request, place), names.get(contact), from, to, named ? texts[language].named : ''].join(' '),
        )
        .join('\n'),
    }),
  }
}

export function seatAnswer(
  request: PageRequest,
  about: AboutSeat,
  typed: Typed = {},
  faulty: Readonly<Record<string, string>> = {},
): PageAnswer {
  const { language } = request
  const words = texts[language]
  const { seat, forum, organization, revisions } = about
  const failed = Object.keys(faulty).length > 0
  const title = words.seatTitle(forum.code, seat.number)
  return {
    title,
    privately: true,
    ...(failed ? { status: 422 } : {}),
    body: (
      <>
        <Said request={request} said={words.said} />
        {failed && <Faults title={keepingTexts[language].problem} faults={faultList(faulty)} />}
        <p class="kicker">
          <a href={address(language, '/keep/seats')}>{words.seats}</a> ·{' '}
          <a href={address(language, `/keep/forums/${forum.slug}`)}>{forum.name}</a>
        </p>
        <h1>{title}</h1>
        <p>
          <a href={address(language, `/keep/organizations/${organization.slug}`)}>
            <bdi>{organization.name}</bdi>
          </a>{' '}
          · <bdi>{seat.office}</bdi> · {forumTexts[language].seatStates[seat.state]} ·{' '}
          {words.openedOn(dayText(language, seat.openedOn))}
        </p>
        <Holders request={request} about={about} />
        {seat.state !== 'ended' && <SeatForms request={request} about={about} typed={typed} faulty={faulty} />}
        <Changes
          request={request}
          noun="seat"
          nounId={seat.id}
          fields={seatFields(request, about)}
          revisions={revisions}
        />
      </>
    ),
  }
}

function Holders({ request, about }: { readonly request: PageRequest; readonly about: AboutSeat }) {
  const { language } = request
  const words = texts[language]
  const names = namesIn(request, about)
  const { holdings } = about.seat
  if (holdings.length === 0) return <p class="note">{words.noHolders}</p>
  const day = (text: string | null) => (text === null ? '' : dayText(language, text))
  return (
    <ReadTable
      caption={words.holders}
      rows={holdings.toSorted((a, b) => a.from.localeCompare(b.from) || a.place - b.place)}
      columns={[
        { label: words.person, heads: true, cell: ({ contactId }) => <bdi>{names.get(contactId)}</bdi> },
        { label: words.place, cell: ({ place }) => placeText(request, place) },
        { label: words.from, cell: ({ from }) => day(from) },
        { label: words.until, cell: ({ to }) => day(to) },
        { label: words.inPublic, cell: ({ publicName }) => (publicName === null ? words.officeOnly : words.named) },
      ]}
    />
  )
}

/** Who holds a seat today, by name, for those who may see it. */
export function holderName(seat: Seat, names: ReadonlyMap<string, string>, day: string): string | null {
  const holder: Holding | null = holderOn(seat, day).principal
  return holder && (names.get(holder.contactId) ?? null)
}

/** One seat, with everybody who held it and what can be done with it. */
export const keepSeatPage: Page = async request => {
  const about = await aboutSeat(request)
  return about && seatAnswer(request, about)
}
