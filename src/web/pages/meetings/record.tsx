import { read } from '#kernel/language.ts'
import { communiqueTexts } from '#modules/communiques/index.ts'
import { conclusionTexts } from '#modules/conclusions/index.ts'
import { mandateTexts } from '#modules/mandates/index.ts'
import { dayText } from '../../dates.ts'
import type { PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { Became } from '../../parts/became.tsx'
import { inBrackets } from '../../parts/punctuation.tsx'
import { ReadTable } from '../../parts/read-table.tsx'
import { Tag } from '../../parts/tag.tsx'
import { versionLabel, versionPath } from '../mandates/named.ts'
import { anchors } from './line.ts'
import type { MeetingOnPage } from './load.ts'
import { texts } from './messages/index.ts'

interface Part {
  readonly request: PageRequest
  readonly onPage: MeetingOnPage
}

/** The versions of the forum's mandate in force on the day of the meeting: never simply the one whose text we hold. */
export function MandateInForce({ request: { language }, onPage: { forum, versions } }: Part) {
  const words = texts[language]
  return (
    <>
      <h2 id={anchors.mandate}>{words.mandate}</h2>
      {versions.length === 0 ? (
        <p class="note">{forum?.mandate ? words.noVersion : words.noMandate}</p>
      ) : (
        <ul class="plain">
          {versions.map(({ version, certainty }) => (
            <li>
              <a href={address(language, versionPath(version))}>{versionLabel(language, version)}</a>{' '}
              <Tag tone={certainty === 'certain' ? 'done' : 'wait'}>{words.certainty[certainty]}</Tag>{' '}
              <span class="source">
                {mandateTexts[language].states[version.state]} · {version.textHeld ? words.textHeld : words.textNotHeld}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export function Conclusions({ request: { language, t }, onPage: { conclusions, followUp } }: Part) {
  const words = texts[language]
  return (
    <>
      <h2 id={anchors.conclusion}>{words.conclusions}</h2>
      {conclusions.length === 0 ? (
        <p class="note">{words.noConclusions}</p>
      ) : (
        <>
          <ReadTable
            caption={words.conclusionCount(conclusions.length)}
            rows={conclusions}
            columns={[
              {
                label: words.what,
                cell: ({ ref, slug, text, kind }) => (
                  <>
                    <a href={address(language, `/conclusions/${slug}`)}>
                      <span class="ref">{ref}</span> {text}
                    </a>
                    <span class="source">{inBrackets(language, conclusionTexts[language].kinds[kind])}</span>
                  </>
                ),
              },
              {
                label: words.became,
                cell: ({ id }) => (
                  <Became t={t} language={language} followUp={followUp.filter(entry => entry.conclusionId === id)} />
                ),
              },
            ]}
          />
          <p class="source">{t.notice.ourWords}</p>
        </>
      )}
    </>
  )
}

export function Publications({ request: { language, t }, onPage: { publications, files } }: Part) {
  const words = texts[language]
  const { types } = communiqueTexts[language]
  return (
    <>
      <h2 id={anchors.communique}>{words.publications}</h2>
      {publications.length === 0 ? (
        <p class="note">{words.noPublications}</p>
      ) : (
        <ReadTable
          caption={words.publicationCount(publications.length)}
          rows={publications}
          columns={[
            {
              label: words.publication,
              cell: ({ id, slug, type, reference, title }) => (
                <>
                  <a href={address(language, `/communiques/${slug}`)}>
                    {title ? <bdi>{read(title, language).text}</bdi> : types[type]}
                  </a>
                  {reference && (
                    <>
                      {t.words.comma}
                      <bdi>{reference}</bdi>
                    </>
                  )}
                  {files.get(id)?.map(file => (
                    <>
                      {' '}
                      <a href={`/files/${file.id}`}>
                        <bdi>{file.name}</bdi>
                      </a>
                    </>
                  ))}
                </>
              ),
            },
            { label: words.published, cell: ({ day }) => (day ? dayText(language, day) : t.notice.notRecorded) },
            {
              label: words.lag,
              cell: ({ lagDays }) => (lagDays === null ? t.notice.unknown : words.days(lagDays)),
            },
            {
              label: words.seen,
              cell: ({ read }) => <Tag tone={read ? 'done' : 'wait'}>{read ? words.openingRead : words.notSeen}</Tag>,
            },
          ]}
        />
      )}
    </>
  )
}
