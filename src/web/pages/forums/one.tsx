import { listConclusions } from '#modules/conclusions/index.ts'
import { type ForumView, forumBySlug, forumPolicy, forumTexts } from '#modules/forums/index.ts'
import { listVersions, type VersionView } from '#modules/mandates/index.ts'
import { listMeetings, type MeetingRow } from '#modules/meetings/index.ts'
import { keptAt } from '../../keeping/staff.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { History } from '../../parts/history.tsx'
import { inBrackets } from '../../parts/punctuation.tsx'
import { ReadTable } from '../../parts/read-table.tsx'
import { TakePart } from '../../parts/take-part.tsx'
import { whenText } from '../../parts/when.tsx'
import { mandateName, versionLabel, versionPath } from '../mandates/named.ts'
import { StateTag } from '../mandates/state.tsx'
import { texts as meetingPages } from '../meetings/messages/index.ts'
import { attendanceText, MeetingName } from '../meetings/name.tsx'
import { texts } from './messages/index.ts'
import { Seats } from './seats.tsx'

/** One forum: who may take part, the mandate in its versions, every meeting on record. */
export const forumPage: Page = async request => {
  const { db, language, params, t } = request
  const forum = await forumBySlug(db, language, params.slug ?? '')
  if (!forum) return null
  const words = texts[language]
  const [all, conclusions, versions] = await Promise.all([
    listMeetings(db, language),
    listConclusions(db, language),
    listVersions(db),
  ])
  const meetings = all.filter(meeting => meeting.forum === forum.code)
  const conclusionsOf = Map.groupBy(conclusions, conclusion => conclusion.meetingId)
  return {
    title: forum.name,
    description: `${forum.name}${t.words.colon}${words.meetingCount(meetings.length)}`,
    keptAt: keptAt(`/keep/forums/${forum.slug}`, forumPolicy, 'edit-forum'),
    body: (
      <>
        <p class="kicker">
          <a href={address(language, '/forums')}>{t.sections.forums}</a> · <span class="ref">{forum.code}</span>
          {inBrackets(language, t.notice.ourReference)}
        </p>
        <h1>{forum.name}</h1>
        <div class="two">
          <div>
            <h2>{words.meetings}</h2>
            <Meetings
              request={request}
              meetings={meetings}
              count={meeting => conclusionsOf.get(meeting.id)?.length ?? 0}
            />
            <p>
              <a href={address(language, `/meetings?forum=${forum.code}`)}>{words.inList}</a>
            </p>
            <p class="note">{t.notice.openings}</p>
            <Seats request={request} forum={forum} />
            <TakePart request={request} follow={`forum/${forum.slug}`} />
            <History request={request} noun="forum" nounId={forum.code} />
          </div>
          <ForumFacts
            request={request}
            forum={forum}
            versions={versions.filter(({ mandate }) => mandate === forum.mandate)}
          />
        </div>
      </>
    ),
  }
}

function Meetings({
  request,
  meetings,
  count,
}: {
  request: PageRequest
  meetings: readonly MeetingRow[]
  count: (meeting: MeetingRow) => number
}) {
  const { language, t } = request
  const words = texts[language]
  if (meetings.length === 0) return <p class="note">{words.noMeetings}</p>
  return (
    <ReadTable
      caption={words.meetingCount(meetings.length)}
      rows={meetings}
      columns={[
        { label: t.date.when, cell: meeting => whenText(language, t, meeting) },
        { label: words.meeting, cell: meeting => <MeetingName request={request} meeting={meeting} /> },
        { label: words.attendance, cell: meeting => attendanceText(request, meeting) ?? t.notice.notRecorded },
        { label: words.conclusions, cell: count, numeric: true },
      ]}
    />
  )
}

function ForumFacts({
  request,
  forum,
  versions,
}: {
  request: PageRequest
  forum: ForumView
  versions: readonly VersionView[]
}) {
  const { language, t } = request
  const words = texts[language]
  const [first] = versions
  return (
    <aside>
      <h2>{t.words.facts}</h2>
      <dl class="facts">
        <dt>{words.columns.sector}</dt>
        <dd>{meetingPages[language].sectors[forum.sector]}</dd>
        <dt>{words.columns.eligibility}</dt>
        <dd>{forum.eligibility ? forumTexts[language].eligibility[forum.eligibility] : t.notice.notRecorded}</dd>
        {forum.eligibility === 'private-sector' && <dd class="source">{words.administrations}</dd>}
        <dt>{words.columns.mandate}</dt>
        <dd>
          {first ? (
            <a href={address(language, `/mandates#${first.mandate}`)}>{mandateName(language, first)}</a>
          ) : (
            words.noMandate
          )}
        </dd>
        {versions.map(version => (
          <dd>
            <a href={address(language, versionPath(version))}>{versionLabel(language, version)}</a>{' '}
            <StateTag language={language} state={version.state} />
          </dd>
        ))}
      </dl>
    </aside>
  )
}
