import { type Language, read } from '#kernel/language.ts'
import type { VersionView } from '#modules/mandates/index.ts'
import { texts } from './messages/index.ts'

/** `Resolution 68`: the number a title begins with, before its subject or the States that propose it. */
const numberOf = (title: string): string => title.split(/\s*[,،，:：«(（]/)[0] ?? title

/** `Resolution 68 (Hammamet, 2016)`. */
export function versionLabel(language: Language, version: VersionView): string {
  const title = numberOf(read(version.mandateTitle, language).text)
  return texts[language].versionOf(title, read(version.place, language).text, version.year)
}

export const versionPath = (version: { readonly slug: string }): string => `/mandates/${version.slug}`
