import { conclusionTexts, kinds } from '#modules/conclusions/index.ts'
import { followUpStatus } from '#modules/follow-up/index.ts'
import type { List } from '../../list.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Became } from '../../parts/became.tsx'
import { download, ListView } from '../../parts/list-view.tsx'
import { inBrackets, sentences } from '../../parts/punctuation.tsx'
import { whenText } from '../../parts/when.tsx'
import { type Messages, texts } from './messages/index.ts'
import { type ConclusionInFull, conclusionsInFull } from './rows.ts'

const statedSomewhere = ({ conclusion }: ConclusionInFull): boolean =>
  conclusion.addressees.some(one => one.basis === 'stated')

const addressees = ({ conclusion, bodies }: ConclusionInFull, semicolon: string): string =>
  conclusion.addressees.map(({ body }) => bodies.get(body) ?? body).join(semicolon)

/** What each addressee is asked for, in their order; null where that is recorded of none. */
const purposes = ({ conclusion }: ConclusionInFull, { language, t }: PageRequest): string | null =>
  conclusion.addressees.some(({ purpose }) => purpose !== null)
    ? conclusion.addressees
        .map(({ purpose }) => (purpose === null ? t.notice.notRecorded : conclusionTexts[language].purposes[purpose]))
        .join(t.words.semicolon)
    : null

/** Who is addressed, and for what where that is recorded. */
const Addressed = ({ request: { language, t }, row }: { request: PageRequest; row: ConclusionInFull }) =>
  row.conclusion.addressees.map(({ body, purpose }, index) => (
    <>
      {index > 0 && t.words.semicolon}
      <bdi>{row.bodies.get(body) ?? body}</bdi>
      {purpose && inBrackets(language, conclusionTexts[language].purposes[purpose])}
    </>
  ))

function columns(request: PageRequest, words: Messages): List<ConclusionInFull>['columns'] {
  const { language, t } = request
  const { columns: label } = words
  return [
    {
      key: 'reference',
      label: label.reference,
      value: ({ conclusion }) => conclusion.ref,
      view: ({ conclusion }) => (
        <a class="ref" href={address(language, `/conclusions/${conclusion.slug}`)}>
          {conclusion.ref}
        </a>
      ),
    },
    { key: 'conclusion', label: label.conclusion, value: ({ conclusion }) => conclusion.text },
    {
      key: 'meeting',
      label: label.meeting,
      value: ({ meeting }) => meeting.name,
      hidden: true,
    },
    {
      key: 'when',
      label: label.when,
      value: ({ meeting }) => meeting.dateValue,
      view: ({ meeting }) => whenText(language, t, meeting),
    },
    {
      key: 'kind',
      label: label.kind,
      value: ({ conclusion }) => conclusionTexts[language].kinds[conclusion.kind],
      hidden: true,
    },
    {
      key: 'addressed_to',
      label: label.addressedTo,
      value: row => addressees(row, t.words.semicolon),
      view: row => <Addressed request={request} row={row} />,
    },
    { key: 'purpose', label: words.purpose, value: row => purposes(row, request), hidden: true },
    {
      key: 'addressee_basis',
      label: label.basis,
      value: row => (statedSomewhere(row) ? t.basis.stated : t.basis.inferred),
      hidden: true,
    },
    {
      key: 'follow_up',
      label: label.became,
      value: ({ followUp }) => followUp.map(entry => followUpStatus(language, entry)).join(t.words.semicolon) || null,
      view: ({ followUp }) => <Became t={t} language={language} followUp={followUp} />,
    },
    {
      key: 'follow_up_link',
      label: label.link,
      value: ({ followUp }) => followUp.map(entry => t.basis[entry.linkBasis]).join(t.words.semicolon) || null,
      hidden: true,
    },
    {
      key: 'verified',
      label: label.verified,
      value: ({ conclusion }) => (conclusion.verified ? t.words.yes : t.words.no),
      hidden: true,
    },
  ]
}

function filters(
  { language, t }: PageRequest,
  words: Messages,
  rows: readonly ConclusionInFull[],
): List<ConclusionInFull>['filters'] {
  const { filters: label } = words
  const bodies = [...new Set(rows.flatMap(({ conclusion }) => conclusion.addressees.map(({ body }) => body)))].sort()
  const forums = [...new Set(rows.map(({ meeting }) => meeting.forum))].sort()
  return [
    {
      key: 'forum',
      label: label.forum,
      options: [{ value: 'executive', label: 'CTO + CxO' }, ...forums.map(value => ({ value, label: value }))],
      matches: ({ meeting }, value) =>
        value === 'executive' ? ['CTO', 'CTO-REGIONAL', 'CXO'].includes(meeting.forum) : meeting.forum === value,
    },
    {
      key: 'kind',
      label: label.kind,
      options: kinds.map(value => ({ value, label: conclusionTexts[language].kinds[value] })),
      matches: ({ conclusion }, value) => conclusion.kind === value,
    },
    {
      key: 'to',
      label: label.addressee,
      options: bodies.map(value => ({ value, label: rows[0]?.bodies.get(value) ?? value })),
      matches: ({ conclusion }, value) => conclusion.addressees.some(({ body }) => body === value),
    },
    {
      key: 'addressee',
      label: label.basis,
      options: [
        { value: 'stated', label: label.stated },
        { value: 'inferred', label: label.inferred },
      ],
      matches: (row, value) => statedSomewhere(row) === (value === 'stated'),
    },
    {
      key: 'followup',
      label: label.followUp,
      options: [
        { value: 'known', label: label.known },
        { value: 'unknown', label: label.unknown },
      ],
      matches: ({ followUp }, value) => followUp.length > 0 === (value === 'known'),
    },
    {
      key: 'verified',
      label: words.columns.verified,
      options: [
        { value: 'yes', label: t.words.yes },
        { value: 'no', label: t.words.no },
      ],
      matches: ({ conclusion }, value) => conclusion.verified === (value === 'yes'),
    },
  ]
}

/** All conclusions of the record, latest first. */
export const conclusionsPage: Page = async request => {
  const { db, language, t } = request
  const words = texts[language]
  const rows = await conclusionsInFull(db, language)
  const list: List<ConclusionInFull> = {
    name: 'conclusions',
    columns: columns(request, words),
    filters: filters(request, words, rows),
    rows,
  }
  const file = download(request, list)
  if (file) return file
  return {
    title: words.title,
    description: words.lede,
    feeds: [{ href: '/conclusions.atom', type: 'application/atom+xml', title: words.feed }],
    body: (
      <>
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <p class="note">{sentences(language, t.notice.openings, t.notice.ourWords)}</p>
        <ListView request={request} list={list} caption={words.caption} />
      </>
    ),
  }
}
