import type { Language } from '#kernel/language.ts'
import { document, element } from './xml.ts'

/** One entry of a feed; its address and its id never change. */
export interface Entry {
  /** UUID of the noun; the same in every language. */
  readonly id: string
  readonly title: string
  readonly summary: string
  /** When it was last recorded. */
  readonly updated: Temporal.Instant
  /** Absolute address of its page. */
  readonly page: string
  /** Absolute address of its source, where there is one. */
  readonly source?: string | undefined
  readonly category: { readonly term: string; readonly label: string }
}

export interface Feed {
  readonly language: Language
  readonly title: string
  readonly subtitle: string
  readonly author: string
  /** Absolute address of the feed, which is its id too. */
  readonly self: string
  /** Absolute address of the page it belongs to. */
  readonly page: string
  readonly entries: readonly Entry[]
}

/** Before everything on record: the time of a feed without entries, which needs one all the same. */
export const beginning = Temporal.Instant.from('2008-01-01T00:00:00Z')

export const atomType = 'application/atom+xml; charset=utf-8'

const link = (rel: string, type: string | undefined, href: string): string => element('link', { rel, type, href })

const entryElement = ({ id, title, summary, updated, page, source, category }: Entry): string =>
  element('entry', {}, [
    element('id', {}, `urn:uuid:${id}`),
    element('title', {}, title),
    element('updated', {}, updated.toString()),
    link('alternate', 'text/html', page),
    ...(source === undefined || !/^https?:/.test(source) ? [] : [link('via', undefined, source)]),
    element('category', { term: category.term, label: category.label }),
    element('summary', {}, summary),
  ])

/** An Atom document (RFC 4287). */
export function atom({ language, title, subtitle, author, self, page, entries }: Feed): string {
  const updated = entries.reduce(
    (latest, entry) => (laterThan(entry.updated, latest) ? entry.updated : latest),
    beginning,
  )
  return document(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
      element('id', {}, self),
      element('title', {}, title),
      element('subtitle', {}, subtitle),
      element('updated', {}, updated.toString()),
      element('author', {}, [element('name', {}, author)]),
      link('self', 'application/atom+xml', self),
      link('alternate', 'text/html', page),
      ...entries.map(entryElement),
    ]),
  )
}

const laterThan = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) > 0
