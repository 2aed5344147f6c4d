import type { Basis } from '#kernel/fact.ts'
import { read } from '#kernel/language.ts'
import {
  type ConclusionView,
  conclusionBySlug,
  conclusionPolicy,
  conclusionsByIds,
  conclusionTexts,
  refsReadAs,
} from '#modules/conclusions/index.ts'
import { type FollowUpView, followUpOf, followUpStatus, type HistoricView } from '#modules/follow-up/index.ts'
import { type MeetingRow, meetingsByIds, meetingTexts } from '#modules/meetings/index.ts'
import { bodyNames } from '#modules/members/index.ts'
import { topicsByIds } from '#modules/topics/index.ts'
import { linksBetween } from '#modules/trace/index.ts'
import { keptAt } from '../../keeping/staff.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Became } from '../../parts/became.tsx'
import { History } from '../../parts/history.tsx'
import { OfferedLine } from '../../parts/offered-line.tsx'
import { inBrackets } from '../../parts/punctuation.tsx'
import { SourceLink } from '../../parts/source-link.tsx'
import { BasisTag } from '../../parts/tag.tsx'
import { TakePart } from '../../parts/take-part.tsx'
import { Throughline } from '../../parts/throughline.tsx'
import { whenText } from '../../parts/when.tsx'
import { stationsAround } from '../../stations.ts'
import { texts } from './messages/index.ts'

interface Tied {
  readonly slug: string
  readonly title: string
  readonly basis: Basis
}

/** Its public topics, and the other conclusions on these, with their meetings and what became of them. */
async function relatives(request: PageRequest, id: string) {
  const { db, language } = request
  const links = await linksBetween(db, 'topic', 'conclusion')
  const basisOf = new Map(links.filter(link => link.to === id).map(link => [link.from, link.basis]))
  const shown = await topicsByIds(db, language, [...basisOf.keys()])
  const topics = shown.map((topic): Tied => ({ ...topic, basis: basisOf.get(topic.id) ?? 'inferred' }))
  const open = new Set(shown.map(topic => topic.id))
  const otherIds = links.filter(link => open.has(link.from) && link.to !== id).map(link => link.to)
  const others = await conclusionsByIds(db, language, [...new Set(otherIds)])
  const [meetings, followUp] = await Promise.all([
    meetingsByIds(
      db,
      language,
      others.map(other => other.meetingId),
    ),
    followUpOf(
      db,
      language,
      others.map(other => other.id),
    ),
  ])
  const meetingOf = new Map(meetings.map(meeting => [meeting.id, meeting]))
  const related = others
    .map(conclusion => ({
      conclusion,
      meeting: meetingOf.get(conclusion.meetingId),
      followUp: followUp.filter(entry => entry.conclusionId === conclusion.id),
    }))
    .toSorted((a, b) => (a.meeting?.firstDay ?? '').localeCompare(b.meeting?.firstDay ?? ''))
  return { topics, related }
}

/** One conclusion: its line, what became of it, what was said before and after, its facts. */
export const conclusionPage: Page = async request => {
  const { db, language, params, t } = request
  const conclusion = await conclusionBySlug(db, language, params.slug ?? '')
  if (!conclusion) return null
  if (conclusion.slug !== params.slug) return { movedTo: `/conclusions/${conclusion.slug}` }
  const words = texts[language]
  const [[meeting], followUp, bodies, { topics, related }, merged, stations] = await Promise.all([
    meetingsByIds(db, language, [conclusion.meetingId]),
    followUpOf(db, language, [conclusion.id]),
    bodyNames(db, language),
    relatives(request, conclusion.id),
    refsReadAs(db, conclusion.id),
    stationsAround(request, conclusion, {
      stage: 'conclusion',
      label: conclusion.ref,
      current: true,
    }),
  ])
  if (!meeting) return null
  const { text, translated, language: textLanguage } = read(conclusion.wording, language)
  return {
    title: conclusion.ref,
    description: text,
    keptAt: keptAt(`/keep/conclusions/${conclusion.slug}`, conclusionPolicy, 'edit-conclusion'),
    body: (
      <>
        <p class="kicker">
          <span class="ref">{conclusion.ref}</span>
          {inBrackets(language, t.notice.ourReference)} ·{' '}
          <a href={address(language, `/meetings/${meeting.slug}`)}>{meeting.name}</a>
          {meeting.city ? t.words.comma + meeting.city : ''}
          {t.words.comma}
          {whenText(language, t, meeting)} · {conclusionTexts[language].kinds[conclusion.kind]}
          {inBrackets(language, t.basis[conclusion.kindBasis])}
        </p>
        <h1 lang={textLanguage}>{text}</h1>
        <p class="source">{translated ? t.notice.ourTranslation : t.notice.ourParaphrase}</p>
        <Throughline t={t} language={language} stations={stations} traceHref={`/trace/conclusion/${conclusion.slug}`} />
        <div class="two">
          <section>
            <h2>{words.became}</h2>
            <WhatBecame request={request} followUp={followUp} bodies={bodies} />
            <h2>{words.beforeAfter}</h2>
            <BeforeAfter request={request} related={related} />
            <TakePart
              request={request}
              tell={`conclusion/${conclusion.slug}`}
              follow={`conclusion/${conclusion.slug}`}
            />
            <History request={request} noun="conclusion" nounId={conclusion.id} verified={conclusion.verified} />
          </section>
          <ConclusionFacts
            request={request}
            conclusion={conclusion}
            meeting={meeting}
            bodies={bodies}
            topics={topics}
            merged={merged}
          />
        </div>
      </>
    ),
  }
}

/** Status and link of what a source says. */
function FromSource({ request, entry }: { request: PageRequest; entry: HistoricView }) {
  const { language, t } = request
  const words = texts[language]
  return (
    <p class="source">
      {words.sourceStatus}
      {t.words.colon}
      {followUpStatus(language, entry)}
      {t.words.semicolon}
      {words.linkBasis}
      {t.words.colon}
      <BasisTag t={t} basis={entry.linkBasis} /> {t.basis[`${entry.linkBasis}Long`]}{' '}
      <SourceLink request={request} url={entry.source} />
    </p>
  )
}

interface BecameProps {
  readonly request: PageRequest
  readonly followUp: readonly FollowUpView[]
  readonly bodies: ReadonlyMap<string, string>
}

function WhatBecame({ request, followUp, bodies }: BecameProps) {
  const { language, t } = request
  if (followUp.length === 0) return <p class="note">{t.notice.noInformationLong}</p>
  return (
    <>
      {followUp.map(entry => (
        <div class="entry">
          <p>
            <a href={address(language, `/follow-up/${entry.slug}`)}>{entry.text}</a>
          </p>
          {entry.kind === 'offered' ? (
            <OfferedLine request={request} entry={entry} bodies={bodies} />
          ) : (
            <FromSource request={request} entry={entry} />
          )}
        </div>
      ))}
      <p class="note">{t.notice.openings}</p>
    </>
  )
}

interface Related {
  readonly conclusion: { readonly ref: string; readonly slug: string; readonly text: string }
  readonly meeting: MeetingRow | undefined
  readonly followUp: readonly FollowUpView[]
}

function BeforeAfter({ request, related }: { request: PageRequest; related: readonly Related[] }) {
  const { language, t } = request
  const words = texts[language]
  if (related.length === 0) return <p class="note">{words.beforeAfterNone}</p>
  return (
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.became}</th>
        </tr>
      </thead>
      <tbody>
        {related.map(({ conclusion, meeting, followUp }) => (
          <tr>
            <td data-label={words.when}>{meeting?.firstDay?.slice(0, 4) ?? t.notice.unknown}</td>
            <td data-label={words.what}>
              <a href={address(language, `/conclusions/${conclusion.slug}`)}>
                <span class="ref">{conclusion.ref}</span> {conclusion.text}
              </a>
            </td>
            <td data-label={words.became}>
              <Became t={t} language={language} followUp={followUp} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What is wanted: said once where it is the same of every addressee, else for each of them. */
function Purposes({
  request: { language, t },
  addressees,
  bodies,
}: {
  request: PageRequest
  addressees: ConclusionView['addressees']
  bodies: ReadonlyMap<string, string>
}) {
  const named = ({ purpose }: ConclusionView['addressees'][number]) =>
    purpose === null ? t.notice.notRecorded : conclusionTexts[language].purposes[purpose]
  const said = new Set(addressees.map(named))
  if (said.size < 2) return <dd>{[...said][0] ?? t.notice.notRecorded}</dd>
  return addressees.map(one => (
    <dd>
      <bdi>{bodies.get(one.body) ?? one.body}</bdi>
      {t.words.colon}
      {named(one)}
    </dd>
  ))
}

function ConclusionFacts({
  request,
  conclusion,
  meeting,
  bodies,
  topics,
  merged,
}: {
  request: PageRequest
  conclusion: ConclusionView
  meeting: MeetingRow
  bodies: ReadonlyMap<string, string>
  topics: readonly Tied[]
  /** References of what was merged into it. */
  merged: readonly string[]
}) {
  const { language, t } = request
  const words = texts[language]
  const attendance =
    meeting.attendance && meeting.attendanceUnit
      ? meetingTexts[language].attendance[meeting.attendanceUnit](meeting.attendance)
      : t.notice.notRecorded
  return (
    <aside>
      <h2>{t.words.facts}</h2>
      <dl class="facts">
        <dt>{words.addressedTo}</dt>
        {conclusion.addressees.map(({ body, basis, recordedAs }) => (
          <dd>
            {bodies.get(body) ?? body} <BasisTag t={t} basis={basis} />
            {recordedAs && <span class="source"> {words.recordedAs(recordedAs)}</span>}
          </dd>
        ))}
        <dt>{words.purpose}</dt>
        <Purposes request={request} addressees={conclusion.addressees} bodies={bodies} />
        <dt>{words.agreement}</dt>
        <dd>{t.notice.notRecorded}</dd>
        <dt>{words.kind}</dt>
        <dd>
          {conclusionTexts[language].kindsLong[conclusion.kind]} <BasisTag t={t} basis={conclusion.kindBasis} />
        </dd>
        <dt>{words.topics}</dt>
        {topics.map(topic => (
          <dd>
            <a href={address(language, `/topics/${topic.slug}`)}>{topic.title}</a>{' '}
            <BasisTag t={t} basis={topic.basis} />
          </dd>
        ))}
        {merged.length > 0 && <dt>{words.merged}</dt>}
        {merged.map(ref => (
          <dd>
            <bdi class="ref">{ref}</bdi>
          </dd>
        ))}
        <dt>{words.present}</dt>
        <dd>{attendance}</dd>
        <dt>{t.notice.verified}</dt>
        <dd>{conclusion.verified ? t.words.yes : t.notice.notVerified}</dd>
      </dl>
    </aside>
  )
}
