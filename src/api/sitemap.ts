import { languages } from '#kernel/language.ts'
import { listPublications, stageOf } from '#modules/communiques/index.ts'
import { listConclusions } from '#modules/conclusions/index.ts'
import { listForums } from '#modules/forums/index.ts'
import { listClauses, listVersions } from '#modules/mandates/index.ts'
import { listMeetings } from '#modules/meetings/index.ts'
import { listCountries, listOrganizations } from '#modules/members/index.ts'
import { listTopics } from '#modules/topics/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { address, type Route } from '../web/page.ts'
import { document, escaped } from './feeds/xml.ts'
import { publicFollowUp } from './public-follow-up.ts'

export const sitemapType = 'application/xml; charset=utf-8'

type Slugs = (db: Db) => Promise<readonly string[]>

const slugs = (nouns: readonly { readonly slug: string }[]): readonly string[] => nouns.map(noun => noun.slug)

const followUpSlugs: Slugs = async db => (await publicFollowUp(db, 'en')).map(({ entry }) => entry.slug)

async function traceSlugs(db: Db): Promise<readonly string[]> {
  const at = (stage: string) => (slug: string) => `${stage}/${slug}`
  const publications = (await listPublications(db)).flatMap(({ type, slug }) => {
    const stage = stageOf[type]
    return stage === null ? [] : [at(stage)(slug)]
  })
  return [
    ...slugs(await listVersions(db)).map(at('mandate')),
    ...slugs(await listTopics(db, 'en')).map(at('topic')),
    ...slugs(await listConclusions(db, 'en')).map(at('conclusion')),
    ...publications,
    ...(await followUpSlugs(db)).map(at('follow-up')),
  ]
}

/** Which nouns a page with a variable part is about: path before that part → what may stand there. */
export const nounsOfPages: Readonly<Record<string, Slugs>> = {
  '/conclusions': async db => slugs(await listConclusions(db, 'en')),
  '/meetings': async db => slugs(await listMeetings(db, 'en')),
  '/topics': async db => slugs(await listTopics(db, 'en')),
  '/follow-up': followUpSlugs,
  '/mandates': async db => slugs(await listVersions(db)),
  '/mandates/clauses': async db => slugs(await listClauses(db)),
  '/communiques': async db => slugs(await listPublications(db)),
  '/countries': async db => slugs(await listCountries(db, 'en')),
  '/organizations': async db => slugs(await listOrganizations(db, 'en')),
  '/forums': async db => slugs(await listForums(db, 'en')),
  '/trace': traceSlugs,
}

/** First parts of public addresses. What is not here is left out, so that a page of the secretariat is not told by mistake. */
const open: ReadonlySet<string> = new Set([
  '',
  ...Object.keys(nounsOfPages).map(path => path.split('/')[1] ?? ''),
  'participation',
  'search',
  'about',
  'feeds',
])

/** Addresses without language of every page that a search engine may know. */
export async function publicPaths(db: Db, routes: readonly Route[]): Promise<readonly string[]> {
  const paths = routes
    .filter(({ path, page, signedIn }) => page && !signedIn && open.has(path.split('/')[1] ?? ''))
    .map(({ path }) => path)
  const found = paths.map(async path => {
    const [, before] = /^(.*?)\/:/.exec(path) ?? []
    if (before === undefined) return [path]
    return ((await nounsOfPages[before]?.(db)) ?? []).map(slug => `${before}/${slug}`)
  })
  return [...new Set((await Promise.all(found)).flat())]
}

const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'

/** Every public page in six languages, each naming the others (sitemaps.org; at most 50 000 addresses and 50 MB). */
export async function sitemap(db: Db, routes: readonly Route[], publicUrl: string): Promise<string> {
  const urls = (await publicPaths(db, routes)).map(path => {
    const places = languages.map(language => escaped(publicUrl + address(language, path)))
    const alternates = places.map(
      (place, index) => `<xhtml:link rel="alternate" hreflang="${languages[index]}" href="${place}"/>`,
    )
    return places.map(place => `<url><loc>${place}</loc>${alternates.join('')}</url>`).join('')
  })
  return document(`<urlset ${spaces}>${urls.join('')}</urlset>`)
}

/** Everything public may be read by programs; lists as filtered by somebody are endless, and pages for one reader are none of theirs. */
export const robots = (publicUrl: string): string =>
  [
    'User-agent: *',
    'Disallow: /*?',
    'Disallow: /*/sign-in',
    'Disallow: /*/account',
    '',
    `Sitemap: ${publicUrl}/sitemap.xml`,
    '',
  ].join('\n')
