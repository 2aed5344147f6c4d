import { Hono } from 'hono'
import { languages } from '#kernel/language.ts'
import { keptPages } from '../web/kept-pages.ts'
import { routes } from '../web/routes.ts'
import { answerOnce, answerPublic } from './answer.ts'
import { calendarType, meetingsCalendar } from './calendar.ts'
import { atomType } from './feeds/atom.ts'
import { communiquesFeed } from './feeds/communiques.ts'
import { conclusionsFeed } from './feeds/conclusions.ts'
import { followUpFeed } from './feeds/follow-up.ts'
import type { Publishing } from './publishing.ts'
import { robots, sitemap, sitemapType } from './sitemap.ts'
import type { ApiGround } from './v1.ts'

const plain = 'text/plain; charset=utf-8'

/** Feeds and calendars: one in each language, beside the page they belong to. */
const inLanguages: readonly (readonly [path: string, type: string, make: (p: Publishing) => Promise<string>])[] = [
  ['/conclusions.atom', atomType, conclusionsFeed],
  ['/communiques.atom', atomType, communiquesFeed],
  ['/follow-up.atom', atomType, followUpFeed],
  ['/meetings.ics', calendarType, meetingsCalendar],
]

/** What programs read that are no users of the JSON API: feed readers, calendars, search engines. */
export function publicFiles({ db, publicUrl, issuingBody }: ApiGround): Hono {
  const app = new Hono()
  const kept = keptPages(db)
  const author = issuingBody ?? 'Throughline'
  for (const language of languages) {
    const publishing = { db, language, author, absolute: (path: string) => `${publicUrl}/${language}${path}` }
    for (const [path, type, make] of inLanguages)
      app.get(`/${language}${path}`, c => answerOnce(c, kept, type, () => make(publishing)))
  }
  app.get('/sitemap.xml', c => answerOnce(c, kept, sitemapType, () => sitemap(db, routes, publicUrl)))
  app.get('/robots.txt', c => answerPublic(c, robots(publicUrl), plain))
  return app
}
