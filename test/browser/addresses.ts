import type { Route } from '../../src/web/page.ts'
import type { Letters } from './furnished.ts'
import type { Site } from './site.ts'

/** A page without its language, as it is looked at. */
export interface Shown {
  readonly path: string
  /** The status it answers with. */
  readonly status: number
  /** Not there for the public. */
  readonly signedIn: boolean
}

/**
 * What is looked at instead of the first page a link leads to. Routes that are not here are shown by whatever page of theirs is
 * found first, so that a new page is looked at without being entered.
 */
const examples: Readonly<Record<string, readonly string[]>> = {
  '/conclusions': [
    '/conclusions',
    '/conclusions?kind=wrong&sort=reference&order=desc',
    '/conclusions?q=nothing-like-it',
  ],
  '/conclusions/:slug': ['/conclusions/cto-05-4'],
  '/keep/conclusions/:slug': ['/keep/conclusions/cto-05-2'],
  '/keep/meetings/:slug': ['/keep/meetings/cto-05'],
  '/keep/meetings/:slug/add': ['/keep/meetings/cto-05/add'],
  '/keep/meetings/:slug/desk': ['/keep/meetings/cto-05/desk'],
  '/keep/organizations/:slug': ['/keep/organizations/acacia-telecom-invented'],
  '/meetings/:slug': ['/meetings/cto-05', '/meetings/cto-03'],
  '/countries/:slug': ['/countries/lao-people-s-democratic-republic', '/countries/bangladesh'],
  '/search': ['/search', '/search?q=5G', '/search?q=nothing-like-it'],
  '/sign-in/link': ['/sign-in/link?token=x'],
  '/trace/:stage/:slug': [
    '/trace/conclusion/cto-05-4',
    '/trace/mandate/res-68-dubai-2012',
    '/trace/follow-up/cxo-2023-2-1',
  ],
}

/** What goes wrong has a page as well. */
const wrong: readonly Shown[] = [
  { path: '/nothing-here', status: 404, signedIn: false },
  { path: '/sign-in/link', status: 422, signedIn: false },
]

/** The pages to look at for every route that has one and is no download, and the routes nothing was found for. */
export async function addressesOf(site: Site, routes: readonly Route[], cookie: string, links: Letters = {}) {
  const paths = routes.flatMap(({ path, page }) => (page && !path.includes('.') ? [path] : []))
  const open = paths.filter(path => path.includes(':'))
  const plain = paths.filter(path => !open.includes(path))
  const found = await firstPages(site, cookie, plain, open)
  const addresses = Object.fromEntries(
    paths.map(path => [path, links[path] ?? examples[path] ?? found.get(path) ?? [path]]),
  )
  const pages = await Promise.all(
    Object.values(addresses)
      .flat()
      .map(path => asShown(site, path)),
  )
  return {
    byRoute: addresses,
    pages: [...pages, ...wrong],
    unseen: paths.filter(path => !addresses[path]?.some(Boolean)),
    stale: Object.keys(examples).filter(path => !paths.includes(path)),
  }
}

async function asShown(site: Site, path: string): Promise<Shown> {
  const { status } = await site.get(`/en${path}`)
  return { path, status: 200, signedIn: status !== 200 }
}

/** Of a hundred pages of one kind, this many are searched for links: one of them may lead where others do not. */
const searched = 4

/** Follows links until every route has a page that is one of its own: route → its first page. */
async function firstPages(site: Site, cookie: string, from: readonly string[], open: readonly string[]) {
  const found = new Map(open.map(route => [route, [] as string[]]))
  const waiting = new Set(from)
  for (const path of waiting) {
    if ([...found.values()].every(pages => pages.length > 0)) break
    for (const link of await linksOn(site, path, cookie)) {
      const pages = found.get(open.find(route => patternOf(route).test(link)) ?? '')
      if (!pages || waiting.has(link) || pages.length === searched) continue
      pages.push(link)
      waiting.add(link)
    }
  }
  return new Map([...found].map(([route, pages]) => [route, pages.slice(0, 1)]))
}

/** `:slug` is one part of an address; `:number{[0-9]+}` says which. */
const patternOf = (route: string): RegExp => {
  const pattern = route.replaceAll('.', '\\.').replace(/:\w+(?:\{(.*?)\})?(?=\/|$)/g, (_, part) => part ?? '[^/]+')
  return new RegExp(`^${pattern}$`)
}

/** Pages a page links to, without their queries; no downloads, which have an ending. */
async function linksOn(site: Site, path: string, cookie: string): Promise<readonly string[]> {
  const answer = await site.get(`/en${path}`, { cookie })
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return []
  return [...(await answer.text()).matchAll(/href="\/en(\/[^"?#.]*)["?#]/g)].map(([, link = '']) => link)
}
