import { createHash, randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { type Actor, thePublic } from '#kernel/actor.ts'
import { isLanguage, type Language, languages, preferredLanguage } from '#kernel/language.ts'
import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { Log } from '#platform/log.ts'
import { type Frame, layout } from './layout.tsx'
import { textsFor } from './messages/index.ts'
import type { FileAnswer, MovedAnswer, PageAnswer, PageRequest, Route, Section } from './page.ts'
import { address } from './page.ts'
import { brokenPage, missingPage } from './pages/errors/index.tsx'

/** What the pages stand on. */
export interface WebGround {
  readonly frame: Frame
  readonly db: Db
  readonly clock: Clock
  readonly log: Log
  /** Who asks, for pages that want to know; public pages never look. */
  readonly actorOf?: (context: Context) => Promise<Actor>
}

const etagOf = (content: string): string =>
  `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`

/** Public answers may be stored by any cache, and are asked about again each time: the record may have changed. */
function send(
  c: Context,
  content: string,
  type: string,
  { status = 200, privately = false }: { status?: number; privately?: boolean },
) {
  const etag = etagOf(content)
  c.header('Cache-Control', privately ? 'private, no-store' : 'public, max-age=0, must-revalidate')
  if (!privately) c.header('ETag', etag)
  if (!privately && status === 200 && c.req.header('If-None-Match')?.split(/,\s*/).includes(etag))
    return c.body(null, 304)
  c.header('Content-Type', type)
  return c.body(content, status as 200)
}

function requestOf(ground: WebGround, c: Context, language: Language, actor: Actor): PageRequest {
  const url = new URL(c.req.url)
  const path = url.pathname.slice(`/${language}`.length) || '/'
  return {
    language,
    actor,
    path,
    t: textsFor(language),
    db: ground.db,
    params: c.req.param() as Record<string, string>,
    query: url.searchParams,
    now: ground.clock.now(),
  }
}

async function sendPage(
  ground: WebGround,
  c: Context,
  request: PageRequest,
  answer: PageAnswer,
  section: Section | undefined,
) {
  const { status = 200, privately = false } = answer
  const page = await layout(ground.frame, request, answer, section)
  return send(c, String(page), 'text/html; charset=utf-8', { status, privately })
}

function sendFile(c: Context, { file, type, content }: FileAnswer) {
  c.header('Content-Disposition', `attachment; filename="${file}"`)
  return send(c, content, type, {})
}

type Answer = PageAnswer | FileAnswer | MovedAnswer | null

async function answer(ground: WebGround, c: Context, route: Route, language: Language) {
  const request = requestOf(ground, c, language, (await ground.actorOf?.(c)) ?? thePublic)
  const given: Answer = await route.page(request)
  if (given === null) return sendPage(ground, c, request, missingPage(request), route.section)
  if ('file' in given) return sendFile(c, given)
  if ('movedTo' in given) return c.redirect(address(language, given.movedTo), 303)
  return sendPage(ground, c, request, given, route.section)
}

/** `/` goes to the reader's language; the answer depends on that header, and says so. */
function toLanguage(c: Context) {
  c.header('Vary', 'Accept-Language', { append: true })
  c.header('Cache-Control', 'public, max-age=0, must-revalidate')
  return c.redirect(address(preferredLanguage(c.req.header('Accept-Language')), '/'), 302)
}

/** Grouped without capturing: without the group the router would match the first letters of other addresses. */
const inLanguage = `/:language{(?:${languages.join('|')})}`

/** The pages as a Hono application: languages, layout, caching, one handler for what breaks. */
export function webApp(ground: WebGround, routes: readonly Route[]): Hono {
  const app = new Hono()
  app.use(compress())
  app.use(async (c, next) => {
    await next()
    c.header('Vary', 'Accept-Encoding', { append: true })
  })
  app.get('/', toLanguage)
  for (const [path, { type, content }] of ground.frame.assets.files)
    app.get(path, c => {
      c.header('Cache-Control', 'public, max-age=31536000, immutable')
      c.header('Content-Type', type)
      return c.body(new Uint8Array(content))
    })
  for (const route of routes) {
    const paths = route.list ? [route.path, `${route.path}.csv`, `${route.path}.json`] : [route.path]
    for (const path of paths)
      app.get(`${inLanguage}${path === '/' ? '' : path}`, c =>
        answer(ground, c, route, c.req.param('language') as Language),
      )
  }
  app.get(`${inLanguage}/`, c => {
    const home = routes.find(route => route.path === '/')
    return home ? answer(ground, c, home, c.req.param('language') as Language) : c.notFound()
  })
  app.notFound(c => {
    const request = requestOf(ground, c, languageOf(c), thePublic)
    return sendPage(ground, c, request, missingPage(request), undefined)
  })
  app.onError((error, c) => {
    const id = randomBytes(6).toString('hex')
    ground.log('error', 'request-broke', { id, path: new URL(c.req.url).pathname, stack: error.stack })
    const request = requestOf(ground, c, languageOf(c), thePublic)
    return sendPage(ground, c, request, brokenPage(request, id), undefined)
  })
  return app
}

/** The language of an address that leads nowhere: its first part, or what the browser prefers. */
function languageOf(c: Context): Language {
  const first = new URL(c.req.url).pathname.split('/')[1]
  return isLanguage(first) ? first : preferredLanguage(c.req.header('Accept-Language'))
}
