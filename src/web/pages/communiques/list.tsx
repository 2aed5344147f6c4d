import { communiqueTexts, publicationTypes, stageOf } from '#modules/communiques/index.ts'
import { dayText } from '../../dates.ts'
import type { Column, List } from '../../list.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { download, ListView } from '../../parts/list-view.tsx'
import { sentences } from '../../parts/punctuation.tsx'
import { Tag } from '../../parts/tag.tsx'
import { MeetingName } from '../meetings/name.tsx'
import { type Messages, texts } from './messages/index.ts'
import { allPublished, type Published } from './rows.ts'

function columns(request: PageRequest, words: Messages): readonly Column<Published>[] {
  const { language, t } = request
  const { columns: label } = words
  const { types } = communiqueTexts[language]
  return [
    {
      key: 'publication',
      label: label.publication,
      value: ({ publication }) => types[publication.type],
      view: ({ publication }) => (
        <a href={address(language, `/communiques/${publication.slug}`)}>{types[publication.type]}</a>
      ),
    },
    {
      key: 'reference',
      label: label.reference,
      value: ({ publication }) => publication.reference,
      view: ({ publication }) => (publication.reference ? <bdi>{publication.reference}</bdi> : t.notice.none),
    },
    {
      key: 'meeting',
      label: label.meeting,
      value: ({ meeting }) => meeting.name,
      view: ({ meeting }) => <MeetingName request={request} meeting={meeting} />,
    },
    { key: 'meeting_reference', label: label.meeting, value: ({ meeting }) => meeting.ref, hidden: true },
    {
      key: 'published',
      label: label.published,
      value: ({ publication }) => publication.day,
      view: ({ publication: { day } }) => (day ? dayText(language, day) : t.notice.notRecorded),
    },
    {
      key: 'days_after_meeting',
      label: label.lag,
      value: ({ publication }) => publication.lagDays,
      view: ({ publication: { lagDays } }) => (lagDays === null ? t.notice.unknown : words.days(lagDays)),
      numeric: true,
    },
    {
      key: 'seen',
      label: label.seen,
      value: ({ publication }) => (publication.read ? words.openingRead : words.notSeen),
      view: ({ publication: { read } }) =>
        read ? <span class="source">{words.openingRead}</span> : <Tag tone="wait">{words.notSeen}</Tag>,
    },
    { key: 'address', label: label.address, value: ({ publication }) => publication.url, hidden: true },
  ]
}

function filters({ language, t }: PageRequest, words: Messages): List<Published>['filters'] {
  const { filters: label, columns: column } = words
  return [
    {
      key: 'type',
      label: label.type,
      options: publicationTypes.map(value => ({ value, label: communiqueTexts[language].types[value] })),
      matches: ({ publication }, value) => publication.type === value,
    },
    {
      key: 'stage',
      label: label.stage,
      options: [
        { value: 'communique', label: t.stages.communique },
        { value: 'dispatch', label: t.stages.dispatch },
        { value: 'none', label: label.noStage },
      ],
      matches: ({ publication }, value) => (stageOf[publication.type] ?? 'none') === value,
    },
    {
      key: 'seen',
      label: column.seen,
      options: [
        { value: 'read', label: words.openingRead },
        { value: 'named', label: words.notSeen },
      ],
      matches: ({ publication }, value) => publication.read === (value === 'read'),
    },
    {
      key: 'lag',
      label: column.lag,
      options: [
        { value: 'known', label: label.known },
        { value: 'unknown', label: label.unknown },
      ],
      matches: ({ publication }, value) => (publication.lagDays !== null) === (value === 'known'),
    },
  ]
}

/** All publications about meetings, latest meeting first. */
export const communiquesPage: Page = async request => {
  const { t, language } = request
  const words = texts[language]
  const list: List<Published> = {
    name: 'communiques',
    columns: columns(request, words),
    filters: filters(request, words),
    rows: await allPublished(request),
  }
  const file = download(request, list)
  if (file) return file
  return {
    title: words.title,
    description: words.lede,
    feeds: [{ href: '/communiques.atom', type: 'application/atom+xml', title: words.feed }],
    body: (
      <>
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <p class="note">{sentences(language, t.notice.openings, words.lagNote)}</p>
        <ListView request={request} list={list} caption={words.caption} />
      </>
    ),
  }
}
