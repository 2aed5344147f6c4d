/** What turns the direction of the text around it (UAX 9: embeddings, overrides, isolates). Marks that only stand beside a letter may stay. */
const turning = /[\u202A-\u202E\u2066-\u2069]+/g
/** What steers a terminal, and no XML may hold. */
const steering = /(?![\t\n\r\0])\p{Cc}/gu

/** Without what would reorder the page of whoever reads it, or steer a terminal. Tabs, ends of lines and NUL stay. */
export const unsteered = (text: string): string => text.replace(turning, '').replace(steering, ' ')

/** Text of several lines, each ended by a line feed. */
export const plainLines = (text: string): string => keepable(text).normalize('NFC').replace(/\r\n?/g, '\n')

/** Plain text for one line: control characters and bidi overrides out, blanks folded, trimmed. */
export const oneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

/** Cut at a word boundary to at most `length` characters, with an ellipsis when something was cut. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length - 1)
  const blank = cut.lastIndexOf(' ')
  return `${(blank > length / 2 ? cut.slice(0, blank) : cut).trimEnd()}…`
}

/**
 * A text as it can be kept: PostgreSQL's have no NUL, and half a character has no UTF-8. Both become the mark of an unreadable one, and
 * what would reorder other people's pages is taken out; done where texts come in, so that no page and no rule has to think of it.
 */
export const keepable = (text: string): string => unsteered(text.toWellFormed().replaceAll('\0', '\uFFFD'))
