import { system } from '#kernel/actor.ts'
import type { Language } from '#kernel/language.ts'
import { act, type Ground } from '#modules/access/index.ts'
import { issueSignInLink } from '#modules/identity/index.ts'

export type SignInLink = { readonly ok: true; readonly address: string } | { readonly ok: false; readonly why: string }

const reasons: Readonly<Record<string, string>> = {
  'not-found': 'nobody has an account with this address',
  'person-disabled': 'the account with this address is disabled',
  invalid: 'this is not an e-mail address',
}

/** A new sign-in link for the person with that address, for the terminal. */
export async function signInLinkFor(
  ground: Ground,
  email: string,
  addressOf: (language: Language, token: string) => string,
): Promise<SignInLink> {
  const made = await act(ground, system('command-line'), issueSignInLink, { email })
  if (made.ok) return { ok: true, address: addressOf('en', made.value.token) }
  const name = made.refusal.kind === 'refused' ? made.refusal.name : made.refusal.kind
  return { ok: false, why: reasons[name] ?? name }
}
