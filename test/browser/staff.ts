import { type Actor, system, thePublic } from '#kernel/actor.ts'
import type { Language } from '#kernel/language.ts'
import { orThrow } from '#kernel/result.ts'
import { act, type Ground } from '#modules/access/index.ts'
import { conclusionBySlug } from '#modules/conclusions/index.ts'
import { offerFollowUp, sendPreview } from '#modules/follow-up/index.ts'
import {
  disablePerson,
  invitePerson,
  issueSignInLink,
  makeFirstAccount,
  sessionActor,
  spendSignInLink,
} from '#modules/identity/index.ts'
import { proposeTopic } from '#modules/topics/index.ts'
import { sessionCookie } from '../../src/web/session.ts'

export interface Cookie {
  readonly name: string
  readonly value: string
}

/**
 * A house in which every page of the staff has something to show: Ada, administrator and officer, somebody she invited, who reads
 * Arabic, somebody whose account she closed, and letters. Answers with her, and with the cookie of her session.
 */
export async function staffedHouse(ground: Ground): Promise<{ readonly actor: Actor; readonly cookie: Cookie }> {
  const ada = { email: 'ada@example.org', name: 'Ada Officer', language: 'en' }
  await act(ground, system('test'), makeFirstAccount, ada).then(orThrow)
  const link = await act(ground, system('test'), issueSignInLink, { email: ada.email }).then(orThrow)
  const { token } = await act(ground, thePublic, spendSignInLink, { token: link.token }).then(orThrow)
  const actor = await sessionActor(ground, token)
  if (!actor) throw new Error('Ada cannot sign in')
  const invite = (name: string, email: string, language: Language) =>
    act(ground, actor, invitePerson, { email, name, language, roles: ['translator'] }).then(orThrow)
  await invite('أمل المترجمة', 'amal@example.org', 'ar')
  await act(ground, actor, disablePerson, { person: await invite('Linus', 'linus@example.org', 'fr') }).then(orThrow)
  await offered(ground, actor)
  await proposed(ground, actor)
  const [name = '', value = ''] = sessionCookie(token, { secure: false }).split(';')[0]?.split('=') ?? []
  return { actor, cookie: { name, value } }
}

/** An entry of follow-up of which a body is being shown what will be published. */
async function offered(ground: Ground, actor: Actor): Promise<void> {
  const conclusion = await conclusionBySlug(ground.db, 'en', 'cto-05-2')
  const wording = { original: 'en', basis: 'official', texts: { en: 'Study the networks of 2030.' } }
  const content = { body: 'ITU-T', office: 'SG13', wording }
  const { id } = await act(ground, actor, offerFollowUp, { on: { conclusion: conclusion?.id }, content }).then(orThrow)
  const contact = { email: 'chair@example.org', name: 'Chair', language: 'en' }
  await act(ground, actor, sendPreview, { id, version: 1, contact }).then(orThrow)
}

/** A topic with something in every field, of which similar ones are on record. */
async function proposed(ground: Ground, actor: Actor): Promise<void> {
  const words = (en: string) => ({ original: 'en', basis: 'our-paraphrase', texts: { en } })
  const content = {
    title: words('Bridging the large standardization gap'),
    why: words('Few firms of developing countries take part.'),
    expected: words('More of them do.'),
    studyGroup: 'SG 13',
    question: 'Q5/13',
    elsewhere: [{ sdo: 'Example SDO', link: 'https://example.org/work', state: 'draft' }],
    sponsors: [],
    terms: ['sdg/9'],
  }
  await act(ground, actor, proposeTopic, { content }).then(orThrow)
}
