import { system, thePublic } from '#kernel/actor.ts'
import { orThrow } from '#kernel/result.ts'
import { act, type Ground } from '#modules/access/index.ts'
import {
  disablePerson,
  invitePerson,
  issueSignInLink,
  makeFirstAccount,
  sessionActor,
  spendSignInLink,
} from '#modules/identity/index.ts'
import { queueLetter } from '#modules/notifications/index.ts'
import { sessionCookie } from '../../src/web/session.ts'

export const ada = { email: 'ada@example.org', name: 'Ada Officer', language: 'en' } as const

/** The first account, and the token of a link that signs it in. */
export async function adasLink(ground: Ground): Promise<string> {
  await act(ground, system('test'), makeFirstAccount, ada)
  return orThrow(await act(ground, system('test'), issueSignInLink, { email: ada.email })).token
}

/**
 * A house in which every page of the staff has something to show: Ada, administrator and officer, somebody she invited, somebody
 * whose account she closed, and a letter. Answers with the cookie of her session.
 */
export async function staffedHouse(ground: Ground): Promise<{ readonly name: string; readonly value: string }> {
  const { token } = orThrow(await act(ground, thePublic, spendSignInLink, { token: await adasLink(ground) }))
  const actor = await sessionActor(ground, token)
  if (!actor) throw new Error('Ada cannot sign in')
  const invite = async (name: string, roles: readonly 'translator'[]) =>
    orThrow(
      await act(ground, actor, invitePerson, { email: `${name}@example.org`, name, language: 'fr', roles: [...roles] }),
    )
  await invite('Grace', ['translator'])
  await act(ground, actor, disablePerson, { person: await invite('Linus', []) }).then(orThrow)
  await act(ground, actor, queueLetter, {
    to: { address: 'reader@example.org', language: 'en' },
    kind: 'draft',
    text: { subject: 'comment on the draft communiqué', body: 'The draft is open for comment.' },
    actionRequired: true,
    actBy: '2026-12-03',
  }).then(orThrow)
  const [name = '', value = ''] = sessionCookie(token, { secure: false }).split(';')[0]?.split('=') ?? []
  return { name, value }
}
