import { type Language, read } from '#kernel/language.ts'
import type { VersionView } from '#modules/mandates/index.ts'
import { texts } from './messages/index.ts'

/** `Resolution 68`: the number its title begins with, before the subject or the States that propose it. */
export function mandateName(language: Language, { mandateTitle, mandate }: VersionView): string {
  return read(mandateTitle, language).text.split(/\s*[,،，:：«(（]/)[0] ?? mandate
}

/** `Resolution 68 (Hammamet, 2016)`. */
export const versionLabel = (language: Language, version: VersionView): string =>
  texts[language].versionOf(mandateName(language, version), read(version.place, language).text, version.year)

export const versionPath = (version: { readonly slug: string }): string => `/mandates/${version.slug}`
