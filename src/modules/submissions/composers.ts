import type { Language } from '#kernel/language.ts'
import { perform } from '#modules/access/index.ts'
import type { Composers } from '#modules/notifications/index.ts'
import { issueSigningLink, signingLetter } from './commands.ts'
import { submissionTexts } from './messages/index.ts'
import { signDays } from './model.ts'

/** The address of the page with the button that signs; the web knows it. */
export interface SigningAddresses {
  readonly signSubmission: (language: Language, token: string) => string
}

/** The letter that asks the writer to sign: it says about what, and nothing of what was written, so it is of no use to send through us. */
export const submissionComposers = (addresses: SigningAddresses): Composers => ({
  [signingLetter]: async (act, { id: letter, language }) => {
    const link = await perform(act, issueSigningLink, { letter })
    if (!link.ok) return null
    const { subject, body } = submissionTexts[language].letters.sign
    return { subject, body: body(link.value.ref, addresses.signSubmission(language, link.value.token), signDays) }
  },
})
