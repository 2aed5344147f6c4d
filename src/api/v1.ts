import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { isLanguage, type Language } from '#kernel/language.ts'
import { slugShape } from '#kernel/shapes.ts'
import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/db/kysely.ts'
import { type Log, nameAndPlace } from '#platform/log.ts'
import { answerPublic } from './answer.ts'
import { apiTexts } from './messages/index.ts'
import { openApi } from './openapi.ts'
import { readParameters } from './parameters.ts'
import { answerProblem, type Problem } from './problem.ts'
import { apiBase, linksFor, type Resource } from './resource.ts'
import { resources } from './resources/index.ts'

/** What the API stands on. */
export interface ApiGround {
  readonly db: Db
  readonly clock: Clock
  readonly log: Log
  /** Origin without a final slash. */
  readonly publicUrl: string
  /** The body that has adopted the site, if one has. */
  readonly issuingBody: string | undefined
}

const json = 'application/json; charset=utf-8'

/** Problems are told in the language asked for, as far as that can be read. */
function languageOf(c: Context): Language {
  const asked = new URL(c.req.url).searchParams.get('language')
  return isLanguage(asked) ? asked : 'en'
}

const problem = (c: Context, what: Problem): Response => answerProblem(c, apiTexts[languageOf(c)], what)

/** The record is public, so any site may read it from its visitors' browsers; cookies are not looked at. */
function openToAll(c: Context): void {
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Access-Control-Expose-Headers', 'ETag')
  c.header('Cross-Origin-Resource-Policy', 'cross-origin')
}

function preflight(c: Context): Response {
  c.header('Access-Control-Allow-Methods', 'GET, HEAD')
  c.header('Access-Control-Allow-Headers', 'If-None-Match')
  c.header('Access-Control-Max-Age', '86400')
  return c.body(null, 204)
}

/** The parts of the path; null when one cannot be an address, so that the database is not asked about it. */
function partsOf(c: Context): Readonly<Record<string, string>> | null {
  const parts = Object.entries(c.req.param()).map(([name, part]) => [name, String(part).toLowerCase()] as const)
  return parts.every(([, part]) => slugShape.safeParse(part).success) ? Object.fromEntries(parts) : null
}

async function answer(ground: ApiGround, c: Context, { query: shape, find }: Resource): Promise<Response> {
  const query = readParameters(shape, new URL(c.req.url).searchParams)
  if (!query.ok)
    return problem(c, { name: 'invalid', faults: query.refusal.kind === 'invalid' ? query.refusal.fields : [] })
  const { language } = query.value as { readonly language: Language }
  const parts = partsOf(c)
  const { db, clock, publicUrl } = ground
  const asking = {
    db,
    language,
    parts: parts ?? {},
    query: query.value,
    now: clock.now(),
    links: linksFor(publicUrl, language),
  }
  const found = parts && (await find(asking as never))
  if (found === null) return problem(c, { name: 'not-found' })
  c.header('Content-Language', language)
  return answerPublic(c, `${JSON.stringify(found)}\n`, json)
}

/** `/trace/{stage}/{slug}` as the router writes it. */
const routed = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1')

/** The JSON API, to be mounted at `/api/v1`: reads only, every answer public. */
export function apiV1(ground: ApiGround): Hono {
  const app = new Hono()
  const document = JSON.stringify(openApi(ground.publicUrl), null, 1)
  app.use(async (c, next) => {
    openToAll(c)
    await next()
  })
  app.options('*', preflight)
  app.get('/', c => c.redirect(`${apiBase}/openapi.json`, 302))
  app.get('/openapi.json', c => answerPublic(c, document, json))
  for (const resource of resources) app.get(routed(resource.path), c => answer(ground, c, resource))
  app.get('*', c => problem(c, { name: 'not-found' }))
  app.all('*', c => {
    c.header('Allow', 'GET, HEAD, OPTIONS')
    return problem(c, { name: 'method-not-allowed' })
  })
  app.onError((error, c) => {
    const id = randomBytes(6).toString('hex')
    ground.log('error', 'request-broke', { id, path: new URL(c.req.url).pathname, ...nameAndPlace(error) })
    openToAll(c)
    return problem(c, { name: 'broken', instance: id })
  })
  return app
}
