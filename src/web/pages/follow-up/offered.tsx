import { read, type Wording } from '#kernel/language.ts'
import { followUpByIds, followUpPolicy, followUpStatus, type OfferedView } from '#modules/follow-up/index.ts'
import { bodyNames } from '#modules/members/index.ts'
import { instantDay } from '../../dates.ts'
import { followedOn } from '../../followed-on.ts'
import { keptAt } from '../../keeping/staff.ts'
import type { PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { OfferedEntry } from '../../parts/offered-entry.tsx'
import { Throughline } from '../../parts/throughline.tsx'
import { stationsAround } from '../../stations.ts'
import { texts } from './messages/index.ts'

/** What was offered to a body, and what the body says of it. Its history is what was said: steps nobody published are not told. */
export async function offeredAnswer(
  request: PageRequest,
  entry: OfferedView & { readonly wording: Wording },
): Promise<PageAnswer | null> {
  const { db, language, t } = request
  const words = texts[language]
  const on = (await followedOn(db, language, [entry]))(entry)
  if (!on) return null
  const [bodies, [supersededBy], stations] = await Promise.all([
    bodyNames(db, language),
    followUpByIds(db, language, entry.supersededBy === null ? [] : [entry.supersededBy]),
    stationsAround(request, entry, {
      stage: 'follow-up',
      label: followUpStatus(language, entry),
      current: true,
      basis: entry.linkBasis,
    }),
  ])
  const { text, translated, language: textLanguage } = read(entry.wording, language)
  return {
    title: `${t.stages['follow-up']} ${on.ref}`,
    description: text,
    keptAt: keptAt(`/keep/follow-up/${entry.slug}`, followUpPolicy, 'offer-follow-up'),
    body: (
      <>
        <p class="kicker">
          <a href={address(language, '/follow-up')}>{t.sections['follow-up']}</a> ·{' '}
          <a class="ref" href={address(language, on.href)}>
            {on.ref}
          </a>
        </p>
        <h1 lang={textLanguage} dir="auto">
          {text}
        </h1>
        {translated && <p class="source">{t.notice.ourTranslation}</p>}
        <Throughline t={t} language={language} stations={stations} traceHref={`/trace/follow-up/${entry.slug}`} />
        <OfferedEntry
          request={request}
          entry={entry}
          body={bodies.get(entry.body) ?? entry.body}
          supersededBy={supersededBy}
        />
        <h2>{words.followsOn}</h2>
        <p>
          <a href={address(language, on.href)}>
            <span class="ref">{on.ref}</span> {on.text}
          </a>
        </p>
        <p class="note">{words.released[entry.releasedBy](instantDay(language, entry.publishedAt))}</p>
      </>
    ),
  }
}
