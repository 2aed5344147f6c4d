import {
  faultsOfRow,
  type ImportRowView,
  type ImportView,
  importById,
  importTexts,
  outcomes,
  plans,
  rowsOfImport,
  targetOf,
} from '#modules/imports/index.ts'
import { readAs } from '../../keeping/staff.ts'
import type { List } from '../../list.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { download, ListView } from '../../parts/list-view.tsx'
import { texts } from './messages/index.ts'
import { changeText } from './one.tsx'
import { bringer } from './standing.ts'

/** What the row calls its noun: the cell of the first required field. */
function nameIn({ target, mapping }: ImportView, { cells }: ImportRowView): string {
  const fields = targetOf(target)?.fields ?? []
  const field = fields.find(({ name }) => name === 'name') ?? fields.find(({ required }) => required)
  return cells?.[mapping[field?.name ?? ''] ?? 0] ?? ''
}

function listOf(request: PageRequest, one: ImportView, rows: readonly ImportRowView[]): List<ImportRowView> {
  const words = texts[request.language]
  const { plans: planNames, outcomes: outcomeNames } = importTexts[request.language]
  const says = (row: ImportRowView): readonly string[] => [
    ...faultsOfRow(request.language, one, row).map(({ text }) => text),
    ...(row.changes ?? []).map(change => changeText(request, one.target, change)),
  ]
  return {
    name: 'import-rows',
    rows,
    columns: [
      { key: 'row', label: words.row, value: ({ number }) => number, numeric: true },
      {
        key: 'name',
        label: words.called,
        value: row => nameIn(one, row),
        view: row => <bdi>{nameIn(one, row)}</bdi>,
      },
      { key: 'plan', label: words.wouldDo, value: ({ plan }) => (plan === null ? '' : planNames[plan]) },
      { key: 'outcome', label: words.became, value: ({ outcome }) => (outcome === null ? '' : outcomeNames[outcome]) },
      {
        key: 'says',
        label: words.says,
        value: row => says(row).join('\n'),
        view: row => (
          <ul class="plain">
            {says(row).map(text => (
              <li>{text}</li>
            ))}
          </ul>
        ),
      },
    ],
    filters: [
      {
        key: 'plan',
        label: words.wouldDo,
        options: plans.map(value => ({ value, label: planNames[value] })),
        matches: ({ plan }, value) => plan === value,
      },
      {
        key: 'outcome',
        label: words.became,
        options: outcomes.map(value => ({ value, label: outcomeNames[value] })),
        matches: ({ outcome }, value) => outcome === value,
      },
    ],
  }
}

/** Every row of a list: what it would do, what is wrong with it, what became of it. */
export const importRowsPage: Page = async request => {
  const me = await bringer(request)
  const found =
    me &&
    (await readAs(request, me, async ({ db }) => {
      const one = await importById(db, request.params.id ?? '')
      return one && { one, rows: await rowsOfImport(db, one.id) }
    }))
  if (!found) return null
  const { one, rows } = found
  const words = texts[request.language]
  const list = listOf(request, one, rows)
  const file = download(request, list)
  if (file) return { ...file, privately: true }
  return {
    title: words.rowsTitle(one.fileName),
    privately: true,
    body: (
      <>
        <p class="kicker">
          <a href={address(request.language, `/keep/imports/${one.id}`)}>
            <bdi>{one.fileName}</bdi>
          </a>
        </p>
        <h1>{words.rows}</h1>
        <ListView request={request} list={list} caption={words.rows} />
      </>
    ),
  }
}
