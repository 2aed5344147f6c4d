const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Characters that XML 1.0 (2.2) allows in no form, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not get into a document
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Text for an element or for an attribute in quotes. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(forbidden, '')
    .replace(/[&<>"']/g, sign => entities[sign] ?? '')

type Attributes = Readonly<Record<string, string | undefined>>

/** One element. `content` is text, or elements in a list; left out: an empty element. */
export function element(name: string, attributes: Attributes, content?: string | readonly string[]): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(value)}"`]))
    .join('')
  if (content === undefined) return `<${name}${written}/>`
  return `<${name}${written}>${typeof content === 'string' ? escaped(content) : content.join('')}</${name}>`
}

export const document = (root: string): string => `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`
