import type { Language } from '#kernel/language.ts'

/**
 * Addresses that letters lead to. The token is in the query, because it must reach us without JavaScript; the page it opens shows
 * a button and spends nothing, so mail scanners that follow links do no harm.
 */
export const letterAddresses = (publicUrl: string) => ({
  signInWith: (language: Language, token: string): string =>
    `${publicUrl}/${language}/sign-in/link?token=${encodeURIComponent(token)}`,
  signSubmission: (language: Language, token: string): string =>
    `${publicUrl}/${language}/tell/sign?token=${encodeURIComponent(token)}`,
  /** The page a work link opens. */
  work: (language: Language, token: string): string => `${publicUrl}/${language}/work/${token}`,
  following: (language: Language, token: string): string =>
    `${publicUrl}/${language}/follow/link?token=${encodeURIComponent(token)}`,
  page: (language: Language, path: string): string => `${publicUrl}/${language}${path}`,
  signIn: (language: Language): string => `${publicUrl}/${language}/sign-in`,
})
