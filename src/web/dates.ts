import { type Language, localeOf } from '#kernel/language.ts'
import type { Precision } from '#kernel/period.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, precision: 'day' | 'month' | 'year'): Intl.DateTimeFormat {
  const key = `${language} ${precision}`
  const known = formats.get(key)
  if (known) return known
  const parts: Intl.DateTimeFormatOptions = { timeZone: 'UTC', calendar: 'gregory', year: 'numeric' }
  if (precision !== 'year') parts.month = 'long'
  if (precision === 'day') parts.day = 'numeric'
  const made = new Intl.DateTimeFormat(localeOf(language), parts)
  formats.set(key, made)
  return made
}

/** Texts of dates already written: a list has the same few days again and again, and Intl is slow. */
const written = new Map<string, string>()
const mostWritten = 20_000

/** A date as precise as it is known, for the reader; null stays null. */
export function dateText(language: Language, value: string | null, precision: Precision): string | null {
  if (value === null || precision === 'unknown') return null
  const key = `${language} ${precision} ${value}`
  const text = written.get(key) ?? writeDate(language, value, precision)
  if (written.size < mostWritten) written.set(key, text)
  return text
}

function writeDate(language: Language, value: string, precision: 'day' | 'month' | 'year'): string {
  const [year = 1970, month = 1, day = 1] = value.split('-').map(Number)
  const text = format(language, precision).format(new Date(Date.UTC(year, month - 1, day)))
  // French writes the first of a month as an ordinal.
  return language === 'fr' && precision === 'day' && day === 1 ? text.replace(/^1 /, '1er ') : text
}

/** An ISO day for the reader. */
export const dayText = (language: Language, day: string): string => dateText(language, day, 'day') ?? day

/** The day of an instant, in UTC. */
export const instantDay = (language: Language, at: Temporal.Instant): string =>
  dayText(language, at.toString().slice(0, 10))

const moments = new Map<Language, Intl.DateTimeFormat>()

/** An instant for the reader: day and minute, in UTC and saying so. */
export function instantText(language: Language, at: Temporal.Instant): string {
  const known =
    moments.get(language) ??
    new Intl.DateTimeFormat(localeOf(language), {
      timeZone: 'UTC',
      timeZoneName: 'short',
      calendar: 'gregory',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    })
  moments.set(language, known)
  return known.format(new Date(at.epochMilliseconds))
}
