import { listConclusions } from '#modules/conclusions/index.ts'
import { listMeetings, type MeetingRow } from '#modules/meetings/index.ts'
import { executiveForums } from '#modules/participation/index.ts'
import { listTopics, type TopicRow, topicTexts } from '#modules/topics/index.ts'
import { linksBetween } from '#modules/trace/index.ts'
import type { List } from '../../list.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { download, ListView } from '../../parts/list-view.tsx'
import { sentences } from '../../parts/punctuation.tsx'
import { type Messages, texts } from './messages/index.ts'

/** A topic with the meetings that dealt with it and the number of conclusions linked to it. */
interface TopicInFull {
  readonly topic: TopicRow
  readonly meetings: readonly MeetingRow[]
  readonly conclusions: number
}

async function topicsInFull({ db, language }: PageRequest): Promise<readonly TopicInFull[]> {
  const [topics, meetings, links, conclusions] = await Promise.all([
    listTopics(db, language),
    listMeetings(db, language),
    linksBetween(db, 'topic', 'conclusion'),
    listConclusions(db, language),
  ])
  const shown = new Set(conclusions.map(conclusion => conclusion.id))
  const linked = Map.groupBy(
    links.filter(link => shown.has(link.to)),
    link => link.from,
  )
  return topics.map(topic => ({
    topic,
    meetings: meetings.filter(meeting => topic.meetingIds.includes(meeting.id)),
    conclusions: linked.get(topic.id)?.length ?? 0,
  }))
}

const forumsOf = ({ meetings }: TopicInFull) => [...new Set(meetings.map(meeting => meeting.forum))].toSorted()

function columns({ language, t }: PageRequest, words: Messages): List<TopicInFull>['columns'] {
  const { columns: label } = words
  return [
    {
      key: 'topic',
      label: label.topic,
      value: ({ topic }) => topic.title,
      view: ({ topic }) => <a href={address(language, `/topics/${topic.slug}`)}>{topic.title}</a>,
    },
    { key: 'forums', label: label.forums, value: row => forumsOf(row).join(t.words.comma) },
    { key: 'meetings', label: label.meetings, value: ({ meetings }) => meetings.length, numeric: true },
    { key: 'conclusions', label: label.conclusions, value: ({ conclusions }) => conclusions, numeric: true },
    {
      key: 'meeting_references',
      label: label.refs,
      value: ({ meetings }) => meetings.map(meeting => meeting.ref).join(' '),
      hidden: true,
    },
    { key: 'state', label: label.state, value: ({ topic }) => topicTexts[language].states[topic.state], hidden: true },
  ]
}

function filters(words: Messages, rows: readonly TopicInFull[]): List<TopicInFull>['filters'] {
  const { filters: label } = words
  const forums = [...new Set(rows.flatMap(forumsOf))].toSorted()
  return [
    {
      key: 'forum',
      label: label.forum,
      options: [{ value: 'executive', label: 'CTO + CxO' }, ...forums.map(value => ({ value, label: value }))],
      matches: (row, value) => {
        const wanted: readonly string[] = value === 'executive' ? executiveForums : [value]
        return forumsOf(row).some(forum => wanted.includes(forum))
      },
    },
    {
      key: 'conclusions',
      label: label.conclusions,
      options: [
        { value: 'some', label: label.some },
        { value: 'none', label: label.none },
      ],
      matches: ({ conclusions }, value) => conclusions > 0 === (value === 'some'),
    },
  ]
}

/** All topics on record, in the order of the reader's language. */
export const topicsPage: Page = async request => {
  const { language, t } = request
  const words = texts[language]
  const rows = await topicsInFull(request)
  const list: List<TopicInFull> = {
    name: 'topics',
    columns: columns(request, words),
    filters: filters(words, rows),
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
        <p class="note">{sentences(language, t.notice.openings, words.notMerged, words.conclusionsNote)}</p>
        <ListView request={request} list={list} caption={words.caption} />
      </>
    ),
  }
}
