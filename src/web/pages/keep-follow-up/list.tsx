import { type EntryRow, followUpLifecycle, followUpTexts, listEntries, standingOn } from '#modules/follow-up/index.ts'
import { bodyNames } from '#modules/members/index.ts'
import { dayText } from '../../dates.ts'
import { type FollowedOn, followedOn } from '../../followed-on.ts'
import { Said } from '../../keeping/sending.tsx'
import { readAs } from '../../keeping/staff.ts'
import { type DayField, dayAsked, type List } from '../../list.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { download, ListView } from '../../parts/list-view.tsx'
import { standingWords, toneOf } from '../../parts/offered-entry.tsx'
import { Tag } from '../../parts/tag.tsx'
import { keeper } from './about.ts'
import { texts } from './messages/index.ts'

interface Row extends EntryRow {
  readonly on: FollowedOn | undefined
  readonly bodyName: string
}

type Publication = 'never' | 'waiting' | 'published' | 'withdrawn'

const publicationOf = ({ state, version, publishedVersion }: EntryRow): Publication => {
  if (state === 'withdrawn') return 'withdrawn'
  if (publishedVersion === null) return 'never'
  return publishedVersion === version ? 'published' : 'waiting'
}

const todayOf = ({ now }: PageRequest): string => now.toString().slice(0, 10)

function columns(request: PageRequest): List<Row>['columns'] {
  const { language, now } = request
  const words = texts[language]
  const { labels, states } = followUpTexts[language]
  const day = (iso: string | null) => iso && dayText(language, iso)
  return [
    {
      key: 'entry',
      label: words.entry,
      value: ({ slug }) => slug,
      view: ({ slug }) => <a href={address(language, `/keep/follow-up/${slug}`)}>{slug}</a>,
    },
    { key: 'text', label: words.text, value: ({ text }) => text },
    {
      key: 'on',
      label: words.on,
      value: ({ on }) => on?.ref ?? null,
      view: ({ on }) => on && <a href={address(language, on.href)}>{on.ref}</a>,
    },
    { key: 'body', label: labels.body, value: ({ bodyName }) => bodyName },
    {
      key: 'state',
      label: labels.status,
      value: ({ state }) => states[state],
      view: ({ state }) => <Tag tone={toneOf(state)}>{states[state]}</Tag>,
    },
    { key: 'now', label: labels.now, value: row => standingWords(language, now, row) },
    { key: 'due', label: words.due, value: ({ dueDay }) => dueDay, view: ({ dueDay }) => day(dueDay), hidden: true },
    { key: 'heard', label: words.heard, value: ({ heard }) => heard, view: ({ heard }) => day(heard), hidden: true },
    { key: 'published', label: words.publication, value: row => words.publications[publicationOf(row)] },
  ]
}

function filters(request: PageRequest, rows: readonly Row[]): List<Row>['filters'] {
  const { language } = request
  const words = texts[language]
  const { labels, states } = followUpTexts[language]
  const today = todayOf(request)
  const bodies = new Map(rows.map(({ body, bodyName }) => [body, bodyName]))
  return [
    {
      key: 'state',
      label: labels.status,
      options: followUpLifecycle.states.map(value => ({ value, label: states[value] })),
      matches: ({ state }, value) => state === value,
    },
    {
      key: 'body',
      label: labels.body,
      options: [...bodies].map(([value, label]) => ({ value, label })),
      matches: ({ body }, value) => body === value,
    },
    {
      key: 'standing',
      label: labels.now,
      options: (['overdue', 'no-information'] as const).map(value => ({ value, label: words.standings[value] })),
      matches: (row, value) => standingOn(today, row).is === value,
    },
    {
      key: 'replies',
      label: words.replies,
      options: [{ value: 'unread', label: words.unread }],
      matches: ({ unreadSince }) => unreadSince !== null,
    },
    {
      key: 'published',
      label: words.publication,
      options: (['never', 'waiting', 'published', 'withdrawn'] as const).map(value => ({
        value,
        label: words.publications[value],
      })),
      matches: (row, value) => publicationOf(row) === value,
    },
  ]
}

async function rowsFor(request: PageRequest, silentSince: DayField): Promise<readonly Row[] | null> {
  const { language, query } = request
  const me = await keeper(request)
  if (!me) return null
  const since = dayAsked(query, silentSince)
  return readAs(request, me, async ({ db }) => {
    const entries = await listEntries(db, language)
    const [onOf, bodies] = [await followedOn(db, language, entries), await bodyNames(db, language)]
    const silent = (row: EntryRow) =>
      standingOn(todayOf(request), row).is !== 'settled' && (row.heard ?? row.offeredOn) < (since ?? '')
    return entries
      .filter(row => since === null || silent(row))
      .map(row => ({ ...row, on: onOf(row), bodyName: bodies.get(row.body) ?? row.body }))
  })
}

/** What bodies were offered, published or not: what is overdue, what was never heard of, what waits to be published. */
export const keepFollowUpsPage: Page = async request => {
  const { language } = request
  const words = texts[language]
  const day = { key: 'silent', label: words.silentSince, first: '2000-01-01' }
  const rows = await rowsFor(request, day)
  if (!rows) return null
  const list: List<Row> = {
    name: 'follow-up-kept',
    columns: columns(request),
    filters: filters(request, rows),
    day,
    rows,
  }
  const file = download(request, list)
  if (file) return { ...file, privately: true }
  return {
    title: words.title,
    privately: true,
    body: (
      <>
        <Said request={request} said={words.said} />
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <p>
          <a href={address(language, '/keep/follow-up/new')}>{words.offer}</a>
        </p>
        <ListView request={request} list={list} caption={words.title} />
      </>
    ),
  }
}
