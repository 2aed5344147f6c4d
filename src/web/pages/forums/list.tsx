import { eligibilities, type ForumView, forumTexts, listForums, sectors } from '#modules/forums/index.ts'
import { listVersions, type VersionView } from '#modules/mandates/index.ts'
import { listMeetings, type MeetingRow } from '#modules/meetings/index.ts'
import type { List } from '../../list.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { download, ListView } from '../../parts/list-view.tsx'
import { sentences } from '../../parts/punctuation.tsx'
import { mandateName } from '../mandates/named.ts'
import { texts as meetingPages } from '../meetings/messages/index.ts'
import { type Messages, texts } from './messages/index.ts'

interface ForumRow {
  readonly forum: ForumView
  readonly meetings: readonly MeetingRow[]
  /** The mandate by its number; null where none is on record. */
  readonly mandate: string | null
}

async function forumRows({ db, language }: PageRequest): Promise<readonly ForumRow[]> {
  const [forums, meetings, versions] = await Promise.all([
    listForums(db, language),
    listMeetings(db, language),
    listVersions(db),
  ])
  const meetingsOf = Map.groupBy(meetings, meeting => meeting.forum)
  const versionOf = new Map<string | null, VersionView>(versions.map(version => [version.mandate, version]))
  return forums.map(forum => {
    const version = versionOf.get(forum.mandate)
    return {
      forum,
      meetings: meetingsOf.get(forum.code) ?? [],
      mandate: version ? mandateName(language, version) : null,
    }
  })
}

function columns({ language, t }: PageRequest, words: Messages): List<ForumRow>['columns'] {
  const { columns: label } = words
  const { eligibility } = forumTexts[language]
  return [
    {
      key: 'code',
      label: label.code,
      value: ({ forum }) => forum.code,
      view: ({ forum }) => <span class="ref">{forum.code}</span>,
    },
    {
      key: 'forum',
      label: label.forum,
      value: ({ forum }) => forum.name,
      view: ({ forum }) => <a href={address(language, `/forums/${forum.slug}`)}>{forum.name}</a>,
    },
    { key: 'sector', label: label.sector, value: ({ forum }) => meetingPages[language].sectors[forum.sector] },
    {
      key: 'eligibility',
      label: label.eligibility,
      value: ({ forum }) => forum.eligibility && eligibility[forum.eligibility],
      view: ({ forum }) => (forum.eligibility ? eligibility[forum.eligibility] : t.notice.notRecorded),
    },
    {
      key: 'mandate',
      label: label.mandate,
      value: row => row.mandate,
      view: ({ mandate, forum }) =>
        mandate ? <a href={address(language, `/mandates#${forum.mandate}`)}>{mandate}</a> : words.noMandate,
    },
    {
      key: 'meetings',
      label: label.meetings,
      value: ({ meetings }) => meetings.length,
      view: ({ meetings, forum }) => <a href={address(language, `/meetings?forum=${forum.code}`)}>{meetings.length}</a>,
      numeric: true,
    },
    {
      key: 'meetings_inferred',
      label: label.inferred,
      value: ({ meetings }) => meetings.filter(({ evidence }) => evidence === 'inferred').length,
      numeric: true,
    },
  ]
}

function filters({ language, t }: PageRequest, words: Messages): List<ForumRow>['filters'] {
  const { columns: label } = words
  return [
    {
      key: 'sector',
      label: label.sector,
      options: sectors.map(value => ({ value, label: meetingPages[language].sectors[value] })),
      matches: ({ forum }, value) => forum.sector === value,
    },
    {
      key: 'eligibility',
      label: label.eligibility,
      options: [
        ...eligibilities.map(value => ({ value, label: forumTexts[language].eligibility[value] })),
        { value: 'none', label: t.notice.notRecorded },
      ],
      matches: ({ forum }, value) => (forum.eligibility ?? 'none') === value,
    },
  ]
}

/** The forums on record, with who may take part and the mandate they answer. */
export const forumsPage: Page = async request => {
  const { language, t } = request
  const words = texts[language]
  const list: List<ForumRow> = {
    name: 'forums',
    columns: columns(request, words),
    filters: filters(request, words),
    rows: await forumRows(request),
  }
  const file = download(request, list)
  if (file) return file
  return {
    title: words.title,
    description: words.lede,
    body: (
      <>
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <p class="note">{sentences(language, t.notice.openings, words.codes)}</p>
        <ListView request={request} list={list} caption={words.title} />
      </>
    ),
  }
}
