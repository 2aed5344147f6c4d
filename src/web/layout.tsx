import { html, raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Actor } from '#kernel/actor.ts'
import { directionOf, type Language, languages, ownName } from '#kernel/language.ts'
import { identityTexts, type PreviewRole, previewRoles } from '#modules/identity/index.ts'
import type { Assets } from './assets.ts'
import { texts as keepingTexts } from './keeping/messages/index.ts'
import { ownPagesOf } from './own-pages.ts'
import type { PageAnswer, PageRequest, Section } from './page.ts'
import { address, sections } from './page.ts'
import { type Answering, staying } from './staying.ts'

/** What every page says of itself. */
export interface Frame {
  readonly assets: Assets
  /** Origin for canonical and alternate links, without a final slash. */
  readonly publicUrl: string
  /** The body that has adopted the site; null: nobody has, and the banner says so. */
  readonly issuingBody: string | null
  /** Nothing on these pages is real, and each says so. */
  readonly rehearsal?: boolean
}

const Mark = () => (
  <svg viewBox="0 0 44 16" width="44" height="16" aria-hidden="true">
    <path d="M4 8H40" stroke="currentColor" stroke-width="3" />
    <circle cx="6" cy="8" r="5" fill="currentColor" />
    <circle cx="22" cy="8" r="4" class="hollow" stroke="currentColor" stroke-width="3" />
    <circle cx="38" cy="8" r="5" fill="currentColor" />
  </svg>
)

function Head({ frame, request, answer }: { frame: Frame; request: PageRequest; answer: PageAnswer }) {
  const { t, language, path } = request
  const title = path === '/' ? t.site.name + t.words.colon + answer.title : `${answer.title} · ${t.site.name}`
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>{title}</title>
      {answer.description && <meta name="description" content={answer.description} />}
      <meta name="color-scheme" content="light dark" />
      {answer.privately && <meta name="robots" content="noindex" />}
      <link rel="stylesheet" href={frame.assets.style} />
      <link rel="icon" href={frame.assets.icon} type="image/svg+xml" />
      <link rel="canonical" href={frame.publicUrl + address(language, path)} />
      {languages.map(other => (
        <link rel="alternate" hreflang={other} href={frame.publicUrl + address(other, path)} />
      ))}
      {answer.feeds?.map(feed => (
        <link rel="alternate" type={feed.type} title={feed.title} href={address(language, feed.href)} />
      ))}
    </head>
  )
}

function Masthead({ request, section }: { request: PageRequest; section: Section | undefined }) {
  const { t, language, path } = request
  const search = request.query.toString()
  return (
    <div class="masthead">
      <div class="page">
        <a class="brand" href={address(language, '/')}>
          <Mark />
          {t.site.name}
        </a>
        <nav aria-label={t.site.menu}>
          <ul>
            {sections.map(one => (
              <li>
                <a href={address(language, `/${one}`)} aria-current={one === section ? 'true' : undefined}>
                  {t.sections[one]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <nav class="languages" aria-label={t.site.languages}>
          <ul>
            {languages.map(other => (
              <li>
                <a
                  href={address(other, path) + (search && `?${search}`)}
                  lang={other}
                  dir={directionOf(other)}
                  hreflang={other}
                  aria-current={other === language ? 'true' : undefined}
                >
                  {ownName[other]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  )
}

/** The way between the pages of those who keep the record, on pages that only they see. */
function Own({ request: { language, path }, reader }: { request: PageRequest; reader: Actor }) {
  const words = keepingTexts[language]
  const pages = ownPagesOf(reader)
  if (pages.length === 0) return null
  const here = pages
    .filter(page => path === page.path || path.startsWith(`${page.path}/`))
    .reduce<string | null>((longest, page) => (page.path.length > (longest ?? '').length ? page.path : longest), null)
  return (
    <nav class="own" aria-label={words.ownTitle}>
      <ul class="page">
        {pages.map(page => (
          <li>
            <a href={address(language, page.path)} aria-current={page.path === here ? 'true' : undefined}>
              {words.own[page.name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Footer({ request, signedIn }: { request: PageRequest; signedIn: boolean }) {
  const { t, language } = request
  const to = (path: string, label: string) => (
    <li>
      <a href={address(language, path)}>{label}</a>
    </li>
  )
  return (
    <footer>
      <div class="page">
        <p>{t.site.footer}</p>
        <nav aria-label={t.site.more}>
          <ul>
            {to('/search', t.sections.search)}
            {to('/communiques', t.sections.communiques)}
            {to('/forums', t.sections.forums)}
            {to('/countries', t.sections.members)}
            {to('/organizations', t.sections.organizations)}
            {to('/about', t.site.about)}
            {to('/feeds', t.site.feeds)}
            {signedIn ? to('/account', t.site.account) : to('/sign-in', t.site.signIn)}
          </ul>
        </nav>
      </div>
    </footer>
  )
}

/** The way to where this is kept, on pages everybody has: only for those who may, and so never in what is kept of a page. */
const WhereKept = ({ language, path }: { language: Language; path: string }) => (
  <p class="own-way">
    <a href={address(language, path)}>{keepingTexts[language].keepThis}</a>
  </p>
)

/** Says to an officer as whom they see this page, and leads to the others and back. */
function Previewing({ request: { language, path, query, t }, as }: { request: PageRequest; as: PreviewRole }) {
  const { roles } = identityTexts[language]
  const here = (role: PreviewRole | null) => {
    const asked = new URLSearchParams(query)
    asked.delete('as')
    if (role) asked.set('as', role)
    return address(language, path) + (asked.size > 0 ? `?${asked}` : '')
  }
  return (
    <nav class="note attention" aria-label={t.site.previewAs(roles[as])}>
      <p>
        <strong>{t.site.previewAs(roles[as])}</strong> {t.site.previewNote}
      </p>
      <p>
        {previewRoles
          .filter(role => role !== as)
          .map(role => (
            <>
              <a href={here(role)}>{t.site.previewSwitch(roles[role])}</a> ·{' '}
            </>
          ))}
        <a href={here(null)}>{t.site.previewEnd}</a>
      </p>
    </nav>
  )
}

/** The whole document around a page's body. Only what is sent privately knows who reads it; the rest is everybody's. */
export async function layout(
  frame: Frame,
  request: PageRequest,
  answer: PageAnswer,
  section: Section | undefined,
  { reader, answers }: { readonly reader: Actor | null; readonly answers: Answering },
) {
  const { t, language, previewAs } = request
  const seen = async (part: Child) => (previewAs ? raw(staying(String(await html`${part}`), previewAs, answers)) : part)
  const masthead = await seen(<Masthead request={request} section={section} />)
  const body = await seen(answer.body)
  const footer = await seen(<Footer request={request} signedIn={reader !== null} />)
  const own = reader && (await seen(<Own request={request} reader={reader} />))
  return html`<!doctype html>${(
    <html lang={language} dir={directionOf(language)}>
      <Head frame={frame} request={request} answer={answer} />
      <body>
        <a class="skip" href="#main">
          {t.site.skip}
        </a>
        <header>
          {masthead}
          {own}
          {frame.rehearsal && (
            <p class="banner rehearsal">
              <strong class="page">
                <a href={address(language, '/about#rehearsal')}>{t.site.rehearsal}</a>
              </strong>
            </p>
          )}
          <p class="banner">
            <span class="page">{frame.issuingBody ? t.site.publishedBy(frame.issuingBody) : t.site.notOfficial}</span>
          </p>
        </header>
        <main id="main" class="page">
          {previewAs && <Previewing request={request} as={previewAs} />}
          {reader && answer.keptAt?.for(reader) && <WhereKept language={language} path={answer.keptAt.path} />}
          {body}
        </main>
        {footer}
      </body>
    </html>
  )}`
}
