import { bases } from '#kernel/fact.ts'
import {
  type FollowUpView,
  followUpLifecycle,
  followUpStatus,
  followUpTexts,
  listFollowUp,
  sourceStatuses,
} from '#modules/follow-up/index.ts'
import { type MeetingRow, meetingsByIds } from '#modules/meetings/index.ts'
import { bodyNames } from '#modules/members/index.ts'
import { executiveForums } from '#modules/participation/index.ts'
import { type FollowedOn, followedOn } from '../../followed-on.ts'
import type { List } from '../../list.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { download, ListView } from '../../parts/list-view.tsx'
import { standingText } from '../../parts/offered-entry.tsx'
import { SourceLink } from '../../parts/source-link.tsx'
import { BasisTag } from '../../parts/tag.tsx'
import { whenText } from '../../parts/when.tsx'
import { type Messages, texts } from './messages/index.ts'

/** What followed, with what it follows on and, for a conclusion, its meeting. */
interface FollowUpRow {
  readonly entry: FollowUpView
  readonly on: FollowedOn
  readonly meeting: MeetingRow | null
  readonly body: string | null
}

/** All entries whose conclusion or clause is public, oldest meeting first; a few queries, however many entries. */
async function followUpRows({ db, language }: PageRequest): Promise<readonly FollowUpRow[]> {
  const entries = await listFollowUp(db, language)
  const [onOf, bodies] = await Promise.all([followedOn(db, language, entries), bodyNames(db, language)])
  const meetingIds = entries.flatMap(entry => onOf(entry)?.meetingId ?? [])
  const meetings = new Map(
    (await meetingsByIds(db, language, [...new Set(meetingIds)])).map(meeting => [meeting.id, meeting]),
  )
  return entries
    .flatMap(entry => {
      const on = onOf(entry)
      const body = entry.kind === 'offered' ? (bodies.get(entry.body) ?? entry.body) : null
      return on ? [{ entry, on, meeting: meetings.get(on.meetingId ?? '') ?? null, body }] : []
    })
    .toSorted(
      (a, b) =>
        (a.meeting?.firstDay ?? '').localeCompare(b.meeting?.firstDay ?? '') ||
        a.entry.slug.localeCompare(b.entry.slug),
    )
}

function columns(request: PageRequest, words: Messages): List<FollowUpRow>['columns'] {
  const { language, t, now } = request
  const { columns: label } = words
  return [
    {
      key: 'conclusion',
      label: label.conclusion,
      value: ({ on }) => on.ref,
      view: ({ on, meeting }) => (
        <>
          <a href={address(language, on.href)}>
            <span class="ref">{on.ref}</span> {on.text}
          </a>{' '}
          {meeting && <span class="source">{whenText(language, t, meeting)}</span>}
        </>
      ),
    },
    {
      key: 'conclusion_text',
      label: label.conclusionText,
      value: ({ on }) => on.text,
      hidden: true,
    },
    { key: 'meeting', label: label.meeting, value: ({ meeting }) => meeting?.name ?? null, hidden: true },
    { key: 'when', label: t.date.when, value: ({ meeting }) => meeting?.dateValue ?? null, hidden: true },
    {
      key: 'follow_up',
      label: label.followUp,
      value: ({ entry }) => entry.text,
      view: ({ entry }) => <a href={address(language, `/follow-up/${entry.slug}`)}>{entry.text}</a>,
    },
    {
      key: 'status',
      label: followUpTexts[language].labels.status,
      value: ({ entry }) => followUpStatus(language, entry),
      view: ({ entry }) => (
        <>
          {followUpStatus(language, entry)}{' '}
          {entry.kind === 'offered' && <span class="source">{standingText(language, now, entry)}</span>}
        </>
      ),
    },
    {
      key: 'now',
      label: followUpTexts[language].labels.now,
      value: ({ entry }) => (entry.kind === 'offered' ? standingText(language, now, entry) : null),
      hidden: true,
    },
    { key: 'body', label: followUpTexts[language].labels.body, value: ({ body }) => body, hidden: true },
    {
      key: 'words',
      label: followUpTexts[language].says.words,
      value: ({ entry }) =>
        (entry.kind === 'offered' && entry.said.flatMap(({ words }) => words ?? []).join('\n')) || null,
      hidden: true,
    },
    {
      key: 'evidence',
      label: followUpTexts[language].labels.evidence,
      value: ({ entry }) =>
        (entry.kind === 'offered' && entry.evidence.map(({ reference }) => reference).join(t.words.semicolon)) || null,
      hidden: true,
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
      value: ({ entry }) => (entry.kind === 'historic' ? entry.source : null),
      view: ({ entry, body }) =>
        entry.kind === 'historic' ? (
          <SourceLink request={request} url={entry.source} />
        ) : (
          <>
            {followUpTexts[language].labels.body}
            {t.words.colon}
            {body}
          </>
        ),
    },
  ]
}

function filters({ language, t }: PageRequest, words: Messages, rows: readonly FollowUpRow[]) {
  const { filters: label } = words
  const ourStates = followUpLifecycle.states.filter(state =>
    rows.some(({ entry }) => entry.kind === 'offered' && entry.state === state),
  )
  const forums = [...new Set(rows.flatMap(({ meeting }) => meeting?.forum ?? []))].toSorted()
  return [
    {
      key: 'forum',
      label: label.forum,
      options: [{ value: 'executive', label: 'CTO + CxO' }, ...forums.map(value => ({ value, label: value }))],
      matches: ({ meeting }, value) => {
        const wanted: readonly string[] = value === 'executive' ? executiveForums : [value]
        return meeting !== null && wanted.includes(meeting.forum)
      },
    },
    {
      key: 'status',
      label: followUpTexts[language].labels.status,
      options: [
        ...sourceStatuses.map(value => ({ value, label: followUpTexts[language].sourceStatuses[value] })),
        ...ourStates.map(state => ({
          value: `ours-${state}`,
          label: words.ours(followUpTexts[language].states[state]),
        })),
      ],
      matches: ({ entry }, value) => value === (entry.kind === 'historic' ? entry.sourceStatus : `ours-${entry.state}`),
    },
    {
      key: 'link',
      label: label.link,
      options: bases.map(value => ({ value, label: t.basis[value] })),
      matches: ({ entry }, value) => entry.linkBasis === value,
    },
  ] satisfies List<FollowUpRow>['filters']
}

/** What became of conclusions: as public sources tell it of the past, and as the bodies say to whom something was offered. */
export const followUpsPage: Page = async request => {
  const { language, t } = request
  const words = texts[language]
  const rows = await followUpRows(request)
  const list: List<FollowUpRow> = {
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
    feeds: [{ href: '/follow-up.atom', type: 'application/atom+xml', title: words.title }],
    body: (
      <>
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <p class="note attention">{words.notOurs}</p>
        <p class="note">{t.notice.openings}</p>
        <ListView request={request} list={list} caption={words.title} />
      </>
    ),
  }
}
