import { fieldLabel, importTexts, type TargetName, targetNames, targetOf } from '#modules/imports/index.ts'
import { csv } from '../../csv.ts'
import type { List } from '../../list.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { download, ListView } from '../../parts/list-view.tsx'
import { texts } from './messages/index.ts'
import { bringer } from './standing.ts'

/** A column that a list may have. */
interface Column {
  readonly target: TargetName
  readonly label: string
  readonly required: boolean
  readonly allowed: readonly string[]
  readonly also: readonly string[]
}

const columnsOf = ({ language }: PageRequest, target: TargetName): readonly Column[] =>
  (targetOf(target)?.fields ?? []).map(({ name, required = false, allowed = [], also }) => ({
    target,
    label: fieldLabel(language, target, name),
    required,
    allowed,
    also,
  }))

function listOf(request: PageRequest): List<Column> {
  const words = texts[request.language]
  const { targets } = importTexts[request.language]
  const codes = (value: readonly string[]) => <bdi dir="ltr">{value.join(', ')}</bdi>
  return {
    name: 'import-columns',
    rows: targetNames.flatMap(target => columnsOf(request, target)),
    columns: [
      { key: 'target', label: words.target, value: ({ target }) => targets[target] },
      { key: 'column', label: words.column, value: ({ label }) => label },
      { key: 'required', label: words.requiredColumn, value: ({ required }) => (required ? words.yes : '') },
      {
        key: 'allowed',
        label: words.allowed,
        value: ({ allowed }) => allowed.join(', '),
        view: ({ allowed }) => codes(allowed),
      },
      { key: 'also', label: words.also, value: ({ also }) => also.join(', '), view: ({ also }) => codes(also) },
    ],
    filters: [
      {
        key: 'list',
        label: words.target,
        options: targetNames.map(value => ({ value, label: targets[value] })),
        matches: ({ target }, value) => target === value,
      },
    ],
  }
}

/** Which columns a list may have, what may stand in them, and an empty list of each kind to fill in. */
export const importColumnsPage: Page = async request => {
  const { language } = request
  const words = texts[language]
  if (!(await bringer(request))) return null
  const list = listOf(request)
  const file = download(request, list)
  if (file) return { ...file, privately: true }
  return {
    title: words.columns,
    privately: true,
    body: (
      <>
        <p class="kicker">
          <a href={address(language, '/keep/imports')}>{words.title}</a>
        </p>
        <h1>{words.columns}</h1>
        <p class="lede">{words.columnsLede}</p>
        <h2>{words.emptyLists}</h2>
        <ul>
          {targetNames.map(target => (
            <li>
              <a href={address(language, `/keep/imports/empty.csv?list=${target}`)} download>
                {words.emptyList(importTexts[language].targets[target])}
              </a>
            </li>
          ))}
        </ul>
        <h2>{words.allColumns}</h2>
        <ListView request={request} list={list} caption={words.allColumns} />
      </>
    ),
  }
}

/** The headings of a list, in the reader's language, and no row. */
export const emptyImportList: Page = async request => {
  const target = targetNames.find(name => name === request.query.get('list'))
  if (!target || !(await bringer(request))) return null
  return {
    file: `${target}.csv`,
    type: 'text/csv; charset=utf-8',
    content: csv([columnsOf(request, target).map(({ label }) => label)]),
    privately: true,
  }
}
