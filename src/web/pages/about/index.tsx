import type { Child } from 'hono/jsx'
import { dayText } from '../../dates.ts'
import type { Page, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { BasisTag } from '../../parts/tag.tsx'
import { Holdings, Regions, ScheduledEnds } from './figures.tsx'
import { type Messages, texts } from './messages/index.ts'

/** Sections of the page, in their order; each is an address of its own: `/en/about#basis`. */
const sections = [
  'rehearsal',
  'what',
  'limits',
  'words',
  'basis',
  'status',
  'missing',
  'sources',
  'privacy',
  'access',
  'cite',
  'downloads',
  'log',
] as const
type SectionKey = (typeof sections)[number]

/** What the record is, how sure it is of itself, and how to check it. */
export const aboutPage: Page = async request => {
  const { language, t } = request
  const words = texts[language]
  const shown = sections.filter(key => key !== 'rehearsal' || request.rehearsal)
  return {
    title: t.site.about,
    description: words.lede,
    body: (
      <>
        <h1>{t.site.about}</h1>
        <p class="lede">{words.lede}</p>
        <nav aria-label={words.contents}>
          <ul>
            {shown.map(key => (
              <li>
                <a href={`#${key}`}>{words.titles[key]}</a>
              </li>
            ))}
          </ul>
        </nav>
        {shown.map(key => (
          <section>
            <h2 id={key}>{words.titles[key]}</h2>
            {contents[key](request, words)}
          </section>
        ))}
      </>
    ),
  }
}

const paragraphs = (...all: readonly string[]) => (
  <>
    {all.map(text => (
      <p>{text}</p>
    ))}
  </>
)

const contents: Readonly<Record<SectionKey, (request: PageRequest, words: Messages) => Child>> = {
  rehearsal: (_, words) => paragraphs(words.rehearsalInvented, words.rehearsalReal),
  what: (request, words) => (
    <>
      {paragraphs(words.what, words.notOfficial)}
      <Holdings request={request} />
    </>
  ),
  limits: ({ t }, words) => paragraphs(t.notice.openings, words.firstPart, words.units, words.verification),
  words: ({ t }, words) => paragraphs(t.notice.ourWords, words.translations, words.references),
  basis: (request, words) => <Bases request={request} words={words} />,
  status: (request, words) => (
    <>
      {paragraphs(words.statusOnDay, words.statusEnds)}
      <ScheduledEnds request={request} />
      <Regions request={request} />
      <p>{words.statusMissing}</p>
    </>
  ),
  missing: (_, words) => (
    <>
      <p>{words.missingText}</p>
      <ul>
        {Object.values(words.missing).map(text => (
          <li>{text}</li>
        ))}
      </ul>
    </>
  ),
  sources: (_, words) => paragraphs(words.sourcesText, words.sourcesCountries, words.licence),
  privacy: (_, words) => paragraphs(words.privacyReading, words.privacyNames, words.privacySignIn),
  access: (_, words) => paragraphs(words.accessText, words.accessTell),
  cite: (request, words) => <Citing request={request} words={words} />,
  downloads: ({ language, t }, words) => (
    <>
      <p>{words.downloadsText}</p>
      <p>
        <a href={address(language, '/feeds')}>{t.site.feeds}</a> · <a href="/api/v1/openapi.json">{t.site.api}</a>
      </p>
    </>
  ),
  log: (_, words) => <Log words={words} />,
}

const kinds = ['stated', 'inferred', 'not_recorded'] as const

function Bases({ request: { t }, words }: { request: PageRequest; words: Messages }) {
  return (
    <>
      <p>{words.basisText}</p>
      <dl class="facts">
        {kinds.map(basis => (
          <>
            <dt>
              <BasisTag t={t} basis={basis} />
            </dt>
            <dd>{t.basis[`${basis}Long`]}</dd>
          </>
        ))}
      </dl>
      <p>{words.basisRule}</p>
    </>
  )
}

function Citing({ request, words }: { request: PageRequest; words: Messages }) {
  const { language, now } = request
  const today = dayText(language, now.toString().slice(0, 10))
  return (
    <>
      {paragraphs(words.citeText, words.citeOriginal)}
      <p class="note">{words.citeExample('CTO-05/2', address(language, '/conclusions/cto-05-2'), today)}</p>
    </>
  )
}

function Log({ words }: { words: Messages }) {
  const command = (text: string) => (
    <pre dir="ltr">
      <code>{text}</code>
    </pre>
  )
  return (
    <>
      <p>{words.logText}</p>
      <p>
        <a href="/log/checkpoint">{words.logCheckpoint}</a>
      </p>
      <p>{words.logCheck}</p>
      <section class="scroll" tabindex={0} aria-label={words.titles.log}>
        {command('bin/throughline audit-log LOG\nnode verify/log.mjs LOG --checkpoint CHECKPOINT')}
      </section>
    </>
  )
}
