import type { Basis } from '#kernel/fact.ts'
import { read } from '#kernel/language.ts'
import { type ConclusionRow, conclusionsByIds } from '#modules/conclusions/index.ts'
import { type FollowUpView, followUpOf } from '#modules/follow-up/index.ts'
import { type MeetingRow, meetingsByIds } from '#modules/meetings/index.ts'
import { meetingsOfTopic, topicBySlug, topicPolicy, topicTexts } from '#modules/topics/index.ts'
import { linksBetween } from '#modules/trace/index.ts'
import { keptAt } from '../../keeping/staff.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Became } from '../../parts/became.tsx'
import { History } from '../../parts/history.tsx'
import { sentences } from '../../parts/punctuation.tsx'
import { BasisTag } from '../../parts/tag.tsx'
import { TakePart } from '../../parts/take-part.tsx'
import { Throughline } from '../../parts/throughline.tsx'
import { whenText } from '../../parts/when.tsx'
import { stationsAround } from '../../stations.ts'
import { Facts, partsOf } from './facts.tsx'
import { texts } from './messages/index.ts'

interface Linked {
  readonly conclusion: ConclusionRow
  readonly basis: Basis
  readonly followUp: readonly FollowUpView[]
}

/** Conclusions linked to the topic, with how sure each link is and what became of them. */
async function conclusionsOf({ db, language }: PageRequest, topicId: string): Promise<readonly Linked[]> {
  const links = (await linksBetween(db, 'topic', 'conclusion')).filter(link => link.from === topicId)
  const ids = links.map(link => link.to)
  const [conclusions, followUp] = await Promise.all([
    conclusionsByIds(db, language, ids),
    followUpOf(db, language, ids),
  ])
  return conclusions.map(conclusion => ({
    conclusion,
    basis: links.find(link => link.to === conclusion.id)?.basis ?? 'inferred',
    followUp: followUp.filter(entry => entry.conclusionId === conclusion.id),
  }))
}

/** One topic: its line, the meetings that dealt with it, what they concluded and what became of that. */
export const topicPage: Page = async request => {
  const { db, language, params, t } = request
  const topic = await topicBySlug(db, language, params.slug ?? '')
  if (!topic) return null
  if (topic.slug !== params.slug) return { movedTo: `/topics/${topic.slug}` }
  const words = texts[language]
  const [meetings, linked, parts, stations] = await Promise.all([
    meetingsOfTopic(db, topic.id).then(ids => meetingsByIds(db, language, ids)),
    conclusionsOf(request, topic.id),
    partsOf(request, topic),
    stationsAround(request, topic, {
      stage: 'topic',
      label: topic.title,
      current: true,
    }),
  ])
  const { text, translated, language: textLanguage } = read(topic.wording, language)
  const counts = [words.dealtWithCount(meetings.length), words.concludedCount(linked.length)]
  return {
    title: text,
    description: text + t.words.colon + counts.join(t.words.comma),
    keptAt: keptAt(`/keep/topics/${topic.slug}`, topicPolicy, 'edit-topic'),
    body: (
      <>
        <p class="kicker">
          <a href={address(language, '/topics')}>{t.stages.topic}</a> · {topicTexts[language].states[topic.state]}
        </p>
        <h1 lang={textLanguage}>{text}</h1>
        {translated && <p class="source">{t.notice.ourTranslation}</p>}
        <Throughline t={t} language={language} stations={stations} traceHref={`/trace/topic/${topic.slug}`} />
        <Facts request={request} topic={topic} parts={parts} />
        <h2>{words.concluded}</h2>
        <Conclusions request={request} linked={linked} meetings={meetings} />
        <h2>{words.dealtWith}</h2>
        <Meetings request={request} meetings={meetings} />
        {topic.state === 'on-record' && <p class="note">{sentences(language, t.notice.openings, words.notMerged)}</p>}
        <TakePart request={request} follow={`topic/${topic.slug}`} />
        <History request={request} noun="topic" nounId={topic.id} />
      </>
    ),
  }
}

function Conclusions({
  request,
  linked,
  meetings,
}: {
  request: PageRequest
  linked: readonly Linked[]
  meetings: readonly MeetingRow[]
}) {
  const { language, t } = request
  const words = texts[language]
  if (linked.length === 0) return <p class="note">{words.noConclusion}</p>
  const meetingOf = new Map(meetings.map(meeting => [meeting.id, meeting]))
  const dated = ({ conclusion }: Linked) => meetingOf.get(conclusion.meetingId)?.firstDay ?? ''
  return (
    <table class="rows">
      <caption>{words.concludedCount(linked.length)}</caption>
      <thead>
        <tr>
          {[words.when, words.conclusion, words.link, words.became].map(label => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {linked
          .toSorted((a, b) => dated(a).localeCompare(dated(b)))
          .map(({ conclusion, basis, followUp }) => {
            const meeting = meetingOf.get(conclusion.meetingId)
            return (
              <tr>
                <td data-label={words.when}>{meeting ? whenText(language, t, meeting) : t.notice.unknown}</td>
                <td data-label={words.conclusion}>
                  <a href={address(language, `/conclusions/${conclusion.slug}`)}>
                    <span class="ref">{conclusion.ref}</span> {conclusion.text}
                  </a>
                </td>
                <td data-label={words.link}>
                  <BasisTag t={t} basis={basis} />
                </td>
                <td data-label={words.became}>
                  <Became t={t} language={language} followUp={followUp} />
                </td>
              </tr>
            )
          })}
      </tbody>
    </table>
  )
}

function Meetings({ request, meetings }: { request: PageRequest; meetings: readonly MeetingRow[] }) {
  const { language, t } = request
  const words = texts[language]
  return (
    <table class="rows">
      <caption>{words.dealtWithCount(meetings.length)}</caption>
      <thead>
        <tr>
          {[words.when, words.meeting, words.forum].map(label => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {meetings.map(meeting => (
          <tr>
            <td data-label={words.when}>{whenText(language, t, meeting)}</td>
            <td data-label={words.meeting}>
              <a href={address(language, `/meetings/${meeting.slug}`)}>{meeting.name}</a>
              {meeting.city && `${t.words.comma}${meeting.city}`}
            </td>
            <td data-label={words.forum}>{meeting.forum}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
