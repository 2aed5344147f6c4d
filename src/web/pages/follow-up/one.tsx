import { read, type Wording } from '#kernel/language.ts'
import { conclusionsByIds } from '#modules/conclusions/index.ts'
import { followUpBySlug, followUpStatus, type HistoricView } from '#modules/follow-up/index.ts'
import { meetingsByIds } from '#modules/meetings/index.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { History } from '../../parts/history.tsx'
import { SourceLink } from '../../parts/source-link.tsx'
import { BasisTag } from '../../parts/tag.tsx'
import { TakePart } from '../../parts/take-part.tsx'
import { Throughline } from '../../parts/throughline.tsx'
import { whenText } from '../../parts/when.tsx'
import { stationsAround } from '../../stations.ts'
import { texts } from './messages/index.ts'
import { offeredAnswer } from './offered.tsx'

/** What followed on one conclusion or clause, as a source or the body itself says. */
export const followUpPage: Page = async request => {
  const { db, language, params } = request
  const entry = await followUpBySlug(db, language, params.slug ?? '')
  if (!entry) return null
  return entry.kind === 'offered' ? offeredAnswer(request, entry) : historicAnswer(request, entry)
}

/** What a source says followed on one conclusion: its line, the conclusion, how sure the link is. */
async function historicAnswer(request: PageRequest, entry: HistoricView & { readonly wording: Wording }) {
  const { db, language, t } = request
  const [conclusion] = await conclusionsByIds(db, language, [entry.conclusionId ?? ''])
  if (!conclusion) return null
  const words = texts[language]
  const status = followUpStatus(language, entry)
  const [[meeting], stations] = await Promise.all([
    meetingsByIds(db, language, [conclusion.meetingId]),
    stationsAround(request, entry, {
      stage: 'follow-up',
      label: status,
      current: true,
      basis: entry.linkBasis,
    }),
  ])
  const { text, translated, language: textLanguage } = read(entry.wording, language)
  const conclusionHref = address(language, `/conclusions/${conclusion.slug}`)
  return {
    title: `${t.stages['follow-up']} ${conclusion.ref}`,
    description: text,
    body: (
      <>
        <p class="kicker">
          <a href={address(language, '/follow-up')}>{t.sections['follow-up']}</a> ·{' '}
          <a class="ref" href={conclusionHref}>
            {conclusion.ref}
          </a>
        </p>
        <h1 lang={textLanguage}>{text}</h1>
        <p class="source">{translated ? t.notice.ourTranslation : t.notice.ourParaphrase}</p>
        <Throughline t={t} language={language} stations={stations} traceHref={`/trace/follow-up/${entry.slug}`} />
        <div class="two">
          <section>
            <h2>{words.conclusion}</h2>
            <p>
              <a href={conclusionHref}>
                <span class="ref">{conclusion.ref}</span> {conclusion.text}
              </a>
            </p>
            <p class="note attention">{words.notOurs}</p>
            <p class="note">{t.notice.openings}</p>
            <TakePart request={request} tell={`follow-up/${entry.slug}`} />
            <History request={request} noun="follow-up" nounId={entry.id} />
          </section>
          <aside>
            <h2>{t.words.facts}</h2>
            <dl class="facts">
              <dt>{words.columns.status}</dt>
              <dd>{status}</dd>
              <dt>{words.columns.link}</dt>
              <dd>
                <BasisTag t={t} basis={entry.linkBasis} />{' '}
                <span class="source">{t.basis[`${entry.linkBasis}Long`]}</span>
              </dd>
              <dt>{words.columns.source}</dt>
              <dd>
                <SourceLink request={request} url={entry.source} />
              </dd>
              {meeting && (
                <>
                  <dt>{words.from}</dt>
                  <dd>
                    <a href={address(language, `/meetings/${meeting.slug}`)}>{meeting.name}</a>
                    {t.words.comma}
                    {whenText(language, t, meeting)}
                  </dd>
                </>
              )}
              <dt>{words.verified}</dt>
              <dd>{t.notice.notVerified}</dd>
            </dl>
          </aside>
        </div>
      </>
    ),
  }
}
