import { bases } from '#kernel/fact.ts'
import { type ConclusionRow, conclusionsByIds } from '#modules/conclusions/index.ts'
import { type FollowUpView, followUpTexts, listFollowUp, sourceStatuses } from '#modules/follow-up/index.ts'
import { type MeetingRow, meetingsByIds } from '#modules/meetings/index.ts'
import { executiveForums } from '#modules/participation/index.ts'
import type { List } from '../../list.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { download, ListView } from '../../parts/list-view.tsx'
import { SourceLink } from '../../parts/source-link.tsx'
import { BasisTag } from '../../parts/tag.tsx'
import { whenText } from '../../parts/when.tsx'
import { type Messages, texts } from './messages/index.ts'

/** What followed, with the conclusion it hangs on and that one's meeting. */
interface FollowUpWithConclusion {
  readonly entry: FollowUpView
  readonly conclusion: ConclusionRow
  readonly meeting: MeetingRow
}

/** All entries whose conclusion is public, oldest meeting first; three queries. */
async function followUpInFull({ db, language }: PageRequest): Promise<readonly FollowUpWithConclusion[]> {
  const entries = await listFollowUp(db, language)
  const conclusions = await conclusionsByIds(
    db,
    language,
    entries.map(entry => entry.conclusionId),
  )
  const meetings = await meetingsByIds(
    db,
    language,
    conclusions.map(conclusion => conclusion.meetingId),
  )
  return entries
    .flatMap(entry => {
      const conclusion = conclusions.find(one => one.id === entry.conclusionId)
      const meeting = meetings.find(one => one.id === conclusion?.meetingId)
      return conclusion && meeting ? [{ entry, conclusion, meeting }] : []
    })
    .toSorted(
      (a, b) =>
        (a.meeting.firstDay ?? '').localeCompare(b.meeting.firstDay ?? '') || a.entry.slug.localeCompare(b.entry.slug),
    )
}

function columns(request: PageRequest, words: Messages): List<FollowUpWithConclusion>['columns'] {
  const { language, t } = request
  const { columns: label } = words
  return [
    {
      key: 'conclusion',
      label: label.conclusion,
      value: ({ conclusion }) => conclusion.ref,
      view: ({ conclusion, meeting }) => (
        <>
          <a href={address(language, `/conclusions/${conclusion.slug}`)}>
            <span class="ref">{conclusion.ref}</span> {conclusion.text}
          </a>{' '}
          <span class="source">{whenText(language, t, meeting)}</span>
        </>
      ),
    },
    {
      key: 'conclusion_text',
      label: label.conclusionText,
      value: ({ conclusion }) => conclusion.text,
      hidden: true,
    },
    { key: 'meeting', label: label.meeting, value: ({ meeting }) => meeting.name, hidden: true },
    { key: 'when', label: t.date.when, value: ({ meeting }) => meeting.dateValue, hidden: true },
    {
      key: 'follow_up',
      label: label.followUp,
      value: ({ entry }) => entry.text,
      view: ({ entry }) => <a href={address(language, `/follow-up/${entry.slug}`)}>{entry.text}</a>,
    },
    {
      key: 'status',
      label: label.status,
      value: ({ entry }) => followUpTexts[language].sourceStatuses[entry.sourceStatus],
    },
    {
      key: 'link',
      label: label.link,
      value: ({ entry }) => t.basis[entry.linkBasis],
      view: ({ entry }) => <BasisTag t={t} basis={entry.linkBasis} />,
    },
    {
      key: 'source',
      label: label.source,
      value: ({ entry }) => entry.source,
      view: ({ entry }) => <SourceLink request={request} url={entry.source} />,
    },
  ]
}

function filters({ language, t }: PageRequest, words: Messages, rows: readonly FollowUpWithConclusion[]) {
  const { filters: label } = words
  const forums = [...new Set(rows.map(({ meeting }) => meeting.forum))].toSorted()
  return [
    {
      key: 'forum',
      label: label.forum,
      options: [{ value: 'executive', label: 'CTO + CxO' }, ...forums.map(value => ({ value, label: value }))],
      matches: ({ meeting }, value) => {
        const wanted: readonly string[] = value === 'executive' ? executiveForums : [value]
        return wanted.includes(meeting.forum)
      },
    },
    {
      key: 'status',
      label: label.status,
      options: sourceStatuses.map(value => ({ value, label: followUpTexts[language].sourceStatuses[value] })),
      matches: ({ entry }, value) => entry.sourceStatus === value,
    },
    {
      key: 'link',
      label: label.link,
      options: bases.map(value => ({ value, label: t.basis[value] })),
      matches: ({ entry }, value) => entry.linkBasis === value,
    },
  ] satisfies List<FollowUpWithConclusion>['filters']
}

/** Everything that public sources say became of past conclusions. */
export const followUpsPage: Page = async request => {
  const { language, t } = request
  const words = texts[language]
  const rows = await followUpInFull(request)
  const list: List<FollowUpWithConclusion> = {
    name: 'follow-up',
    columns: columns(request, words),
    filters: filters(request, words, rows),
    rows,
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
        <p class="note attention">{words.notOurs}</p>
        <p class="note">{t.notice.openings}</p>
        <ListView request={request} list={list} caption={words.caption} />
      </>
    ),
  }
}
