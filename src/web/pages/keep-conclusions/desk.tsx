import { progressOfMeetings } from '#modules/conclusions/index.ts'
import { identityTexts, previewRoles } from '#modules/identity/index.ts'
import { keptMeetings, type MeetingRow, meetingLifecycle, meetingTexts } from '#modules/meetings/index.ts'
import { readAs } from '../../keeping/staff.ts'
import type { List } from '../../list.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { download, ListView } from '../../parts/list-view.tsx'
import { whenText } from '../../parts/when.tsx'
import { texts } from './messages/index.ts'
import { keeper } from './standing.ts'

interface Row extends MeetingRow {
  readonly entries: number
  readonly compared: number
}

function listOf(request: PageRequest, rows: readonly Row[]): List<Row> {
  const { language, t } = request
  const words = texts[language]
  return {
    name: 'desk',
    rows,
    columns: [
      {
        key: 'reference',
        label: words.reference,
        value: ({ ref }) => ref,
        view: ({ ref, slug }) => (
          <a class="ref" href={address(language, `/keep/meetings/${slug}`)}>
            {ref}
          </a>
        ),
      },
      { key: 'meeting', label: words.meeting, value: ({ name }) => name },
      {
        key: 'when',
        label: words.when,
        value: ({ dateValue }) => dateValue,
        view: meeting => whenText(language, t, meeting),
      },
      { key: 'date_precision', label: 'date_precision', value: ({ datePrecision }) => datePrecision, hidden: true },
      { key: 'date_basis', label: 'date_basis', value: ({ dateBasis }) => dateBasis, hidden: true },
      {
        key: 'state',
        label: words.state,
        value: ({ state }) => state,
        view: ({ state }) => meetingTexts[language].states[state],
      },
      { key: 'entries', label: words.entries, value: ({ entries }) => entries, numeric: true },
      {
        key: 'compared',
        label: words.checked,
        value: ({ compared }) => compared,
        view: ({ compared, entries }) => words.ofAll(compared, entries),
        numeric: true,
      },
    ],
    filters: [
      {
        key: 'state',
        label: words.state,
        options: meetingLifecycle.states.map(value => ({ value, label: meetingTexts[language].states[value] })),
        matches: ({ state }, value) => state === value,
      },
      {
        key: 'comparison',
        label: words.check,
        options: [
          { value: 'open', label: words.notChecked },
          { value: 'done', label: words.checked },
        ],
        matches: ({ compared, entries }, value) => (value === 'open') === compared < entries,
      },
    ],
  }
}

/** What the secretariat keeps: each meeting with how far its conclusions were compared with the documents. */
export const deskPage: Page = async request => {
  const me = await keeper(request)
  if (!me) return null
  const { language } = request
  const words = texts[language]
  const rows = await readAs(request, me, async ({ db }) => {
    const progress = await progressOfMeetings(db)
    return (await keptMeetings(db, language)).map(meeting => ({
      ...meeting,
      ...(progress.get(meeting.id) ?? { entries: 0, compared: 0 }),
    }))
  })
  const list = listOf(request, rows)
  const file = download(request, list)
  if (file) return { ...file, privately: true }
  return {
    title: words.desk,
    privately: true,
    body: (
      <>
        <h1>{words.desk}</h1>
        <p class="lede">{words.deskLede}</p>
        <p>
          <a href={address(language, '/keep/meetings/new')}>{words.newMeeting}</a>
        </p>
        <p>
          {words.seeAs}
          {request.t.words.colon}
          {previewRoles.map((role, index) => (
            <>
              {index > 0 && ' · '}
              <a href={`${address(language, '/')}?as=${role}`}>{identityTexts[language].roles[role]}</a>
            </>
          ))}
        </p>
        <ListView request={request} list={list} caption={words.meetings} />
      </>
    ),
  }
}
