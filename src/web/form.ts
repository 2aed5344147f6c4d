import type { Context } from 'hono'
import { keepable } from '#kernel/plain-text.ts'

/**
 * Bytes of the longest form we take: the wording of a conclusion in six languages, 4,000 characters each, in percents (a Chinese one
 * takes nine). Files go another way.
 */
export const longestForm = 256 * 1024

/** The fields of a sent form, one text each, as it can be kept; null for what is no such form: another type, a field twice, a file. */
export async function readForm(c: Context): Promise<Readonly<Record<string, string>> | null> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') return null
  const sent = [...new URLSearchParams(await c.req.text())]
  const fields = sent.map(([name, value]) => [name, keepable(value)] as const)
  const names = new Set(fields.map(([name]) => name))
  return names.size === fields.length ? Object.fromEntries(fields) : null
}
