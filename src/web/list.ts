import type { Child } from 'hono/jsx'
import { type Language, localeOf } from '#kernel/language.ts'
import { dayShape } from '#kernel/shapes.ts'
import type { Cell } from './csv.ts'

/** One column: what a person sees, and the plain value for sorting, searching and downloads. */
export interface Column<Row> {
  readonly key: string
  readonly label: string
  readonly value: (row: Row) => Cell
  /** What the page shows; the value itself when left out. */
  readonly view?: (row: Row) => Child
  readonly numeric?: boolean
  /** Downloaded, not shown. */
  readonly hidden?: boolean
}

export interface Filter<Row> {
  readonly key: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly matches: (row: Row, value: string) => boolean
}

/** A day the rows are about: `on=2026-11-24`. The page reads it with `dayAsked` before it makes the rows. */
export interface DayField {
  readonly key: string
  readonly label: string
  /** The first day that can be asked for (ISO). */
  readonly first: string
}

/** A list as a table of columns and filters; searching, sorting, paging and downloading follow from it. */
export interface List<Row> {
  /** File name of downloads, without ending. */
  readonly name: string
  readonly columns: readonly Column<Row>[]
  readonly filters: readonly Filter<Row>[]
  readonly day?: DayField
  readonly rows: readonly Row[]
  /** Rows a page. */
  readonly per?: number
}

/** What the reader asked of the list, with everything unusable named and left out. */
export interface Asked {
  readonly text: string
  readonly sort: string | null
  readonly descending: boolean
  readonly page: number
  readonly filters: Readonly<Record<string, string>>
  /** The day under its key in the address; empty when none was asked, or none that can be used. */
  readonly day: Readonly<Record<string, string>>
  readonly ignored: readonly { readonly field: string; readonly value: string }[]
}

export interface Shown<Row> {
  readonly asked: Asked
  /** All rows that match, in order. */
  readonly matching: readonly Row[]
  /** Those on this page. */
  readonly rows: readonly Row[]
  readonly pages: number
  readonly page: number
  readonly all: number
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The ISO day under `key` in the address; null when there is none, when it is no day, or one before the first. */
export function dayAsked(query: URLSearchParams, { key, first }: Pick<DayField, 'key' | 'first'>): string | null {
  const parsed = dayShape.safeParse(query.get(key))
  return parsed.success && parsed.data >= first ? parsed.data : null
}

/** Reads `q`, `sort`, `order`, `page` and the filters from the address. Other parameters are not ours and not looked at. */
export function ask<Row>(list: List<Row>, query: URLSearchParams): Asked {
  const ignored: { field: string; value: string }[] = []
  const refuse = (field: string, value: string) => void ignored.push({ field, value: value.slice(0, 60) })
  const sort = query.get('sort')
  const knownSort = sort !== null && list.columns.some(column => column.key === sort)
  if (sort && !knownSort) refuse('sort', sort)
  const page = query.get('page') ?? '1'
  if (!/^[1-9]\d{0,5}$/.test(page)) refuse('page', page)
  const filters: Record<string, string> = {}
  for (const filter of list.filters) {
    const value = query.get(filter.key)
    if (!value) continue
    if (filter.options.some(option => option.value === value)) filters[filter.key] = value
    else refuse(filter.label, value)
  }
  const day = list.day && dayAsked(query, list.day)
  if (list.day && !day && query.get(list.day.key)) refuse(list.day.label, query.get(list.day.key) ?? '')
  return {
    text: (query.get('q') ?? '').trim().slice(0, 200),
    sort: knownSort ? sort : null,
    descending: query.get('order') === 'desc',
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
    filters,
    day: list.day && day ? { [list.day.key]: day } : {},
    ignored,
  }
}

function found<Row>(list: List<Row>, asked: Asked): Row[] {
  const words = fold(asked.text).split(/\s+/).filter(Boolean)
  const chosen = list.filters.filter(filter => asked.filters[filter.key] !== undefined)
  return list.rows.filter(row => {
    if (!chosen.every(filter => filter.matches(row, asked.filters[filter.key] ?? ''))) return false
    if (words.length === 0) return true
    const text = fold(list.columns.map(column => column.value(row) ?? '').join(' \n'))
    return words.every(word => text.includes(word))
  })
}

/** Empty cells last, whichever way the list is turned. */
function inOrder<Row>(rows: Row[], column: Column<Row>, descending: boolean, language: Language): Row[] {
  const collator = new Intl.Collator(localeOf(language), { numeric: true })
  const turn = descending ? -1 : 1
  return rows.sort((one, other) => {
    const [a, b] = [column.value(one), column.value(other)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    if (typeof a === 'number' && typeof b === 'number') return turn * (a - b)
    return turn * collator.compare(String(a), String(b))
  })
}

/** The rows to show. Sorting happens here and nowhere else, so that a list has one order (see decision record on lists). */
export function show<Row>(list: List<Row>, query: URLSearchParams, language: Language): Shown<Row> {
  const asked = ask(list, query)
  const column = list.columns.find(one => one.key === asked.sort)
  const matching = found(list, asked)
  const ordered = column ? inOrder(matching, column, asked.descending, language) : matching
  const per = list.per ?? 50
  const pages = Math.max(1, Math.ceil(ordered.length / per))
  const page = Math.min(asked.page, pages)
  return {
    asked,
    matching: ordered,
    rows: ordered.slice((page - 1) * per, page * per),
    pages,
    page,
    all: list.rows.length,
  }
}
