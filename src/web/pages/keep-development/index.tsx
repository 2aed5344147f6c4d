import { type DevelopmentListView, regionCodes } from '#modules/members/index.ts'
import { dayText, instantText } from '../../dates.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import { Said } from '../../keeping/sending.tsx'
import type { Typed } from '../../keeping/typed.ts'
import type { List } from '../../list.ts'
import type { Page, PageAnswer, PageRequest } from '../../page.ts'
import { Faults, faultList } from '../../parts/faults.tsx'
import { download, ListView } from '../../parts/list-view.tsx'
import { Tag } from '../../parts/tag.tsx'
import { type About, aboutDevelopment, type Row } from './about.ts'
import { Forms } from './forms.tsx'
import { texts } from './messages/index.ts'

function listOf({ t, language }: PageRequest, rows: readonly Row[]): List<Row> {
  const words = texts[language]
  const yes = (holds: boolean) => (holds ? t.words.yes : t.words.no)
  const yesOrNo = [
    { value: 'yes', label: t.words.yes },
    { value: 'no', label: t.words.no },
  ]
  return {
    name: 'developing-countries',
    rows,
    columns: [
      { key: 'country', label: words.country, value: ({ name }) => name },
      { key: 'code', label: words.code, value: ({ alpha3 }) => alpha3 },
      { key: 'region', label: words.region, value: ({ region }) => region },
      { key: 'listed', label: words.listed, value: ({ listed }) => yes(listed) },
      { key: 'developing', label: words.developing, value: ({ developing }) => yes(developing) },
    ],
    filters: [
      {
        key: 'region',
        label: words.region,
        options: regionCodes.map(value => ({ value, label: value })),
        matches: ({ region }, value) => region === value,
      },
      {
        key: 'listed',
        label: words.listed,
        options: yesOrNo,
        matches: ({ listed }, value) => listed === (value === 'yes'),
      },
      {
        key: 'developing',
        label: words.developing,
        options: yesOrNo,
        matches: ({ developing }, value) => developing === (value === 'yes'),
      },
    ],
  }
}

export function developmentAnswer(
  request: PageRequest,
  about: About,
  typed: Typed = {},
  faulty: Readonly<Record<string, string>> = {},
): PageAnswer {
  const { language } = request
  const words = texts[language]
  const failed = Object.keys(faulty).length > 0
  const newest = about.lists.at(-1)
  return {
    title: words.title,
    privately: true,
    ...(failed ? { status: 422 } : {}),
    body: (
      <>
        <Said request={request} said={words.said} />
        {failed && <Faults title={keepingTexts[language].problem} faults={faultList(faulty)} />}
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        {newest && <Standing request={request} list={newest} />}
        {newest && about.changes && (
          <Forms request={request} about={about} list={newest} typed={typed} faulty={faulty} />
        )}
        <ListView request={request} list={listOf(request, about.rows)} caption={words.countries} />
        <h2>{words.versions}</h2>
        <ol>
          {about.lists.map(list => (
            <li>
              {words.version(dayText(language, list.from), list.countries.size)} {instantText(language, list.madeAt)}{' '}
              <Tag tone={list.confirmed ? 'done' : 'wait'}>{list.confirmed ? words.confirmed : words.unconfirmed}</Tag>
            </li>
          ))}
        </ol>
      </>
    ),
  }
}

function Standing({ request: { language }, list }: { request: PageRequest; list: DevelopmentListView }) {
  const words = texts[language]
  return (
    <>
      <p class={list.confirmed ? 'note' : 'note attention'}>
        <Tag tone={list.confirmed ? 'done' : 'wait'}>{list.confirmed ? words.confirmed : words.unconfirmed}</Tag>{' '}
        {words.version(dayText(language, list.from), list.countries.size)}{' '}
        {list.confirmedAt && instantText(language, list.confirmedAt)}
      </p>
      <p class="source">
        {words.basis}: <bdi>{list.basis}</bdi>
      </p>
      {!list.confirmed && <p>{words.untilThen}</p>}
    </>
  )
}

/** The dated list of developing countries, with its standing. */
export const developmentPage: Page = async request => {
  const about = await aboutDevelopment(request)
  if (!about) return null
  const file = download(request, listOf(request, about.rows))
  return file ? { ...file, privately: true } : developmentAnswer(request, about)
}
