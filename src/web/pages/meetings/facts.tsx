import type { Child } from 'hono/jsx'
import { meetingTexts } from '#modules/meetings/index.ts'
import { dayText } from '../../dates.ts'
import type { PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { AsWritten } from '../../parts/as-written.tsx'
import { SourceLink } from '../../parts/source-link.tsx'
import { BasisTag, Tag } from '../../parts/tag.tsx'
import { whenText } from '../../parts/when.tsx'
import { anchors } from './line.ts'
import type { MeetingOnPage } from './load.ts'
import { texts } from './messages/index.ts'
import { attendanceText, EvidenceTag } from './name.tsx'

interface Part {
  readonly request: PageRequest
  readonly onPage: MeetingOnPage
}

/** A fact that is not there is said to be not recorded. */
function Fact({ request, label, children }: { request: PageRequest; label: string; children?: Child }) {
  const there = [children].flat(2).some(child => child !== undefined && child !== null && child !== false)
  return (
    <>
      <dt>{label}</dt>
      <dd>{there ? children : request.t.notice.notRecorded}</dd>
    </>
  )
}

export function MeetingFacts({ request, onPage }: Part) {
  const { language, t } = request
  const { meeting, topics } = onPage
  const words = texts[language]
  return (
    <aside>
      <h2>{t.words.facts}</h2>
      <dl class="facts">
        <When request={request} onPage={onPage} />
        <Place request={request} onPage={onPage} />
        <Fact request={request} label={words.attendance}>
          {attendanceText(request, meeting)}
          {meeting.attendanceRecordedAs && (
            <span class="source">
              {' '}
              {words.recordedAs}
              {t.words.colon}
              <AsWritten request={request} text={meeting.attendanceRecordedAs} />
            </span>
          )}
        </Fact>
        <People request={request} onPage={onPage} />
        <dt id={anchors.topic}>{words.themes}</dt>
        {topics.length === 0 && <dd>{t.notice.notRecorded}</dd>}
        {topics.map(topic => (
          <dd>
            <a href={address(language, `/topics/${topic.slug}`)}>{topic.title}</a>
          </dd>
        ))}
        <Fact request={request} label={words.ordinal}>
          {meeting.ordinal !== null && meeting.ordinalBasis !== null && (
            <>
              {meeting.ordinal} <BasisTag t={t} basis={meeting.ordinalBasis} />{' '}
              {meeting.ordinalNote && <AsWritten request={request} text={meeting.ordinalNote} />}
            </>
          )}
        </Fact>
        <dt>{words.evidence}</dt>
        <dd>
          <EvidenceTag request={request} evidence={meeting.evidence} />
        </dd>
        <dt>{t.words.sources}</dt>
        {meeting.sources.length === 0 && (
          <dd>{meeting.evidence === 'secretariat' ? t.notice.notRecorded : words.noSources}</dd>
        )}
        {meeting.sources.map(url => (
          <dd>
            <SourceLink request={request} url={url} />
          </dd>
        ))}
      </dl>
    </aside>
  )
}

/** The date as precise as it is known, how it is known, and the days it leaves open. */
function When({ request, onPage: { meeting } }: Part) {
  const { language, t } = request
  const words = texts[language]
  const { dateValue, dateBasis, datePrecision, dateNote, firstDay, lastDay } = meeting
  const open = dateValue !== null && firstDay !== null && lastDay !== null && firstDay !== lastDay
  return (
    <>
      <dt>{words.columns.when}</dt>
      <dd>
        {whenText(language, t, { ...meeting, dateBasis: 'stated' })} <BasisTag t={t} basis={dateBasis} />
      </dd>
      {datePrecision !== 'day' && <dd class="source">{words.precisions[datePrecision]}</dd>}
      {open && (
        <dd class="source">
          {words.possibleDays}
          {t.words.colon}
          {t.date.between(dayText(language, firstDay), dayText(language, lastDay))}
        </dd>
      )}
      {meeting.opens !== null && meeting.zone !== null && (
        <>
          <dt>{words.time}</dt>
          <dd>{meeting.closes === null ? meeting.opens : words.until(meeting.opens, meeting.closes)}</dd>
          <dd class="source">{words.zone(meeting.zone)}</dd>
        </>
      )}
      {dateNote && (
        <dd class="source">
          <AsWritten request={request} text={dateNote} />
        </dd>
      )}
    </>
  )
}

function Place({ request, onPage: { meeting, countries } }: Part) {
  const { language, t } = request
  const words = texts[language]
  const country = meeting.country === null ? undefined : countries.get(meeting.country)
  return (
    <>
      <Fact request={request} label={words.columns.place}>
        {meeting.city}
        {country && (
          <>
            {t.words.comma}
            <a href={address(language, `/countries/${country.slug}`)}>{country.name}</a>
          </>
        )}
        {meeting.venue && (
          <span class="source">
            {' '}
            <AsWritten request={request} text={meeting.venue} />
          </span>
        )}
      </Fact>
      <dt>{words.mode}</dt>
      <dd>{meetingTexts[language].modes[meeting.mode]}</dd>
      <Fact request={request} label={words.heldWith}>
        {meeting.colocatedWith && (
          <>
            <AsWritten request={request} text={meeting.colocatedWith} />{' '}
            <Tag tone={meeting.colocatedVerified ? 'done' : 'wait'}>
              {meeting.colocatedVerified ? t.notice.verified : words.notVerified}
            </Tag>
          </>
        )}
      </Fact>
    </>
  )
}

/** Hosts and sponsors are disclosed; who held which role, as the source names them. */
function People({ request, onPage: { parts } }: Part) {
  const { language, t } = request
  const { hosts: hostLabels, roles: roleLabels } = meetingTexts[language]
  return (
    <>
      {(['host', 'co-host'] as const).map(role => {
        const hosts = parts.hosts.filter(host => host.role === role)
        if (hosts.length === 0 && role === 'co-host') return null
        return (
          <>
            <dt>{hostLabels[role]}</dt>
            {hosts.length === 0 && <dd>{t.notice.notRecorded}</dd>}
            {hosts.map(({ name }) => (
              <dd>
                <bdi>{name}</bdi>
              </dd>
            ))}
          </>
        )
      })}
      {parts.roles.map(({ role, person, office }) => (
        <>
          <dt>{roleLabels[role]}</dt>
          <dd>
            {person && <bdi>{person}</bdi>}
            {person && office && t.words.comma}
            {office && <AsWritten request={request} text={office} />}
          </dd>
        </>
      ))}
    </>
  )
}
