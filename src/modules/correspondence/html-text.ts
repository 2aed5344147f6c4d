const unseen = /^(style|script|head|title|template)\b/i
const breaking = /^\/?(p|div|br|tr|li|h[1-6]|table|blockquote|ul|ol)\b/i

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,5}));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

/** The words of a page, for a message that has no plain text: one pass, never shown as HTML. */
export function textOfHtml(html: string): string {
  const [first = '', ...pieces] = html.slice(0, 500_000).split('<')
  const words: string[] = [first]
  let hidden: string | null = null
  for (const piece of pieces) {
    const end = piece.indexOf('>')
    const tag = end < 0 ? piece : piece.slice(0, end)
    if (hidden !== null) {
      if (!tag.toLowerCase().startsWith(`/${hidden}`)) continue
      hidden = null
    } else hidden = unseen.exec(tag)?.[1]?.toLowerCase() ?? null
    if (breaking.test(tag)) words.push('\n')
    if (hidden === null && end >= 0) words.push(piece.slice(end + 1))
  }
  return decoded(words.join(''))
    .replace(/[ \t]+/g, ' ')
    .replace(/\n[ \n]*\n/g, '\n\n')
    .trim()
}
