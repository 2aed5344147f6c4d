import type { Context } from 'hono'
import { etagOf, type Kept, keptAnswer, sendKept } from '../web/kept-pages.ts'

const answerOf = (content: string, type: string) => keptAnswer(content, etagOf(content), type, null)

/** Public text; 304 when the asker has it already. */
export const answerPublic = (c: Context, content: string, type: string): Response =>
  sendKept(c, answerOf(content, type))

/** Public text that is made once for each state of the record, however often and by however many it is asked for. */
export const answerOnce = async (
  c: Context,
  kept: Kept,
  type: string,
  make: () => Promise<string>,
): Promise<Response> =>
  sendKept(c, await kept.once(await kept.state(''), c.req.path, async () => answerOf(await make(), type)))
