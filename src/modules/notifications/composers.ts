import type { Language } from '#kernel/language.ts'
import { type Act, perform } from '#modules/access/index.ts'
import { identityTexts, issueSignInLink, linkMinutes } from '#modules/identity/index.ts'
import type { Text } from './model.ts'

/** What a composer knows of the letter it writes. */
export interface Composing {
  readonly id: string
  readonly person: string | null
  readonly language: Language
  readonly queuedAt: Temporal.Instant
}

/**
 * Writes a letter of one kind while it is being sent, as the system. For texts with a secret: a token made here goes into the
 * mail and nowhere else, so no outbox, job row, backup or log ever holds it; each try makes a new one. Null: nothing to send any more.
 */
export type Compose = (act: Act, letter: Composing) => Promise<Text | null>
export type Composers = Readonly<Record<string, Compose>>

/** Addresses of the pages a letter leads to; the web knows them. */
export interface Addresses {
  /** The page with the button that spends the link. */
  readonly signInWith: (language: Language, token: string) => string
  /** The page where a link is asked for. */
  readonly signIn: (language: Language) => string
}

/** A link that comes long after it was asked for would only worry its reader. */
const signInHours = 1

/** The letters that identity causes. */
export const identityComposers = (addresses: Addresses): Composers => ({
  'sign-in': async (act, { person, language, queuedAt }) => {
    if (Temporal.Instant.compare(act.now, queuedAt.add({ hours: signInHours })) > 0) return null
    const link = await perform(act, issueSignInLink, { person })
    if (!link.ok) return null
    const { subject, body } = identityTexts[language].letters.signIn
    return { subject, body: body(addresses.signInWith(language, link.value.token), linkMinutes) }
  },
  invitation: async (_act, { language }) => {
    const { subject, body } = identityTexts[language].letters.invitation
    return { subject, body: body(addresses.signIn(language)) }
  },
})
