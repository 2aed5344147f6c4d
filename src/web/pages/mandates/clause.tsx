import { read, type Wording } from '#kernel/language.ts'
import { followUpOfClauses, type OfferedView } from '#modules/follow-up/index.ts'
import { type ClauseView, clauseByRef, listClauses, type VersionView, versionBySlug } from '#modules/mandates/index.ts'
import { bodyNames } from '#modules/members/index.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { History } from '../../parts/history.tsx'
import { OfferedLine } from '../../parts/offered-line.tsx'
import { inBrackets } from '../../parts/punctuation.tsx'
import { TakePart } from '../../parts/take-part.tsx'
import { Throughline } from '../../parts/throughline.tsx'
import { stationsAround } from '../../stations.ts'
import { walkPath } from '../../stations-walk.ts'
import { Addressed, ReportedTo } from './duty.tsx'
import { texts } from './messages/index.ts'
import { versionLabel, versionPath } from './named.ts'
import { dayOrUnknown, replacedText, StateTag } from './state.tsx'

interface Part {
  readonly request: PageRequest
  readonly clause: ClauseView
  readonly version: VersionView
}

/** `68-E1` has its letter last, so a page read from right to left would turn it round. */
const isolated = (ref: string): string => `\u2066${ref}\u2069`

/** One operative clause in our words. Said as `68-02`, the number of an action item, it leads to `68-2`. */
export const clausePage: Page = async request => {
  const { db, language, params, t } = request
  const clause = await clauseByRef(db, params.slug ?? '')
  if (!clause) return null
  if (clause.slug !== params.slug) return { movedTo: `/mandates/clauses/${clause.slug}` }
  const version = await versionBySlug(db, clause.versionSlug)
  if (!version) return null
  const words = texts[language]
  const [siblings, bodies, stations, followUp] = await Promise.all([
    listClauses(db, version.slug),
    bodyNames(db, language),
    stationsAround(request, version, { stage: 'mandate', label: isolated(clause.ref), current: true }),
    followUpOfClauses(db, language, [clause.id]),
  ])
  const { text, language: textLanguage, translated } = read(clause.paraphrase, language)
  const part = { request, clause, version }
  return {
    title: `${clause.ref}${t.words.comma}${versionLabel(language, version)}`,
    description: text,
    body: (
      <>
        <p class="kicker">
          <span class="ref" dir="ltr">
            {clause.ref}
          </span>
          {inBrackets(language, t.notice.ourReference)} ·{' '}
          <a href={address(language, versionPath(version))}>{versionLabel(language, version)}</a> ·{' '}
          <StateTag language={language} state={version.state} />
        </p>
        <h1 lang={textLanguage}>{text}</h1>
        <p class="source">
          {words.prevails}
          {translated && inBrackets(language, t.notice.ourTranslation)}
        </p>
        {version.state === 'proposal' && <p class="note attention">{words.proposal}</p>}
        <Throughline t={t} language={language} stations={stations} traceHref={walkPath('mandate', version.slug)} />
        <p class="source">{words.lineOfVersion}</p>
        <div class="two">
          <div>
            <Evidence {...part} />
            <WhatBecame request={request} followUp={followUp} bodies={bodies} />
            <Kin {...part} siblings={siblings} />
            <TakePart request={request} follow={`clause/${clause.slug}`} />
            <History request={request} noun="clause" nounId={clause.id} />
          </div>
          <ClauseFacts {...part} bodies={bodies} />
        </div>
      </>
    ),
  }
}

/** Which records would show that the duty was met, and the figure beside them. Nothing is scored here. */
function Evidence({ request: { language, t }, clause, version }: Part) {
  const words = texts[language]
  const said = (wording: Wording) => read(wording, language).text
  return (
    <>
      <h2>{words.evidence}</h2>
      <p class="note">{version.state === 'proposal' ? words.evidenceOfProposal : words.evidenceNote}</p>
      <ul>
        {clause.evidence.map(item => (
          <li>{said(item)}</li>
        ))}
      </ul>
      <h2>{words.measure}</h2>
      <p>{clause.measure ? said(clause.measure) : t.notice.none}</p>
    </>
  )
}

/** What bodies were offered on it and say of it, once it was published; nothing where there is none: nobody was asked yet. */
function WhatBecame({
  request,
  followUp,
  bodies,
}: {
  request: PageRequest
  followUp: readonly OfferedView[]
  bodies: ReadonlyMap<string, string>
}) {
  const { language } = request
  if (followUp.length === 0) return null
  return (
    <>
      <h2>{texts[language].became}</h2>
      {followUp.map(entry => (
        <div class="entry">
          <p>
            <a href={address(language, `/follow-up/${entry.slug}`)}>{entry.text}</a>
          </p>
          <OfferedLine request={request} entry={entry} bodies={bodies} />
        </div>
      ))}
    </>
  )
}

/** The clause it is part of, and the clauses that are parts of it. */
function Kin({ request: { language }, clause, siblings }: Part & { siblings: readonly ClauseView[] }) {
  const words = texts[language]
  const parents = siblings.filter(one => one.ref === clause.parent)
  const children = siblings.filter(one => one.parent === clause.ref)
  const groups = [
    [words.partOf, parents],
    [words.parts, children],
  ] as const
  return (
    <>
      {groups
        .filter(([, clauses]) => clauses.length > 0)
        .map(([label, clauses]) => (
          <>
            <h2>{label}</h2>
            <ul class="plain">
              {clauses.map(one => (
                <li>
                  <a href={address(language, `/mandates/clauses/${one.slug}`)}>
                    <span class="ref" dir="ltr">
                      {one.ref}
                    </span>{' '}
                    {read(one.paraphrase, language).text}
                  </a>
                </li>
              ))}
            </ul>
          </>
        ))}
    </>
  )
}

function ClauseFacts({ request, clause, version, bodies }: Part & { bodies: ReadonlyMap<string, string> }) {
  const { language, t } = request
  const words = texts[language]
  return (
    <aside>
      <h2>{t.words.facts}</h2>
      <dl class="facts">
        <dt>{words.placeInText}</dt>
        <dd>{read(clause.place, language).text}</dd>
        <dt>{words.columns.addressee}</dt>
        <dd>
          <Addressed language={language} clause={clause} bodies={bodies} />
        </dd>
        <dt>{words.reportsTo}</dt>
        <dd>
          <ReportedTo request={request} clause={clause} bodies={bodies} />
        </dd>
        <dt>{words.columns.alias}</dt>
        <dd>
          {clause.alias ? (
            <span class="ref" dir="ltr">
              {clause.alias}
            </span>
          ) : (
            t.notice.none
          )}
          {clause.alias && <span class="source">{inBrackets(language, t.notice.ourReference)}</span>}
        </dd>
        {version.state !== 'proposal' && (
          <>
            <dt>{words.from}</dt>
            <dd>{dayOrUnknown(request, version, version.from)}</dd>
            <dt>{words.replaced}</dt>
            <dd>{replacedText(request, version)}</dd>
          </>
        )}
        <dt>{words.text}</dt>
        <dd>{version.textHeld ? words.held : words.notHeld}</dd>
      </dl>
    </aside>
  )
}
