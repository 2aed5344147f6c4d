import { conclusionPolicy } from '#modules/conclusions/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { letterLifecycle, notificationTexts, type Outbox, outboxSeen } from '#modules/notifications/index.ts'
import { dayText } from '../../dates.ts'
import { readAs, whoMay } from '../../keeping/staff.ts'
import type { Column, List } from '../../list.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { BarChart } from '../../parts/chart.tsx'
import { ChartTable } from '../../parts/chart-table.tsx'
import { download, ListView } from '../../parts/list-view.tsx'
import { whenText } from '../../parts/when.tsx'
import { type Gap, type GapKey, type GapRow, gapsIn } from './gaps.ts'
import { texts } from './messages/index.ts'
import { type UnfinishedKey, unfinishedIn, unfinishedKeys } from './unfinished.ts'

/** Whoever keeps the record looks over it. */
const keeper = (request: PageRequest): Promise<SignedIn | null> => whoMay(request, conclusionPolicy, 'edit-conclusion')

type Key = GapKey | UnfinishedKey
type Figure = Gap<Key>

/** Both kinds, as the reader may see them. */
const figuresSeen = (request: PageRequest, me: SignedIn) =>
  readAs(request, me, async inside => ({
    gaps: await gapsIn(inside.db, request.language),
    unfinished: await unfinishedIn(inside, request),
  }))

const isUnfinished = (key: Key): key is UnfinishedKey => unfinishedKeys.some(one => one === key)

const nameOf = ({ language }: PageRequest, key: Key): string =>
  isUnfinished(key) ? texts[language].unfinished[key] : texts[language].gaps[key]

function columnsOf(request: PageRequest): readonly Column<Figure>[] {
  const { language } = request
  const words = texts[language]
  return [
    { key: 'key', label: words.key, value: ({ key }) => key, hidden: true },
    {
      key: 'gap',
      label: words.gap,
      value: ({ key }) => nameOf(request, key),
      view: ({ key }) => <a href={address(language, `/overview/${key}`)}>{nameOf(request, key)}</a>,
    },
    { key: 'missing', label: words.missing, value: ({ rows }) => rows.length, numeric: true },
    { key: 'of', label: words.of, value: ({ of }) => of, numeric: true },
  ]
}

/** The same columns, said of what is unfinished: nothing is missing in it. */
const unfinishedColumns = (request: PageRequest): readonly Column<Figure>[] => {
  const { what, count } = texts[request.language]
  const labels: Readonly<Record<string, string>> = { gap: what, missing: count }
  return columnsOf(request).map(column => ({ ...column, label: labels[column.key] ?? column.label }))
}

/** The secretariat's overview: what is missing, what waits for an answer, what did not leave the house. */
export const overviewPage: Page = async request => {
  const me = await keeper(request)
  if (!me) return null
  const { language, t } = request
  const words = texts[language]
  const { gaps, unfinished } = await figuresSeen(request, me)
  const columns = columnsOf(request)
  const file = download(request, { name: 'overview', columns, filters: [], rows: [...gaps, ...unfinished] })
  if (file) return { ...file, privately: true }
  const outbox = await outboxSeen(request.ground, me.actor)
  const here = address(language, '/overview')
  return {
    title: words.title,
    privately: true,
    body: (
      <>
        <h1>{words.title}</h1>
        <p class="lede">{words.lede}</p>
        <h2>{words.gapsTitle}</h2>
        <figure>
          <Picture request={request} gaps={gaps} />
          <figcaption>{words.gapsNote}</figcaption>
        </figure>
        <ChartTable headed caption={words.gapsTitle} columns={columns} rows={gaps} />
        <h2>{words.unfinishedTitle}</h2>
        <ChartTable headed caption={words.unfinishedTitle} columns={unfinishedColumns(request)} rows={unfinished} />
        <p class="downloads">
          {t.list.download} <a href={`${here}.csv`}>CSV</a> <a href={`${here}.json`}>JSON</a>
        </p>
        {outbox && <Letters request={request} counts={outbox.counts} />}
      </>
    ),
  }
}

/** The part with the gap is full, the rest of all is drawn as the rest. */
function Picture({ request: { language }, gaps }: { request: PageRequest; gaps: readonly Gap[] }) {
  const words = texts[language]
  const bars = gaps.map(({ key, rows, of }) => ({
    label: words.gaps[key],
    parts: [{ value: rows.length }, { value: of - rows.length, look: 'rest' as const }],
    text: words.ofAll(rows.length, of),
  }))
  return <BarChart language={language} id="gaps-picture" title={words.gapsTitle} bars={bars} gutter={0} />
}

function Letters({ request: { language }, counts }: { request: PageRequest; counts: Outbox['counts'] }) {
  const words = texts[language]
  const rows = letterLifecycle.states.map(state => ({ state, n: counts[state] }))
  return (
    <>
      <h2>{words.letters}</h2>
      <ChartTable
        headed
        caption={words.letters}
        rows={rows}
        columns={[
          {
            key: 'state',
            label: words.state,
            value: ({ state }) => notificationTexts[language].states[state],
            view: ({ state }) => (
              <a href={`${address(language, '/letters')}?state=${state}`}>
                {notificationTexts[language].states[state]}
              </a>
            ),
          },
          { key: 'letters', label: words.count, value: ({ n }) => n, numeric: true },
        ]}
      />
    </>
  )
}

/** When the meeting was, no more precisely than is known; files get the value with its precision. */
function whenColumns({ language, t }: PageRequest): readonly Column<GapRow>[] {
  const hidden = true
  return [
    {
      key: 'day',
      label: texts[language].day,
      value: ({ meeting }) => meeting?.dateValue ?? null,
      view: ({ meeting }) => meeting && whenText(language, t, meeting),
    },
    { key: 'date_precision', label: 'date_precision', value: ({ meeting }) => meeting?.datePrecision ?? null, hidden },
    { key: 'date_basis', label: 'date_basis', value: ({ meeting }) => meeting?.dateBasis ?? null, hidden },
  ]
}

function listOf(request: PageRequest, key: Key, rows: readonly GapRow[]): List<GapRow> {
  const { language } = request
  const words = texts[language]
  const sinceColumn: Column<GapRow> = {
    key: 'day',
    label: words.since,
    value: ({ day }) => day ?? null,
    view: ({ day }) => day && dayText(language, day),
  }
  return {
    name: key,
    rows,
    filters: [],
    columns: [
      {
        key: 'reference',
        label: words.reference,
        value: ({ ref }) => ref,
        view: ({ ref, path }) => <a href={address(language, path)}>{ref}</a>,
      },
      { key: 'what', label: words.what, value: ({ name }) => name },
      ...(isUnfinished(key) ? [sinceColumn] : whenColumns(request)),
    ],
  }
}

/** The rows behind one figure, each leading to where it is kept. */
export const gapPage =
  (key: Key): Page =>
  async request => {
    const me = await keeper(request)
    if (!me) return null
    const { language } = request
    const words = texts[language]
    const { gaps, unfinished } = await figuresSeen(request, me)
    const gap = [...gaps, ...unfinished].find((one: Figure) => one.key === key)
    const list = listOf(request, key, gap?.rows ?? [])
    const file = download(request, list)
    if (file) return { ...file, privately: true }
    const title = nameOf(request, key)
    return {
      title,
      privately: true,
      body: (
        <>
          <p class="kicker">
            <a href={address(language, '/overview')}>{words.title}</a>
          </p>
          <h1>{title}</h1>
          <ListView request={request} list={list} caption={title} />
        </>
      ),
    }
  }
