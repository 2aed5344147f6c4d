import { type Language, localeOf } from '#kernel/language.ts'
import { notificationTexts } from './messages/index.ts'

/** British order in English; the French first of the month is an ordinal. */
const dateLocale = (language: Language): string => (language === 'en' ? 'en-GB' : localeOf(language))

/** An ISO day in the words of a language: `3 December 2026`. Latin digits everywhere. */
export function dayInWords(day: string, language: Language): string {
  const form = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  const words = new Intl.DateTimeFormat(dateLocale(language), form).format(new Date(`${day}T00:00:00Z`))
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words
}

export interface Urgency {
  readonly actionRequired: boolean
  readonly actBy: string | null
}

/** What the reader sees first: whether something is wanted of them, by when, and what it is about. */
export function subjectLine(subject: string, { actionRequired, actBy }: Urgency, language: Language): string {
  const say = notificationTexts[language].subjects
  if (!actionRequired) return say.forInformation(subject)
  return actBy === null ? say.actionRequired(subject) : say.actionRequiredBy(dayInWords(actBy, language), subject)
}
