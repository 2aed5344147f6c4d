import { type Actor, system, thePublic } from '#kernel/actor.ts'
import type { Language } from '#kernel/language.ts'
import { orThrow } from '#kernel/result.ts'
import { act, type Ground } from '#modules/access/index.ts'
import {
  type GrantableRole,
  grantRole,
  invitePerson,
  issueSignInLink,
  makeFirstAccount,
  sessionActor,
  spendSignInLink,
} from '#modules/identity/index.ts'
import { letterReactions } from '#modules/notifications/index.ts'
import { jsonLog } from '#platform/log.ts'
import { type Ending, projectRoot } from '../../../../test/support/database.ts'
import { historyDatabase, testGround, testOrigin } from '../../../../test/support/web.ts'
import { buildHttp } from '../../../http.ts'

/** Somebody with an account and a browser that has signed in. */
export interface Visitor {
  readonly id: string
  readonly actor: Actor
  readonly cookie: string
}

/** The public record, everything that answers over HTTP with a log that notes everything, and Ada of the first account. */
export async function openHouse(t: Ending) {
  const database = await historyDatabase(t)
  // Another seed than the record's: the same randomness would give ids that are there already.
  const { ground: bare, clock, queued } = testGround(database, 2n)
  const ground: Ground = { ...bare, subscriptions: { together: letterReactions, after: [] } }
  const lines: string[] = []
  const settings = { publicUrl: testOrigin, issuingBody: undefined, secure: false, trustedProxies: [] }
  const log = jsonLog('debug', line => lines.push(line), clock.now)
  const web = await buildHttp(ground, settings, log, projectRoot)
  const person = { email: 'ada@example.org', name: 'Ada Officer', language: 'en' }
  const id = orThrow(await act(ground, system('setup'), makeFirstAccount, person))
  const ada = await signedIn(ground, id)

  async function ask(path: string, who?: Visitor, form?: Readonly<Record<string, string>>) {
    const headers = { ...(who ? { cookie: who.cookie } : {}), ...(form ? { origin: testOrigin } : {}) }
    const body = form ? { method: 'POST', body: new URLSearchParams(form) } : {}
    const answer = await web.request(testOrigin + path, { headers, ...body })
    const { status, headers: sent } = answer
    return { status, headers: sent, to: sent.get('location'), text: await answer.text() }
  }
  /** Sends a form that carries a file, or in which none was chosen. */
  async function upload(
    path: string,
    who: Visitor | undefined,
    form: Readonly<Record<string, string>>,
    file: File | null,
  ) {
    const body = new FormData()
    for (const [name, value] of Object.entries(form)) if (name !== 'file') body.set(name, value)
    if (file) body.set('file', file)
    const headers = { origin: testOrigin, ...(who ? { cookie: who.cookie } : {}) }
    const answer = await web.request(testOrigin + path, { method: 'POST', headers, body })
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
  }
  /** Rows as the owner of the tables sees them. Policies bind an owner too where it is no superuser, so it says who it is. */
  async function look(sql: string, ...values: readonly string[]) {
    const client = await database.owner.connect()
    try {
      await client.query(`begin; select set_config('app.roles', 'system', true)`)
      return (await client.query(sql, [...values])).rows
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  return { web, database, ground, clock, queued, lines, ada, ask, upload, look }
}

export type House = Awaited<ReturnType<typeof openHouse>>

export async function signedIn(ground: Ground, person: string): Promise<Visitor> {
  const { token } = orThrow(await act(ground, system('test'), issueSignInLink, { person }))
  const session = orThrow(await act(ground, thePublic, spendSignInLink, { token }))
  const actor = await sessionActor(ground, session.token)
  if (!actor) throw new Error(`${person} cannot sign in`)
  return { id: person, actor, cookie: `session=${session.token}` }
}

/** Somebody Ada invited, signed in. */
export async function guest(
  { ground, ada }: House,
  name: string,
  roles: readonly GrantableRole[] = [],
  language: Language = 'en',
): Promise<Visitor> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
  const id = orThrow(await act(ground, ada.actor, invitePerson, { email, name, language, roles: [...roles] }))
  return signedIn(ground, id)
}

/** Everybody who is no administrator, each with all their rights; a seat is held in a forum. */
export async function everybodyElse(house: House): Promise<Readonly<Record<string, Visitor | undefined>>> {
  const seat = await guest(house, 'Sami Seat')
  const held = { person: seat.id, role: 'seat-holder', scope: 'CTO' }
  orThrow(await act(house.ground, house.ada.actor, grantRole, held))
  return {
    public: undefined,
    'seat holder': await signedIn(house.ground, seat.id),
    officer: await guest(house, 'Otto Officer', ['officer']),
    director: await guest(house, 'Dora Director', ['director']),
    auditor: await guest(house, 'Aude Auditor', ['auditor', 'translator']),
    chair: await guest(house, 'Cem Chair', ['chair', 'focal-point', 'assistant', 'addressee', 'respondent']),
  }
}

/** A name and an address that must turn up nowhere but before administrators, and in letters before officers. */
export const canary = { name: 'Canarina Vogelsang', email: 'canarina.vogelsang@example.org' }
export const hasCanary = (text: string): boolean => /canarina|vogelsang/i.test(text)

/** What a page that does not exist answers, with the address it was asked under taken out. */
export async function missing({ ask }: House, path: string, who?: Visitor, form?: Readonly<Record<string, string>>) {
  const { status, headers, text } = await ask(path, who, form)
  const told = [...headers].filter(([name]) => name !== 'content-length').sort()
  const asked = path.replace(/^\/[a-z]+/, '')
  const [plain = '', query] = asked.split('?')
  // The reader's own pages lead where they always lead; only which of them is this one could differ.
  // A form nobody signed in may send comes back as it was sent, from everywhere.
  const bare = text.replace(/<nav class="own".*?<\/nav>/s, '').replace(/<input type="hidden"[^>]*>/g, '')
  return { status, headers: told, text: bare.replaceAll(query ? `?${query}` : plain, '').replaceAll(plain, '') }
}

/** Accounts, roles and sessions as the owner sees them: what must not have changed. */
export async function accountsOf({ look }: House): Promise<string> {
  const tables = ['identity.person', 'identity.role_grant', 'identity.session', 'notifications.letter']
  return JSON.stringify(await Promise.all(tables.map(table => look(`select t::text from ${table} t order by 1`))))
}

/** The fault that stands at a field of a page. */
export const faultAt = (text: string, field: string): string | undefined =>
  new RegExp(`id="${field}-fault">([^<]*)<`).exec(text)?.[1]
/** What is chosen in its lists, and ticked in its boxes. */
export const chosen = (text: string): string[] =>
  [...text.matchAll(/<option value="([^"]*)"[^>]* selected/g)].map(m => m[1] ?? '')
export const ticked = (text: string): string[] =>
  [...text.matchAll(/name="([^"]*)" value="[^"]*" checked/g)].map(m => m[1] ?? '')
/** Whether there are faults, and every one leads to a field that is there. */
export const leads = (text: string): boolean => {
  const targets = [...text.matchAll(/<li><a href="#([^"]+)"/g)].map(m => m[1] ?? '')
  return targets.length > 0 && targets.every(id => text.includes(` id="${id}"`))
}
