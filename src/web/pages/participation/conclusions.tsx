import { conclusionTexts } from '#modules/conclusions/index.ts'
import { followUpTexts } from '#modules/follow-up/index.ts'
import {
  conclusionsByAddressee,
  conclusionsByKind,
  type FollowUpScale,
  followUpByStatus,
} from '#modules/participation/index.ts'
import { address } from '../../page.ts'
import { BarChart } from '../../parts/chart.tsx'
import { type Figure, figureOf, type Ground } from './figure.tsx'

/** A count that leads to the rows it was counted from. */
const Counted = ({ language, path, n }: { language: Ground['language']; path: string; n: number }) => (
  <a href={address(language, path)}>{n}</a>
)

const executive = '/conclusions?forum=executive'

export function byKind(ground: Ground): Figure {
  const { language, words, record } = ground
  const { columns: label } = words
  const rows = conclusionsByKind(record.conclusions)
  const { title, sentence } = words.byKind
  const nameOf = (row: (typeof rows)[number]) => conclusionTexts[language].kinds[row.kind]
  return figureOf(ground, {
    key: 'conclusions-by-kind',
    title,
    sentence: sentence(record.conclusions.length),
    picture: (
      <BarChart
        language={language}
        id="chart-kind"
        title={title}
        gutter={0}
        bars={rows.map(row => ({ label: nameOf(row), parts: [{ value: row.conclusions.length }] }))}
      />
    ),
    columns: [
      { key: 'kind', label: label.kind, value: nameOf },
      {
        key: 'conclusions',
        label: label.conclusions,
        value: row => row.conclusions.length,
        numeric: true,
        view: row => <Counted language={language} path={`${executive}&kind=${row.kind}`} n={row.conclusions.length} />,
      },
    ],
    rows,
  })
}

export function byAddressee(ground: Ground): Figure {
  const { language, words, record } = ground
  const { columns: label } = words
  const rows = conclusionsByAddressee(record.conclusions)
  const { title, sentence } = words.byAddressee
  const stated = rows.find(row => row.basis === 'stated')?.conclusions.length ?? 0
  return figureOf(ground, {
    key: 'conclusions-by-addressee',
    title,
    sentence: sentence(stated, record.conclusions.length),
    picture: (
      <BarChart
        language={language}
        id="chart-addressee"
        title={title}
        gutter={0}
        bars={rows.map(({ basis, conclusions }) => ({
          label: words.byAddressee[basis],
          parts: [basis === 'stated' ? { value: conclusions.length } : { value: conclusions.length, look: 'pale' }],
        }))}
      />
    ),
    columns: [
      { key: 'addressee', label: label.addressee, value: row => words.byAddressee[row.basis] },
      {
        key: 'conclusions',
        label: label.conclusions,
        value: row => row.conclusions.length,
        numeric: true,
        view: row => (
          <Counted language={language} path={`${executive}&addressee=${row.basis}`} n={row.conclusions.length} />
        ),
      },
    ],
    rows,
  })
}

/** As the list of follow-up is asked for it. */
const statusKey = ({ kind, status }: FollowUpScale): string => (kind === 'historic' ? status : `ours-${status}`)

export function followUpKnown(ground: Ground): Figure {
  const { language, words, record } = ground
  const { columns: label } = words
  const rows = followUpByStatus(record.followUp)
  const { title, sentence } = words.followUp
  const { sourceStatuses, states } = followUpTexts[language]
  const nameOf = ({ scale }: (typeof rows)[number]) =>
    scale.kind === 'historic' ? sourceStatuses[scale.status] : states[scale.status]
  const known = new Set(record.followUp.map(entry => entry.conclusionId)).size
  const linked = rows.reduce((total, row) => total + row.links.stated, 0)
  return figureOf(ground, {
    key: 'follow-up-by-status',
    title,
    sentence: sentence(known, record.conclusions.length, linked),
    picture: (
      <BarChart
        language={language}
        id="chart-follow-up"
        title={title}
        gutter={0}
        bars={rows.map(row => ({ label: nameOf(row), parts: [{ value: row.entries.length }] }))}
      />
    ),
    columns: [
      { key: 'status', label: label.status, value: nameOf },
      {
        key: 'entries',
        label: label.entries,
        value: row => row.entries.length,
        numeric: true,
        view: row => (
          <Counted
            language={language}
            path={`/follow-up?forum=executive&status=${statusKey(row.scale)}`}
            n={row.entries.length}
          />
        ),
      },
      { key: 'link_stated', label: label.linkStated, value: row => row.links.stated, numeric: true },
      { key: 'link_inferred', label: label.linkInferred, value: row => row.links.inferred, numeric: true },
      { key: 'link_not_recorded', label: label.linkNotRecorded, value: row => row.links.not_recorded, numeric: true },
    ],
    rows,
  })
}
