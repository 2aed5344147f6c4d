import type { Route } from '../../src/web/page.ts'
import type { Site } from './site.ts'

/** An address without its language, and the status it answers with. */
export interface Shown {
  readonly path: string
  readonly status: number
}

/**
 * What is looked at beside, or instead of, the first page a link leads to. Routes with parameters that are not here are shown by
 * whatever page of theirs is found first, so a new page is looked at without being entered.
 */
const examples: Readonly<Record<string, readonly (string | Shown)[]>> = {
  '/conclusions': [
    '/conclusions',
    '/conclusions?kind=wrong&sort=reference&order=desc',
    '/conclusions?q=nothing-like-it',
  ],
  '/conclusions/:slug': ['/conclusions/cto-05-4'],
  '/meetings/:slug': ['/meetings/cto-05', '/meetings/cto-03'],
  '/countries/:slug': ['/countries/lao-people-s-democratic-republic', '/countries/bangladesh'],
  '/search': ['/search', '/search?q=5G', '/search?q=nothing-like-it'],
  '/sign-in/link': ['/sign-in/link?token=x', { path: '/sign-in/link', status: 422 }],
}

/** Not a page of its own, but people see it. */
const missing: Shown = { path: '/nothing-here', status: 404 }

const shown = (example: string | Shown): Shown =>
  typeof example === 'string' ? { path: example, status: 200 } : example

/** The addresses to look at for every route that has a page, and the routes nothing was found for. */
export async function addressesOf(site: Site, routes: readonly Route[]) {
  const paths = routes.flatMap(({ path, page }) => (page ? [path] : []))
  const [plain, open] = [paths.filter(path => !path.includes(':')), paths.filter(path => path.includes(':'))]
  const addresses = new Map(plain.map(path => [path, (examples[path] ?? [path]).map(shown)]))
  for (const path of open) if (examples[path]) addresses.set(path, examples[path].map(shown))
  // Twice: some pages are linked only from the pages of one thing.
  for (let step = 0; step < 2; step += 1) {
    const links = await linksFrom(site, [...addresses.values()].flat())
    for (const path of open.filter(one => !addresses.has(one))) {
      const found = links.find(link => patternOf(path).test(link) && !plain.includes(link))
      if (found) addresses.set(path, [shown(found)])
    }
  }
  return {
    addresses: [...[...addresses.values()].flat(), missing],
    unseen: open.filter(path => !addresses.has(path)),
    stale: Object.keys(examples).filter(path => !paths.includes(path)),
  }
}

/** `:slug` is one part of an address; `:number{[0-9]+}` says which. */
const patternOf = (route: string): RegExp => {
  const pattern = route.replaceAll('.', '\\.').replace(/:\w+(?:\{(.*?)\})?(?=\/|$)/g, (_, part) => part ?? '[^/]+')
  return new RegExp(`^${pattern}$`)
}

async function linksFrom(site: Site, pages: readonly Shown[]): Promise<string[]> {
  const links = new Set<string>()
  for (const { path } of pages) {
    const text = await (await site.get(`/en${path}`)).text()
    for (const [, link = ''] of text.matchAll(/href="\/en(\/[^"?#]*)/g)) links.add(link)
  }
  return [...links]
}
