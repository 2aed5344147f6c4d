import type { Hono } from 'hono'
import { publicFiles } from './files.ts'
import { apiBase } from './resource.ts'
import { type ApiGround, apiV1 } from './v1.ts'

/** Adds what programs read to the pages: the JSON API, feeds, calendars, sitemap. */
export function addApi(app: Hono, ground: ApiGround): Hono {
  return app.route('/', publicFiles(ground)).route(apiBase, apiV1(ground))
}
