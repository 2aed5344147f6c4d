import assert from 'node:assert/strict'

/** What a reader sees of a piece of markup: no tags, no entities, blanks folded. */
export const seen = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/\s+/g, ' ')
    .trim()

const all = (markup: string, pattern: RegExp): string[] => [...markup.matchAll(pattern)].map(match => match[1] ?? '')

/** A figure as the page shows it. */
export interface ShownFigure {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Addresses in the cells, per row, with the text of their links. */
  readonly links: readonly { readonly href: string; readonly text: string }[]
  readonly sentence: string
  /** The numbers at the ends of the bars, in the order of the picture. */
  readonly bars: readonly string[]
}

/** Reads one figure out of a page: `<section id=…>` with picture, sentence and table. */
export function shownFigure(page: string, id: string): ShownFigure {
  const [, after] = page.split(`<section id="${id}">`)
  assert.ok(after, `no figure ${id}`)
  const section = after.slice(0, after.indexOf('</section>'))
  const table = /<table[^>]*>(.*?)<\/table>/s.exec(section)?.[1] ?? ''
  const body = /<tbody>(.*?)<\/tbody>/s.exec(table)?.[1] ?? ''
  const picture = /<figure>(.*?)<figcaption>/s.exec(section)?.[1] ?? ''
  return {
    headings: all(table, /<th[^>]*>(.*?)<\/th>/gs).map(seen),
    rows: all(body, /<tr>(.*?)<\/tr>/gs).map(row => all(row, /<td[^>]*>(.*?)<\/td>/gs).map(seen)),
    links: [...body.matchAll(/<a[^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(([, href = '', text = '']) => ({
      href: href.replaceAll('&amp;', '&'),
      text: seen(text),
    })),
    sentence: seen(/<figcaption>(.*?)<\/figcaption>/s.exec(section)?.[1] ?? ''),
    bars: all(picture, /<text[^>]* dx="[^"]*"[^>]*>(.*?)<\/text>/gs).map(seen),
  }
}
