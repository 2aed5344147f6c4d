import { silentLog } from '#platform/log.ts'
import { type Ending, projectRoot } from '../../test/support/database.ts'
import { historyDatabase, testGround, testOrigin } from '../../test/support/web.ts'
import { buildHttp } from '../http.ts'

/** Everything that answers over HTTP, over the whole public record. */
export async function everything(t: Ending) {
  const database = await historyDatabase(t)
  const { ground, clock } = testGround(database)
  const config = { publicUrl: testOrigin, issuingBody: undefined, secure: false, trustedProxies: [] }
  const app = await buildHttp(ground, config, silentLog, projectRoot)
  const get = (path: string, init: RequestInit = {}) => app.request(testOrigin + path, init)
  const text = async (path: string) => (await get(path)).text()
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape they are about to check
  const json = async (path: string): Promise<any> => (await get(path)).json()
  return { database, ground, clock, app, get, text, json }
}
