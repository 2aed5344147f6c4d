import { languages } from '#kernel/language.ts'
import { silentLog } from '#platform/log.ts'
import { type Ending, projectRoot, type TestDatabase } from '../../test/support/database.ts'
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

/** Stands in every language of the planted draft, and nowhere else. */
export const canary = 'Canarywort'

const wording = JSON.stringify({
  original: 'en',
  basis: 'our-paraphrase',
  texts: Object.fromEntries(languages.map(language => [language, `${canary}-${language}`])),
})

/**
 * A drafted conclusion `CTO-05/99` with an addressee, a topic and a follow-up of its own, put in past every verb: what the public
 * could see if somebody forgot to ask for the state. Returns its id.
 */
export async function plantDraft({ owner }: Pick<TestDatabase, 'owner'>): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into conclusions.conclusion (id, ref, slug, meeting_id, number, kind, kind_basis, wording, state)
     select gen_random_uuid(), 'CTO-05/99', 'cto-05-99', meeting_id, 99, kind, kind_basis, $1, 'drafted'
     from conclusions.conclusion where ref = 'CTO-05/1' returning id`,
    [wording],
  )
  const id = rows[0]?.id ?? ''
  await owner.query(
    `insert into conclusions.addressee (conclusion_id, body, ordinal, basis) values ($1, 'ITU-T', 1, 'stated')`,
    [id],
  )
  await owner.query(
    `insert into trace.link (id, from_stage, from_id, to_stage, to_id, basis, at, actor)
     select gen_random_uuid(), 'topic', id::text, 'conclusion', $1, 'inferred', now(), 'test' from topics.topic where slug = '5g'`,
    [id],
  )
  await owner.query(
    `with entry as (
       insert into follow_up.historic (id, slug, conclusion_id, ordinal, wording, source_status, link_basis, source)
       values (gen_random_uuid(), 'cto-05-99-1', $1::uuid, 1, $2, 'done', 'stated', 'https://example.org/') returning id
     )
     insert into trace.link (id, from_stage, from_id, to_stage, to_id, basis, at, actor)
     select gen_random_uuid(), 'conclusion', $1::text, 'follow-up', id::text, 'stated', now(), 'test' from entry`,
    [id, wording],
  )
  return id
}
