import { system } from '#kernel/actor.ts'
import type { Language } from '#kernel/language.ts'
import { act, type Ground } from '#modules/access/index.ts'
import { issueSignInLink } from '#modules/identity/index.ts'
import { command } from './command.ts'

type SignInLink = { readonly ok: true; readonly address: string } | { readonly ok: false; readonly why: string }

const reasons: Readonly<Record<string, string>> = {
  'not-found': 'nobody has an account with this address',
  'person-disabled': 'the account with this address is disabled',
  invalid: 'this is not an e-mail address',
}

/** A new sign-in link for the person with that address, for the terminal. */
async function signInLinkFor(
  ground: Ground,
  email: string,
  addressOf: (language: Language, token: string) => string,
): Promise<SignInLink> {
  const made = await act(ground, system('command-line'), issueSignInLink, { email })
  if (made.ok) return { ok: true, address: addressOf('en', made.value.token) }
  const name = made.refusal.kind === 'refused' ? made.refusal.name : made.refusal.kind
  return { ok: false, why: reasons[name] ?? name }
}

/** `addressOf` is the pages' business: the address a token is spent at, below the public one. */
export const signInLinkCommand = (addressOf: (publicUrl: string, language: Language, token: string) => string) =>
  command({
    takes: 'EMAIL',
    does: 'print a new one-time sign-in link for that account',
    run: (shell, [email = '']) =>
      shell.withApplication(async ({ ground }, { publicUrl }) => {
        const link = await signInLinkFor(ground, email, (language, token) => addressOf(publicUrl, language, token))
        if (link.ok) shell.say(link.address)
        else shell.tell(`No link for ${JSON.stringify(email)}: ${link.why}.`)
        return link.ok ? 0 : 1
      }),
  })
