import { read } from '#kernel/language.ts'
import { type ClauseView, listClauses, type VersionView, versionBySlug } from '#modules/mandates/index.ts'
import { type MeetingUnder, meetingsUnder } from '#modules/meetings/index.ts'
import { bodyNames } from '#modules/members/index.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { History } from '../../parts/history.tsx'
import { InBrackets } from '../../parts/punctuation.tsx'
import { ReadTable } from '../../parts/read-table.tsx'
import { Tag } from '../../parts/tag.tsx'
import { Throughline } from '../../parts/throughline.tsx'
import { whenText } from '../../parts/when.tsx'
import { stationsAround } from '../../stations.ts'
import { walkPath } from '../../stations-walk.ts'
import { MeetingName } from '../meetings/name.tsx'
import { Addressed, ReportedTo } from './duty.tsx'
import { texts } from './messages/index.ts'
import { versionLabel } from './named.ts'
import { dayOrUnknown, issuerName, replacedText, StateTag } from './state.tsx'

type Bodies = Awaited<ReturnType<typeof bodyNames>>

/** One version of a mandate: its line, its clauses where the text is held, the meetings convened under it. */
export const versionPage: Page = async request => {
  const { db, language, params, t } = request
  const version = await versionBySlug(db, params.slug ?? '')
  if (!version) return null
  const words = texts[language]
  const label = versionLabel(language, version)
  const [clauses, under, bodies, stations] = await Promise.all([
    listClauses(db, version.slug),
    meetingsUnder(db, language, [version]),
    bodyNames(db, language),
    stationsAround(request, version, { stage: 'mandate', label, current: true }),
  ])
  const title = read(version.mandateTitle, language)
  return {
    title: label,
    description: title.text,
    body: (
      <>
        <p class="kicker">
          <a href={address(language, '/mandates')}>{t.sections.mandates}</a> ·{' '}
          <StateTag language={language} state={version.state} />
        </p>
        <h1>{label}</h1>
        <p class="lede" lang={title.language}>
          {title.text}
        </p>
        {title.translated && <p class="source">{t.notice.ourTranslation}</p>}
        {version.state === 'proposal' && <p class="note attention">{words.proposal}</p>}
        {version.state !== 'proposal' && (
          <p class="kicker">
            {words.from}
            {t.words.colon}
            {dayOrUnknown(request, version, version.from)} · {words.replaced}
            {t.words.colon}
            {replacedText(request, version)}
          </p>
        )}
        <Throughline t={t} language={language} stations={stations} traceHref={walkPath('mandate', version.slug)} />
        <Clauses request={request} version={version} clauses={clauses} bodies={bodies} />
        <div class="two">
          <div>
            <Convened request={request} version={version} meetings={under.get(version.id) ?? []} />
            <History request={request} noun="mandate-version" nounId={version.id} />
          </div>
          <VersionFacts request={request} version={version} bodies={bodies} />
        </div>
      </>
    ),
  }
}

function Clauses({
  request,
  version,
  clauses,
  bodies,
}: {
  request: PageRequest
  version: VersionView
  clauses: readonly ClauseView[]
  bodies: Bodies
}) {
  const { language } = request
  const words = texts[language]
  return (
    <>
      <h2 id="clauses">{words.clauses}</h2>
      {clauses.length === 0 ? (
        <p class="note attention">{version.textHeld ? words.noClauses : words.textNotHeldLong}</p>
      ) : (
        <>
          <p class="note">{words.prevails}</p>
          <ReadTable
            caption={words.clauseCount(clauses.length)}
            rows={clauses}
            columns={[
              {
                label: words.columns.clause,
                cell: ({ ref, slug, alias }) => (
                  <>
                    <a class="ref" dir="ltr" href={address(language, `/mandates/clauses/${slug}`)}>
                      {ref}
                    </a>
                    {alias && alias !== ref && (
                      <span class="source">
                        <InBrackets language={language}>
                          <bdi class="ref">{alias}</bdi>
                        </InBrackets>
                      </span>
                    )}
                  </>
                ),
              },
              {
                label: words.columns.duty,
                cell: ({ paraphrase, place }) => (
                  <>
                    {read(paraphrase, language).text}
                    <br />
                    <span class="source">{read(place, language).text}</span>
                  </>
                ),
              },
              { label: words.columns.addressee, cell: clause => <Addressed {...{ language, clause, bodies }} /> },
              { label: words.reportsTo, cell: clause => <ReportedTo {...{ request, clause, bodies }} /> },
            ]}
          />
        </>
      )}
    </>
  )
}

function Convened({
  request,
  version,
  meetings,
}: {
  request: PageRequest
  version: VersionView
  meetings: readonly MeetingUnder[]
}) {
  const { language, t } = request
  const words = texts[language]
  return (
    <>
      <h2 id="meetings">{words.convened}</h2>
      {meetings.length === 0 ? (
        <p class="note">{version.state === 'proposal' ? words.convenedByProposal : words.noneConvened}</p>
      ) : (
        <ReadTable
          caption={words.meetingCount(meetings.length)}
          rows={meetings}
          columns={[
            { label: t.date.when, cell: ({ meeting }) => whenText(language, t, meeting) },
            { label: words.meeting, cell: ({ meeting }) => <MeetingName request={request} meeting={meeting} /> },
            {
              label: words.onThatDay,
              cell: ({ certainty }) => (
                <Tag tone={certainty === 'certain' ? 'done' : 'wait'}>{words.certainty[certainty]}</Tag>
              ),
            },
          ]}
        />
      )}
    </>
  )
}

function VersionFacts({ request, version, bodies }: { request: PageRequest; version: VersionView; bodies: Bodies }) {
  const { language, t } = request
  const words = texts[language]
  const proposal = version.state === 'proposal'
  const facts: readonly (readonly [label: string, value: string])[] = [
    [proposal ? words.proposedTo : words.issuedBy, issuerName(language, version.issuedBy, bodies)],
    [words.placeAndYear, `${read(version.place, language).text}${t.words.comma}${version.year}`],
    ...(proposal
      ? []
      : ([
          [words.from, dayOrUnknown(request, version, version.from)],
          [words.replaced, replacedText(request, version)],
          [words.datesBasis, words.datesBases[version.datesBasis]],
        ] as const)),
    [words.text, version.textHeld ? words.held : words.notHeld],
  ]
  return (
    <aside>
      <h2>{t.words.facts}</h2>
      <dl class="facts">
        <dt>{words.columns.state}</dt>
        <dd>
          <StateTag language={language} state={version.state} />
        </dd>
        {facts.map(([label, value]) => (
          <>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </aside>
  )
}
