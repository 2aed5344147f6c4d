import { type Actor, system, thePublic } from '#kernel/actor.ts'
import { orThrow } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { issueSignInLink, makeFirstAccount, sessionActor, spendSignInLink } from '#modules/identity/index.ts'
import type { Ending } from '../../../test/support/database.ts'
import { historyDatabase, testGround } from '../../../test/support/web.ts'
import {
  checkImport,
  type ImportView,
  importById,
  readImport,
  rowsOfImport,
  startImport,
  type TargetName,
  takeSome,
} from './index.ts'

export const because = { reason: 'The list of 2 October.' }

/** An officer with an account: rows are taken with the rights of a person. */
async function officerIn({ ground }: Pick<ReturnType<typeof testGround>, 'ground'>): Promise<Actor> {
  const email = 'ines@example.org'
  orThrow(await act(ground, system('setup'), makeFirstAccount, { email, name: 'Inés Officer', language: 'en' }))
  const { token } = orThrow(await act(ground, system('command-line'), issueSignInLink, { email }))
  const session = orThrow(await act(ground, thePublic, spendSignInLink, { token }))
  const actor = await sessionActor(ground, session.token)
  if (!actor) throw new Error('the officer cannot sign in')
  return actor
}

/** The public record, an officer, and short ways to bring a list and to take its rows. */
export async function importHouse(t: Ending) {
  const database = await historyDatabase(t)
  const { ground, clock, queued } = testGround(database)
  const officer = await officerIn({ ground })
  const as = <T>(who: Actor, work: (db: typeof ground.db) => Promise<T>) =>
    inTransaction(ground, who, ({ db }) => work(db))
  const seen = async (id: string): Promise<ImportView> => {
    const found = await as(officer, db => importById(db, id))
    if (!found) throw new Error(`no import ${id}`)
    return found
  }
  const rows = (id: string) => as(officer, db => rowsOfImport(db, id))
  const bring = (target: TargetName, content: string | Uint8Array, name = 'list.csv', sheet = '') =>
    act(ground, officer, readImport, { target, name, content: Buffer.from(content as string), sheet })
  /** Read and checked as the headings say. */
  const checked = async (target: TargetName, content: string | Uint8Array, name?: string) => {
    const { id } = orThrow(await bring(target, content, name))
    const { version, mapping } = await seen(id)
    orThrow(await act(ground, officer, checkImport, { id, version, mapping }))
    return seen(id)
  }
  const start = async ({ id, version }: Pick<ImportView, 'id' | 'version'>, skipBad = true) =>
    orThrow(await act(ground, officer, startImport, { id, version, skipBad }, because))
  /** To its end, as the worker does. */
  const take = async ({ id }: Pick<ImportView, 'id'>, most?: number) => {
    while (await takeSome(ground, id, most));
    return seen(id)
  }
  return { database, ground, clock, queued, officer, as, seen, rows, bring, checked, start, take }
}
