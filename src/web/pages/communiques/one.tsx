import type { Basis } from '#kernel/fact.ts'
import { ownName } from '#kernel/language.ts'
import { communiquePolicy, communiqueTexts, publicationBySlug, stageOf } from '#modules/communiques/index.ts'
import { type ConclusionRow, conclusionsByIds, conclusionsOfMeeting } from '#modules/conclusions/index.ts'
import { type Attachment, attachmentsOf } from '#modules/documents/index.ts'
import { meetingsByIds } from '#modules/meetings/index.ts'
import { linksBetween } from '#modules/trace/index.ts'
import { dayText } from '../../dates.ts'
import { keptAt } from '../../keeping/staff.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { AsWritten } from '../../parts/as-written.tsx'
import { History } from '../../parts/history.tsx'
import { ReadTable } from '../../parts/read-table.tsx'
import { SourceLink } from '../../parts/source-link.tsx'
import { BasisTag, Tag } from '../../parts/tag.tsx'
import { Throughline } from '../../parts/throughline.tsx'
import { whenText } from '../../parts/when.tsx'
import { stationsAround } from '../../stations.ts'
import { walkPath } from '../../stations-walk.ts'
import { MeetingName } from '../meetings/name.tsx'
import { texts } from './messages/index.ts'
import { type Published, publicationTitle } from './rows.ts'

interface Linked {
  readonly conclusion: ConclusionRow
  readonly basis: Basis
}

type ChainStage = 'communique' | 'dispatch'

/** The conclusions it publishes or passes on, with how sure each link is. */
async function conclusionsIn({ db, language }: PageRequest, stage: ChainStage, id: string): Promise<readonly Linked[]> {
  const links = (await linksBetween(db, 'conclusion', stage)).filter(link => link.to === id)
  const basisOf = new Map(links.map(link => [link.from, link.basis]))
  const conclusions = await conclusionsByIds(db, language, [...basisOf.keys()])
  return conclusions
    .map(conclusion => ({ conclusion, basis: basisOf.get(conclusion.id) ?? ('inferred' as const) }))
    .toSorted((a, b) => a.conclusion.number - b.conclusion.number)
}

/** The line of a publication that is a stage of the chain. */
async function Line({ request, stage, published }: { request: PageRequest; stage: ChainStage; published: Published }) {
  const { language, t } = request
  const { publication } = published
  const { slug, type, reference } = publication
  const label = reference ?? communiqueTexts[language].types[type]
  const stations = await stationsAround(request, publication, { stage, label, current: true })
  return <Throughline t={t} language={language} stations={stations} traceHref={walkPath(stage, slug)} />
}

/** One publication: when, how long after the meeting, whether we have seen it, which conclusions it carries. */
export const communiquePage: Page = async request => {
  const { db, language, params, t } = request
  const publication = await publicationBySlug(db, params.slug ?? '')
  const [meeting] = publication ? await meetingsByIds(db, language, [publication.meetingId]) : []
  if (!publication || !meeting) return null
  const words = texts[language]
  const published = { publication, meeting }
  const files = await attachmentsOf(db, 'publication', publication.id)
  const stage = stageOf[publication.type]
  const title = publicationTitle(request, published)
  const linked = stage ? await conclusionsIn(request, stage, publication.id) : []
  const concluded = stage && linked.length === 0 ? (await conclusionsOfMeeting(db, language, meeting.id)).length : 0
  return {
    title,
    description: `${title}${t.words.comma}${whenText(language, t, meeting)}`,
    keptAt: keptAt(`/keep/communiques/${publication.slug}`, communiquePolicy, 'edit-publication'),
    body: (
      <>
        <p class="kicker">
          <a href={address(language, '/communiques')}>{t.sections.communiques}</a> ·{' '}
          <a href={address(language, `/meetings/${meeting.slug}`)}>
            <span class="ref">{meeting.ref}</span>
          </a>{' '}
          · {stage ? t.stages[stage] : words.filters.noStage}
        </p>
        <h1>{title}</h1>
        {!publication.read && <p class="note attention">{words.notSeenLong}</p>}
        {stage ? <Line request={request} stage={stage} published={published} /> : <p class="note">{words.coverage}</p>}
        <div class="two">
          <div>
            {stage && <Conclusions request={request} linked={linked} meeting={meeting} concluded={concluded} />}
            <p class="note">{t.notice.openings}</p>
            <History request={request} noun="publication" nounId={publication.id} />
          </div>
          <PublicationFacts request={request} published={published} files={files} />
        </div>
      </>
    ),
  }
}

interface Carried {
  readonly request: PageRequest
  readonly linked: readonly Linked[]
  readonly meeting: Published['meeting']
  /** How many conclusions the meeting has, where this publication is said to carry none. */
  readonly concluded: number
}

function Conclusions({ request, linked, meeting, concluded }: Carried) {
  const { language, t } = request
  const words = texts[language]
  return (
    <>
      <h2>{words.conclusions}</h2>
      {linked.length === 0 ? (
        <p class="note">
          {concluded === 0 ? (
            words.noConclusions
          ) : (
            <>
              {words.noneCarried} <a href={address(language, `/meetings/${meeting.slug}`)}>{words.ofTheMeeting}</a>
            </>
          )}
        </p>
      ) : (
        <>
          <ReadTable
            caption={words.conclusionCount(linked.length)}
            rows={linked}
            columns={[
              {
                label: words.conclusion,
                cell: ({ conclusion }) => (
                  <a href={address(language, `/conclusions/${conclusion.slug}`)}>
                    <span class="ref">{conclusion.ref}</span> {conclusion.text}
                  </a>
                ),
              },
              { label: words.link, cell: ({ basis }) => <BasisTag t={t} basis={basis} /> },
            ]}
          />
          <p class="source">{t.notice.ourWords}</p>
        </>
      )}
    </>
  )
}

interface Facts {
  readonly request: PageRequest
  readonly published: Published
  readonly files: readonly Attachment[]
}

function PublicationFacts({ request, published, files }: Facts) {
  const { language, t } = request
  const { publication, meeting } = published
  const { day, lagDays, read, reference, note, noteLanguage, url } = publication
  const words = texts[language]
  const { columns: label } = words
  return (
    <aside>
      <h2>{t.words.facts}</h2>
      <dl class="facts">
        <dt>{words.filters.type}</dt>
        <dd>{communiqueTexts[language].types[publication.type]}</dd>
        <dt>{label.reference}</dt>
        <dd>{reference ? <bdi>{reference}</bdi> : t.notice.none}</dd>
        <dt>{label.meeting}</dt>
        <dd>
          <MeetingName request={request} meeting={meeting} />
        </dd>
        <dd class="source">{whenText(language, t, meeting)}</dd>
        <dt>{label.published}</dt>
        <dd>{day ? dayText(language, day) : t.notice.notRecorded}</dd>
        <dt>{label.lag}</dt>
        <dd>{lagDays === null ? t.notice.unknown : words.days(lagDays)}</dd>
        {lagDays === null && <dd class="source">{words.lagNote}</dd>}
        <dt>{label.seen}</dt>
        <dd>
          <Tag tone={read ? 'done' : 'wait'}>{read ? words.openingRead : words.notSeen}</Tag>
        </dd>
        {note && (
          <>
            <dt>{words.note}</dt>
            <dd>
              <AsWritten request={request} text={note} language={noteLanguage ?? 'en'} />
            </dd>
          </>
        )}
        {publication.languages.length > 0 && (
          <>
            <dt>{words.languages}</dt>
            <dd>{publication.languages.map(one => ownName[one]).join(t.words.comma)}</dd>
          </>
        )}
        {files.length > 0 && <dt>{words.file}</dt>}
        {files.map(({ id, name }) => (
          <dd>
            <a href={`/files/${id}`}>
              <bdi>{name}</bdi>
            </a>
          </dd>
        ))}
        <dt>{label.address}</dt>
        <dd>
          <SourceLink request={request} url={url} />
        </dd>
      </dl>
    </aside>
  )
}
