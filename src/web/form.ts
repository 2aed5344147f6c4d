import type { Context } from 'hono'

const longest = 64 * 1024

/** The fields of a sent form, one text each; null for what is no such form: another type, too long, a field twice, a file. */
export async function readForm(c: Context): Promise<Readonly<Record<string, string>> | null> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') return null
  if (Number(c.req.header('content-length') ?? 0) > longest) return null
  const text = await c.req.text()
  if (text.length > longest) return null
  const fields = [...new URLSearchParams(text)]
  const names = new Set(fields.map(([name]) => name))
  return names.size === fields.length ? Object.fromEntries(fields) : null
}
