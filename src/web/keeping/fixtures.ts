import assert from 'node:assert/strict'

/** A text as a browser reads it out of a page's source. */
export const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** What a browser would send of the form that has this text in it: fields by name, without its buttons. */
export function fieldsOf(text: string, having: string): Record<string, string> {
  const form = [...text.matchAll(/<form[\s\S]*?<\/form>/g)].map(([one]) => one).find(one => one.includes(having))
  assert.ok(form, `no form has ${having}`)
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    if (!name || (/type="(radio|checkbox)"/.test(tag) && !/ checked/.test(tag))) continue
    fields[name] = plain(/ value="([^"]*)"/.exec(tag)?.[1] ?? '')
  }
  for (const [, name = '', typed = ''] of form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g))
    fields[name] = plain(typed)
  for (const [, name = '', options = ''] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g))
    fields[name] = plain(
      /<option value="([^"]*)"[^>]* selected/.exec(options)?.[1] ?? /<option value="([^"]*)"/.exec(options)?.[1] ?? '',
    )
  return fields
}

/** The same with its button pressed: the form whose button sends `do` with this value. */
export const formSending = (text: string, value: string): Record<string, string> => ({
  ...fieldsOf(text, `name="do" value="${value}"`),
  do: value,
})
