import { memberTexts } from '#modules/members/index.ts'
import type { PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { inBrackets, sentences } from '../../parts/punctuation.tsx'
import { ReadTable } from '../../parts/read-table.tsx'
import { regionLabel } from '../countries/rows.ts'
import type { MeetingOnPage } from './load.ts'
import { texts } from './messages/index.ts'

/** Organizations named at the meeting, as recorded there, with how we know their country. */
export function Named({ request, onPage }: { request: PageRequest; onPage: MeetingOnPage }) {
  const { language, t } = request
  const { meeting, parts, countries, regions, organizations } = onPage
  const words = texts[language]
  const { organizationKinds, countryBases } = memberTexts[language]
  const slugOf = new Map(organizations.map(({ id, slug }) => [id, slug]))
  if (parts.presences.length === 0) return null
  return (
    <>
      <h2 id="organizations">{words.organizations}</h2>
      <p class={meeting.organizationsComplete ? 'note' : 'note attention'}>
        {sentences(language, meeting.organizationsComplete ? words.completeList : words.partialList, words.regionNote)}
      </p>
      <ReadTable
        caption={words.organizationCount(parts.presences.length)}
        rows={parts.presences}
        columns={[
          {
            label: words.organization,
            cell: ({ organizationId, name }) => (
              <a href={address(language, `/organizations/${slugOf.get(organizationId)}`)}>
                <bdi>{name}</bdi>
              </a>
            ),
          },
          { label: words.organizationKind, cell: ({ kind }) => organizationKinds[kind] },
          {
            label: words.country,
            cell: ({ country, countryBasis }) =>
              country ? (
                <>
                  {countries.get(country)?.name ?? country}
                  {countryBasis && <span class="source">{inBrackets(language, countryBases[countryBasis])}</span>}
                </>
              ) : (
                t.notice.unknown
              ),
          },
          { label: words.region, cell: ({ region }) => (region ? regionLabel(region, regions) : t.notice.unknown) },
        ]}
      />
    </>
  )
}
