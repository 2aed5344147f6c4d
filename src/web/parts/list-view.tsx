import type { Child } from 'hono/jsx'
import { csv } from '../csv.ts'
import { type Asked, type Column, type List, type Shown, show } from '../list.ts'
import type { FileAnswer, PageRequest } from '../page.ts'
import { address } from '../page.ts'

/** The query string that asks for the same list with something changed. */
function queryOf(asked: Asked, change: Partial<Record<string, string | null>>): string {
  const query = new URLSearchParams()
  const say = (key: string, value: string | null | undefined) => value && query.set(key, value)
  const now: Record<string, string | null> = {
    q: asked.text,
    ...asked.filters,
    ...asked.day,
    sort: asked.sort,
    order: asked.sort !== null && asked.descending ? 'desc' : null,
    page: asked.page > 1 ? String(asked.page) : null,
    ...change,
  }
  for (const [key, value] of Object.entries(now)) say(key, value)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** A download when the address ends in `.csv` or `.json`: all matching rows, not only this page. */
export function download<Row>(request: PageRequest, list: List<Row>): FileAnswer | null {
  const ending = /\.(csv|json)$/.exec(request.path)?.[1]
  if (!ending) return null
  const { matching } = show(list, request.query, request.language)
  const file = `${list.name}-${request.language}.${ending}`
  if (ending === 'csv') {
    const rows = matching.map(row => list.columns.map(column => column.value(row)))
    return { file, type: 'text/csv; charset=utf-8', content: csv([list.columns.map(column => column.key), ...rows]) }
  }
  const objects = matching.map(row => Object.fromEntries(list.columns.map(column => [column.key, column.value(row)])))
  return {
    file,
    type: 'application/json; charset=utf-8',
    content: `${JSON.stringify({ language: request.language, rows: objects }, null, 1)}\n`,
  }
}

/** The whole list: search and filters, table, pages, downloads. Works without JavaScript; everything is in the address. */
export function ListView<Row>({ request, list, caption }: { request: PageRequest; list: List<Row>; caption: string }) {
  const { language, path, t } = request
  const here = address(language, path)
  const shown = show(list, request.query, language)
  const { asked } = shown
  return (
    <div class="list">
      <Asking list={list} asked={asked} here={here} t={t} />
      {asked.ignored.map(({ field, value }) => (
        <p class="note attention" role="alert">
          {t.list.ignored(field, value)}
        </p>
      ))}
      {shown.matching.length === 0 ? (
        <p class="note">{list.rows.length === 0 ? t.list.nothingYet : t.list.empty}</p>
      ) : (
        <Rows
          list={list}
          shown={shown}
          here={here}
          t={t}
          caption={`${caption}${t.words.colon}${t.list.rows(shown.matching.length, shown.all)}`}
        />
      )}
      <Pages shown={shown} here={here} t={t} />
      <p class="downloads">
        {t.list.download}{' '}
        <a href={`${here}.csv${queryOf(asked, { page: null })}`} download>
          CSV
        </a>{' '}
        <a href={`${here}.json${queryOf(asked, { page: null })}`} download>
          JSON
        </a>
      </p>
    </div>
  )
}

type Texts = PageRequest['t']

function Asking<Row>({ list, asked, here, t }: { list: List<Row>; asked: Asked; here: string; t: Texts }) {
  const changed = asked.text !== '' || Object.keys({ ...asked.filters, ...asked.day }).length > 0
  return (
    <search>
      <form class="asking" method="get" action={here}>
        <label>
          {t.list.search}
          <input type="search" name="q" value={asked.text} />
        </label>
        {list.filters.map(filter => (
          <label>
            {filter.label}
            <select name={filter.key}>
              <option value="">{t.list.all}</option>
              {filter.options.map(option => (
                <option value={option.value} selected={asked.filters[filter.key] === option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        {list.day && (
          <label>
            {list.day.label}
            <input type="date" name={list.day.key} value={asked.day[list.day.key]} min={list.day.first} />
          </label>
        )}
        {asked.sort && <input type="hidden" name="sort" value={asked.sort} />}
        {asked.sort && asked.descending && <input type="hidden" name="order" value="desc" />}
        <button type="submit">{t.list.apply}</button>
        {changed && <a href={here}>{t.list.clear}</a>}
      </form>
    </search>
  )
}

function Rows<Row>({
  list,
  shown,
  here,
  t,
  caption,
}: {
  list: List<Row>
  shown: Shown<Row>
  here: string
  t: Texts
  caption: string
}) {
  const columns = list.columns.filter(column => !column.hidden)
  return (
    // Scrolls by itself on narrow screens, so it must be reachable by keyboard.
    <section class="scroll" aria-label={caption} tabindex={0}>
      <table class="rows">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <Heading column={column} asked={shown.asked} here={here} t={t} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.rows.map(row => (
            <tr>
              {columns.map(column => (
                <td class={column.numeric ? 'n' : undefined} data-label={column.label}>
                  {(column.view ? column.view(row) : column.value(row)) as Child}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Heading<Row>({ column, asked, here, t }: { column: Column<Row>; asked: Asked; here: string; t: Texts }) {
  const active = asked.sort === column.key
  const turned = active && !asked.descending
  const order = active ? (asked.descending ? 'descending' : 'ascending') : undefined
  return (
    <th scope="col" class={column.numeric ? 'n' : undefined} aria-sort={order}>
      <a href={here + queryOf(asked, { sort: column.key, order: turned ? 'desc' : null, page: null })}>
        {column.label}
        <span class="skip">
          {' '}
          {t.list.sortBy} {turned ? t.list.descending : t.list.ascending}
        </span>
        {active && <span aria-hidden="true">{asked.descending ? ' ▼' : ' ▲'}</span>}
      </a>
    </th>
  )
}

function Pages<Row>({ shown, here, t }: { shown: Shown<Row>; here: string; t: Texts }) {
  if (shown.pages === 1) return null
  const to = (page: number) => here + queryOf(shown.asked, { page: page === 1 ? null : String(page) })
  return (
    <nav class="pages" aria-label={t.list.pages}>
      {shown.page > 1 && (
        <a rel="prev" href={to(shown.page - 1)}>
          {t.list.previous}
        </a>
      )}
      <span>{t.list.page(shown.page, shown.pages)}</span>
      {shown.page < shown.pages && (
        <a rel="next" href={to(shown.page + 1)}>
          {t.list.next}
        </a>
      )}
    </nav>
  )
}
