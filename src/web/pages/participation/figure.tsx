import type { Child } from 'hono/jsx'
import type { Language } from '#kernel/language.ts'
import {
  type CountryRow,
  listCountries,
  listRegions,
  listStatuses,
  type RegionView,
  type StatusView,
} from '#modules/members/index.ts'
import { type ExecutiveRecord, executiveRecord } from '#modules/participation/index.ts'
import type { Column } from '../../list.ts'
import type { FileAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { ChartTable } from '../../parts/chart-table.tsx'
import { download } from '../../parts/list-view.tsx'
import { type Messages, texts } from './messages/index.ts'

/** Every figure with its address below `/participation`, in the order of the page. */
export const figureKeys = [
  'meetings-per-year',
  'attendance-persons',
  'attendance-organizations',
  'organizations-by-region',
  'organizations-returning',
  'conclusions-by-kind',
  'conclusions-by-addressee',
  'follow-up-by-status',
  'lag-to-tsag',
  'member-states',
  'statuses-at-meetings',
] as const
export type FigureKey = (typeof figureKeys)[number]

/** What the figures are counted from, loaded once a page. */
export interface Ground {
  readonly request: PageRequest
  readonly language: Language
  readonly words: Messages
  readonly record: ExecutiveRecord
  readonly countries: readonly CountryRow[]
  readonly regions: readonly RegionView[]
  readonly statuses: readonly StatusView[]
  /** ISO day. */
  readonly today: string
}

export async function loadGround(request: PageRequest): Promise<Ground> {
  const { db, language, now } = request
  const [record, countries, regions, statuses] = await Promise.all([
    executiveRecord(db, language),
    listCountries(db, language),
    listRegions(db, language),
    listStatuses(db),
  ])
  const today = now.toString().slice(0, 10)
  return { request, language, words: texts[language], record, countries, regions, statuses, today }
}

/** A figure: picture, table and download of the same rows, with its denominator and its notice. */
export interface Figure {
  readonly key: FigureKey
  readonly title: string
  /** What was counted and out of how many, without the picture. */
  readonly sentence: Child
  readonly view: (heading: 'h1' | 'h3') => Child
  readonly file: () => FileAnswer | null
}

interface Drawing<Row> {
  readonly key: FigureKey
  readonly title: string
  /** What was counted and out of how many. */
  readonly sentence: Child
  readonly picture: Child
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** What keeps the figure from being read as more than it is; the openings of documents when left out. */
  readonly notice?: string
}

/** Makes a figure of its rows. */
export function figureOf<Row>({ request, words }: Ground, drawing: Drawing<Row>): Figure {
  const { key, title, sentence, picture, columns, rows, notice = words.openings } = drawing
  const { language, t } = request
  const here = address(language, `/participation/${key}`)
  const view = (Heading: 'h1' | 'h3') => (
    <section id={key}>
      <Heading>{Heading === 'h1' ? title : <a href={here}>{title}</a>}</Heading>
      <figure>
        {picture}
        <figcaption>
          {sentence} {notice}
        </figcaption>
      </figure>
      <details open={Heading === 'h1'}>
        <summary>{t.words.table}</summary>
        <ChartTable caption={title} columns={columns} rows={rows} />
        <p class="downloads">
          {t.list.download}{' '}
          <a href={`${here}.csv`} download>
            CSV
          </a>{' '}
          <a href={`${here}.json`} download>
            JSON
          </a>
        </p>
      </details>
    </section>
  )
  return { key, title, sentence, view, file: () => download(request, { name: key, columns, filters: [], rows }) }
}
