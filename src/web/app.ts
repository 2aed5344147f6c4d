import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Actor } from '#kernel/actor.ts'
import { isLanguage, type Language, languages, preferredLanguage } from '#kernel/language.ts'
import { keepable } from '#kernel/plain-text.ts'
import { previewFor } from '#modules/identity/index.ts'
import type { CookieSettings } from '#platform/http/cookies.ts'
import { withSecurityHeaders } from '#platform/http/headers.ts'
import { ownOriginOnly } from '#platform/http/origin.ts'
import { nameAndPlace } from '#platform/log.ts'
import { bodiesUpTo, wentAway } from './bodies.ts'
import { isMultipart, readUpload, sendFile } from './files.ts'
import { readForm } from './form.ts'
import { etagOf, type Kept, type KeptAnswer, keptAnswer, sendKept } from './kept-pages.ts'
import { type Frame, layout } from './layout.tsx'
import { textsFor } from './messages/index.ts'
import { type Operated, operatorPages } from './operators.ts'
import type { FileAnswer, MovedAnswer, PageAnswer, PageRequest, Route, Section, WorkbookAnswer } from './page.ts'
import { address } from './page.ts'
import { brokenPage, endedPage, foreignPage, missingPage, tooLongPage } from './pages/errors/index.tsx'
import { keepsSecrets, loggable } from './secret-addresses.ts'
import { networkFor, sessionCookie, visitor } from './session.ts'

/** What the pages stand on. */
export interface WebGround extends Operated {
  readonly frame: Frame
  readonly cookies: CookieSettings
  readonly trustedProxies: readonly string[]
  /** Leave out to make every page anew. */
  readonly kept?: Kept
}

interface Sent {
  readonly content: string | Uint8Array<ArrayBuffer>
  readonly type: string
  /** For downloads: `Content-Disposition`. */
  readonly disposition: string | null
}

/** What nobody may store. */
function sendPrivately(c: Context, { content, type, disposition }: Sent, status: number) {
  c.header('Cache-Control', 'private, no-store')
  c.header('Content-Type', type)
  if (disposition !== null) c.header('Content-Disposition', disposition)
  return c.body(content, status as 200)
}

const keepableAll = (params: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, keepable(value)]))

type Requesting = (c: Context, language: Language) => PageRequest

function requesting({ frame, ground, cookies, trustedProxies }: WebGround): Requesting {
  const networkOf = networkFor(trustedProxies)
  return (c, language) => {
    const url = new URL(c.req.url)
    return {
      language,
      ground,
      path: url.pathname.slice(`/${language}`.length) || '/',
      t: textsFor(language),
      db: ground.db,
      params: keepableAll(c.req.param() as Record<string, string>),
      query: new URLSearchParams(url.search.replaceAll('%00', '')),
      now: ground.clock.now(),
      publicUrl: frame.publicUrl,
      network: networkOf(c),
      signedIn: visitor(c, ground, cookies),
      rehearsal: frame.rehearsal === true,
    }
  }
}

/** The request as somebody with fewer rights would make it, for an officer who asked for that (`?as=`); null for all others. */
async function previewing(request: PageRequest): Promise<PageRequest | null> {
  const as = request.query.get('as')
  if (as === null) return null
  const preview = previewFor(await request.signedIn(), as)
  return preview && { ...request, signedIn: async () => preview.visitor, previewAs: preview.as }
}

type Answer = PageAnswer | FileAnswer | WorkbookAnswer | MovedAnswer | null

const html = 'text/html; charset=utf-8'

/** The ground, and which addresses are pages. */
type Answering = WebGround & { readonly answers: (path: string) => boolean }

/** Who has signed in and may keep what the page shows; null for everybody else, to whom the page is the same. */
async function keeperOf({ signedIn }: PageRequest, { keptAt }: PageAnswer): Promise<Actor | null> {
  const actor = keptAt && (await signedIn())?.actor
  return actor && keptAt.for(actor) ? actor : null
}

/** Turns what a page answered into a response; what anybody may see is handed to `keep` as well. */
async function respond(
  web: Answering,
  c: Context,
  request: PageRequest,
  answer: Answer,
  section: Section | undefined,
  keep: (answer: KeptAnswer) => void = () => {},
) {
  const given = answer ?? missingPage(request)
  if ('movedTo' in given) {
    if (given.session !== undefined) c.header('Set-Cookie', sessionCookie(given.session, web.cookies))
    c.header('Cache-Control', 'private, no-store')
    const as = request.previewAs && `${given.movedTo.includes('?') ? '&' : '?'}as=${request.previewAs}`
    return c.redirect(address(request.language, given.movedTo) + (as ?? ''), 303)
  }
  if ('file' in given && typeof given.content !== 'string') {
    const disposition = `attachment; filename="${given.file}"`
    return sendPrivately(c, { content: new Uint8Array(given.content), type: given.type, disposition }, 200)
  }
  const isFile = 'file' in given
  const status = isFile ? 200 : (given.status ?? 200)
  const keeper = isFile ? null : await keeperOf(request, given)
  // What an officer looks at as somebody else is for nobody's cache, whatever the page says; nor is what leads to where it is kept.
  const privately = given.privately === true || request.previewAs !== undefined || keeper !== null
  const reader = keeper ?? (privately ? ((await request.signedIn())?.actor ?? null) : null)
  const standing = { reader, answers: web.answers }
  const content = isFile ? String(given.content) : String(await layout(web.frame, request, given, section, standing))
  const type = isFile ? given.type : html
  const disposition = isFile ? `attachment; filename="${given.file}"` : null
  if (privately || status !== 200) return sendPrivately(c, { content, type, disposition }, status)
  const made = keptAnswer(content, etagOf(content), type, disposition)
  keep(made)
  return sendKept(c, made)
}

/** `/` goes to the reader's language; the answer depends on that header, and says so. */
function toLanguage(c: Context) {
  c.header('Vary', 'Accept-Language', { append: true })
  c.header('Cache-Control', 'public, max-age=0, must-revalidate')
  return c.redirect(address(preferredLanguage(c.req.header('Accept-Language')), '/'), 302)
}

/** The language of an address that leads nowhere: its first part, or what the browser prefers. */
function languageOf(c: Context): Language {
  const first = new URL(c.req.url).pathname.split('/')[1]
  return isLanguage(first) ? first : preferredLanguage(c.req.header('Accept-Language'))
}

/** One address per language: the router knows plain addresses best, and a sixth of its time went into parting the language off. */
function mount(app: Hono, web: Answering, requestOf: Requesting, route: Route, language: Language): void {
  const { path, page, post, section } = route
  if (page) {
    const paths = route.list ? [path, `${path}.csv`, `${path}.json`] : [path]
    for (const one of paths)
      app.get(`/${language}${one}`, async c => {
        const request = requestOf(c, language)
        const preview = await previewing(request)
        if (preview) return respond(web, c, preview, await page(preview), section)
        const where = `/${language}${request.path}?${request.query}`
        const state = await web.kept?.state(request.now.toString().slice(0, 10))
        const known = state === undefined ? undefined : web.kept?.find(state, where)
        // Who has signed in may get more than is kept.
        if (known && (await request.signedIn()) === null) return sendKept(c, known)
        return respond(web, c, request, await page(request), section, made => {
          if (state !== undefined) web.kept?.keep(state, where, made)
        })
      })
  }
  if (post)
    app.post(`/${language}${path}`, async c => {
      const request = requestOf(c, language)
      const form = await readForm(c)
      const answer = form && (await post({ ...request, form }))
      const nobody = form && answer === null && (await request.signedIn()) === null
      return respond(web, c, request, nobody ? endedPage(request, form) : answer, section)
    })
}

/** Nobody's bytes are read before it is known who sends them. Where files are only sent to, asking leads to the page of the form. */
function mountUpload(app: Hono, web: Answering, requestOf: Requesting, route: Route, language: Language): void {
  const { path, page, upload, section } = route
  if (upload && !page)
    app.get(`/${language}${path}`, async c => {
      const request = requestOf(c, language)
      const form = request.path.slice(0, request.path.lastIndexOf('/'))
      return respond(web, c, request, (await request.signedIn()) && { movedTo: form }, section)
    })
  if (upload)
    app.post(`/${language}${path}`, async c => {
      const request = requestOf(c, language)
      const sent = (await request.signedIn()) && (await readUpload(c))
      if (sent === null && (await request.signedIn()) === null)
        return respond(web, c, request, endedPage(request, null), section)
      const answer = sent && (await upload({ ...request, form: sent.form }, sent.file))
      return respond(web, c, request, answer, section)
    })
}

/** Whether an address without language belongs to one of these. */
const matching = (routes: readonly Route[]): ((path: string) => boolean) => {
  const patterns = routes.map(
    ({ path, list }) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}${list ? '(\\.csv|\\.json)?' : ''}$`),
  )
  return path => patterns.some(pattern => pattern.test(path))
}
const withoutLanguage = (path: string): string => path.replace(/^\/[a-z]{2}(?=\/|$)/, '')

/** What goes before every handler: headers, compression, and the refusal of other sites' forms. */
function guard(app: Hono, web: Answering, requestOf: Requesting, routes: readonly Route[]): void {
  app.use(withSecurityHeaders(web.cookies.secure))
  app.use(keepsSecrets)
  app.use(compress())
  app.use(async (c, next) => {
    await next()
    c.header('Vary', 'Accept-Encoding', { append: true })
  })
  const own = ownOriginOnly([web.frame.publicUrl], c => {
    const request = requestOf(c, languageOf(c))
    return respond(web, c, request, foreignPage(request), undefined)
  })
  const anywhere = matching(routes.filter(({ fromAnywhere }) => fromAnywhere))
  app.use((c, next) => (anywhere(withoutLanguage(c.req.path)) ? next() : own(c, next)))
  const withFile = matching(routes.filter(({ upload }) => upload))
  const bodies = bodiesUpTo({
    takesFiles: path => withFile(withoutLanguage(path)),
    signedIn: async c => (await requestOf(c, languageOf(c)).signedIn()) !== null,
    tooLong: async (c, withFile) => {
      const request = requestOf(c, languageOf(c))
      // Whose session ended while a file was chosen is told so, and not that the file is too long: nobody's files are read.
      const nobody = isMultipart(c) && (await request.signedIn()) === null
      const page = nobody ? { ...endedPage(request, null), status: 413 as const } : tooLongPage(request, withFile)
      return respond(web, c, request, page, undefined)
    },
  })
  app.use(bodies)
}

/** The pages as a Hono application: languages, layout, caching, one handler for what breaks. */
export function webApp(ground: WebGround, routes: readonly Route[]): Hono {
  const app = new Hono()
  const web = { ...ground, answers: matching(routes.filter(({ page }) => page)) }
  const requestOf = requesting(web)
  guard(app, web, requestOf, routes)
  app.get('/', toLanguage)
  app.route('/', operatorPages(web))
  for (const [path, { type, content }] of web.frame.assets.files)
    app.get(path, c => {
      c.header('Cache-Control', 'public, max-age=31536000, immutable')
      c.header('Content-Type', type)
      return c.body(new Uint8Array(content))
    })
  app.get('/files/:id', async c => {
    const request = requestOf(c, languageOf(c))
    const seen = (await previewing(request)) ?? request
    return (await sendFile(c, seen)) ?? respond(web, c, seen, null, undefined)
  })
  for (const language of languages)
    for (const route of routes) {
      mount(app, web, requestOf, route, language)
      mountUpload(app, web, requestOf, route, language)
    }
  // As for a form nobody signed in may send: by the answer nobody can tell whether there is such a page.
  app.notFound(async c => {
    const request = requestOf(c, languageOf(c))
    const form = c.req.method === 'POST' ? await readForm(c) : null
    const nobody = form && (await request.signedIn()) === null
    return respond(web, c, request, nobody ? endedPage(request, form) : null, undefined)
  })
  app.onError((error, c) => {
    const path = loggable(new URL(c.req.url).pathname)
    if (wentAway(c, error)) {
      web.log('debug', 'sender-went-away', { path })
      return c.body(null, 400)
    }
    const id = randomBytes(6).toString('hex')
    web.log('error', 'request-broke', { id, path, ...nameAndPlace(error) })
    const request = requestOf(c, languageOf(c))
    return respond(web, c, request, brokenPage(request, id), undefined)
  })
  return app
}
