import { read } from '#kernel/language.ts'
import { conclusionPolicy } from '#modules/conclusions/index.ts'
import { meetingTexts, wasHeld } from '#modules/meetings/index.ts'
import { keptAt } from '../../keeping/staff.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { AsWritten } from '../../parts/as-written.tsx'
import { History } from '../../parts/history.tsx'
import { inBrackets } from '../../parts/punctuation.tsx'
import { SourceLink } from '../../parts/source-link.tsx'
import { Tag } from '../../parts/tag.tsx'
import { TakePart } from '../../parts/take-part.tsx'
import { Throughline } from '../../parts/throughline.tsx'
import { whenText } from '../../parts/when.tsx'
import { MeetingFacts } from './facts.tsx'
import { meetingLine } from './line.ts'
import { type MeetingOnPage, meetingOnPage } from './load.ts'
import { texts } from './messages/index.ts'
import { attendanceText, EvidenceTag } from './name.tsx'
import { Named } from './organizations.tsx'
import { Conclusions, MandateInForce, Publications } from './record.tsx'

/** One meeting: its line, its mandate, what it concluded and what became of that, what was published, who is named. */
export const meetingPage: Page = async request => {
  const { language, t } = request
  const onPage = await meetingOnPage(request)
  if (!onPage) return null
  const { meeting, forum, parts } = onPage
  const words = texts[language]
  const { text, translated, language: nameLanguage } = read(meeting.fullName, language)
  const stations = await meetingLine(request, onPage)
  const inferred = meeting.evidence === 'inferred'
  const inBrief = [placeText(request, onPage), whenText(language, t, meeting), attendanceText(request, meeting)].filter(
    Boolean,
  )
  return {
    title: meeting.ref + t.words.comma + text + (inferred ? inBrackets(language, t.basis.inferred) : ''),
    description: [text, ...inBrief].join(t.words.comma),
    keptAt: keptAt(`/keep/meetings/${meeting.slug}`, conclusionPolicy, 'edit-conclusion'),
    body: (
      <>
        <p class="kicker">
          <span class="ref">{meeting.ref}</span>
          {inBrackets(language, t.notice.ourReference)} ·{' '}
          {forum ? <a href={address(language, `/forums/${forum.slug}`)}>{forum.name}</a> : meeting.forum} ·{' '}
          {words.sectors[meeting.sector]}
          {!wasHeld(meeting.state) && (
            <>
              {' '}
              · <Tag tone="plain">{meetingTexts[language].states[meeting.state]}</Tag>
            </>
          )}
          {inferred && (
            <>
              {' '}
              · <EvidenceTag request={request} evidence={meeting.evidence} />
            </>
          )}
        </p>
        <h1 lang={nameLanguage}>{text}</h1>
        {translated && <p class="source">{t.notice.ourTranslation}</p>}
        <p class="lede">{inBrief.join(' · ')}</p>
        <EvidenceNotice request={request} onPage={onPage} />
        <Throughline t={t} language={language} stations={stations} />
        <div class="two">
          <div>
            <MandateInForce request={request} onPage={onPage} />
            <Conclusions request={request} onPage={onPage} />
            <Publications request={request} onPage={onPage} />
            <Conflicts request={request} onPage={onPage} />
            {parts.facts.length > 0 && <OtherFacts request={request} onPage={onPage} />}
          </div>
          <MeetingFacts request={request} onPage={onPage} />
        </div>
        <Named request={request} onPage={onPage} />
        <TakePart request={request} follow={`meeting/${meeting.slug}`} />
        <History request={request} noun="meeting" nounId={meeting.id} />
      </>
    ),
  }
}

function placeText({ t }: PageRequest, { meeting, countries }: MeetingOnPage): string | null {
  const country = meeting.country === null ? undefined : countries.get(meeting.country)?.name
  return [meeting.city, country].filter(Boolean).join(t.words.comma) || null
}

/** How much was read. That a meeting is only inferred is said before anything else. */
function EvidenceNotice({ request, onPage: { meeting } }: { request: PageRequest; onPage: MeetingOnPage }) {
  const { language, t } = request
  const words = texts[language]
  const { evidence, evidenceNote } = meeting
  return (
    <p class={evidence === 'inferred' ? 'note attention' : 'note'}>
      <strong>{words.evidenceTitle[evidence]}</strong>{' '}
      {evidence === 'document_opening' ? t.notice.openings : words.evidenceNotice[evidence]}{' '}
      {evidenceNote && <AsWritten request={request} text={evidenceNote} />}
    </p>
  )
}

/** Where sources differ, both stand: nothing is decided in silence. */
function Conflicts({ request, onPage }: { request: PageRequest; onPage: MeetingOnPage }) {
  const { conflicts } = onPage.parts
  const { language, t } = request
  const fields: Readonly<Record<string, string>> = meetingTexts[language].conflictFields
  if (conflicts.length === 0) return null
  return (
    <>
      <h2 id="conflicts">{texts[language].conflicts}</h2>
      {conflicts.map(({ field, note, language: written }) => (
        <p class="note attention">
          {fields[field] ?? field}
          {t.words.colon}
          <AsWritten request={request} text={note} language={written} />
        </p>
      ))}
    </>
  )
}

function OtherFacts({ request, onPage }: { request: PageRequest; onPage: MeetingOnPage }) {
  return (
    <>
      <h2>{texts[request.language].otherFacts}</h2>
      <ul>
        {onPage.parts.facts.map(({ text, language: written, sources }) => (
          <li>
            <AsWritten request={request} text={text} language={written} />
            {sources.map(url => (
              <span class="source">
                {' '}
                <SourceLink request={request} url={url} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
