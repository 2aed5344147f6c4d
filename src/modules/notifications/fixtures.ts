import { system, thePublic } from '#kernel/actor.ts'
import { orThrow } from '#kernel/result.ts'
import { act, type Ground } from '#modules/access/index.ts'
import {
  identityHandlers,
  issueSignInLink,
  makeFirstAccount,
  requestSignInLink,
  sessionActor,
  spendSignInLink,
} from '#modules/identity/index.ts'
import { standingClock } from '#platform/clock.ts'
import { kyselyOver } from '#platform/db/kysely.ts'
import { type Handler, openJobs, prepareJobs } from '#platform/jobs.ts'
import { jsonLog } from '#platform/log.ts'
import type { Mailer, Message } from '#platform/mail.ts'
import { systemRandom } from '#platform/random.ts'
import { type Ending, testDatabase } from '../../../test/support/database.ts'
import { queueLetter } from './commands.ts'
import { identityComposers } from './composers.ts'
import type { PostOffice } from './deliver.ts'
import { letterHandlers } from './handlers.ts'
import { letterReactions } from './reactions.ts'

export const morning = '2026-11-20T09:00:00Z'

/** A mailer that takes letters, or fails as often as told. */
export function pretendMailer() {
  const sent: Message[] = []
  const failures: Error[] = []
  const mailer: Mailer = {
    async send(message) {
      const failure = failures.shift()
      if (failure) throw failure
      sent.push(message)
      return { messageId: message.messageId }
    },
  }
  return { mailer, sent, failures }
}

/** A house with Grace, officer and administrator, a post office with a pretended mailer, and real jobs nobody works on yet. */
export async function postHouse(t: Ending) {
  const database = await testDatabase(t, { template: 'jobs', prepare: ({ owner }) => prepareJobs(owner) })
  const clock = standingClock(morning)
  const lines: string[] = []
  const jobs = openJobs(
    database.app,
    jsonLog('debug', line => lines.push(line), clock.now),
  )
  t.after(() => jobs.stop(1))
  const ground: Ground = {
    db: kyselyOver(database.app),
    clock,
    random: systemRandom,
    subscriptions: { together: letterReactions, after: [] },
    enqueue: jobs.enqueueIn,
  }
  const pretended = pretendMailer()
  const composers = identityComposers({
    signInWith: (language, token) => `https://throughline.example/${language}/sign-in/${token}`,
    signIn: language => `https://throughline.example/${language}/sign-in`,
  })
  const office: PostOffice = { ground, mailer: pretended.mailer, composers, domain: 'throughline.example' }
  const handlers = [...identityHandlers(ground), ...letterHandlers(office, { days: 180 })]
  await jobs.declare(handlers)
  const id = orThrow(await act(ground, system('setup'), makeFirstAccount, grace))
  return {
    ground,
    clock,
    database,
    jobs,
    lines,
    office,
    handlers,
    ...pretended,
    grace: { id, actor: await actorOf(ground, grace.email) },
  }
}

export type PostHouse = Awaited<ReturnType<typeof postHouse>>

export const grace = { email: 'grace@example.org', name: 'Grace Officer', language: 'es' } as const

export async function actorOf(ground: Ground, email: string) {
  const { token } = orThrow(await act(ground, system('command-line'), issueSignInLink, { email }))
  const session = orThrow(await act(ground, thePublic, spendSignInLink, { token }))
  const actor = await sessionActor(ground, session.token)
  if (!actor) throw new Error(`${email} cannot sign in`)
  return actor
}

/** The jobs that wait, in the order in which they were asked for. */
export async function waiting({ database }: PostHouse) {
  const { rows } = await database.owner.query<{ name: string; data: object }>(
    `select name, data from pgboss.job where state = 'created' and name !~ '^__' order by created_on, id`,
  )
  return rows
}

/** Does what waits, one after the other, as the worker would; what fails stays as it is. Returns the names of what was done. */
export async function workOff(house: PostHouse): Promise<readonly string[]> {
  const done: string[] = []
  for (let round = await waiting(house); round.length > 0; round = await waiting(house)) {
    await house.database.owner.query(`update pgboss.job set state = 'completed' where state = 'created'`)
    for (const { name, data } of round) {
      await handlerOf(house.handlers, name).handle(data, { number: 1, last: false })
      done.push(name)
    }
  }
  return done
}

const handlerOf = (handlers: readonly Handler[], name: string): Handler => {
  const found = handlers.find(handler => handler.name === name)
  if (!found) throw new Error(`nobody does ${name}`)
  return found
}

/** Somebody asks for a sign-in link on the page. */
export const askForLink = async (ground: Ground, email: string) =>
  orThrow(await act(ground, thePublic, requestSignInLink, { email, network: '192.0.2.0/24' }))

/** An address that must turn up in no log, job or audit. */
export const canary = 'canary-81c@example.org'
export const text = {
  subject: 'comment on the draft communiqué',
  body: 'Dear Sir or Madam,\n\nThe draft is open for comment.',
}
/** A letter to somebody without an account, by a day. */
export const toAddress = {
  to: { address: canary, language: 'en' },
  kind: 'draft',
  text,
  actionRequired: true,
  actBy: '2026-12-03',
}
/** Grace queues a letter. */
export const queue = (house: PostHouse, letter: object = toAddress) =>
  act(house.ground, house.grace.actor, queueLetter, letter).then(orThrow)
/** Where a letter stands. */
export const stateOf = async ({ database }: PostHouse, id: string) =>
  (
    await database.owner.query('select state, attempts, last_error as error from notifications.letter where id = $1', [
      id,
    ])
  ).rows[0]
export const refusal = (name: string) => ({ ok: false, refusal: { kind: 'refused', name, params: {} } })

/** Everything anybody could read later: every table of every schema concerned, and the log. */
export async function everything({ database, lines }: PostHouse): Promise<string> {
  const { rows: tables } = await database.owner.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_schema in ('identity', 'notifications', 'audit', 'pgboss') and table_type = 'BASE TABLE'`,
  )
  const found: string[] = [...lines]
  for (const { name } of tables) {
    const { rows } = await database.owner.query<{ row: string }>(`select t::text as row from ${name} t`)
    found.push(...rows.map(({ row }) => row))
  }
  return found.join('\n')
}

/** The token in a sign-in letter. */
export const tokenIn = (body: string | undefined): string =>
  /sign-in\/([\w-]{43})$/m.exec(body ?? '')?.[1] ?? 'no token'
