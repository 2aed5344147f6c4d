import { oneLine } from '#kernel/plain-text.ts'

/** Nouns that can be found, in the order of the chain. */
export const kinds = [
  'conclusion',
  'meeting',
  'topic',
  'follow-up',
  'publication',
  'clause',
  'forum',
  'organization',
  'country',
] as const
export type Kind = (typeof kinds)[number]

/** What was asked, with what could not be used named and left out. */
export interface Asked {
  readonly text: string
  readonly kind: Kind | null
  readonly page: number
  readonly ignored: readonly { readonly field: 'kind' | 'page'; readonly value: string }[]
}

const isKind = (value: string): value is Kind => (kinds as readonly string[]).includes(value)
const isPage = (value: string): boolean => /^[1-9]\d{0,3}$/.test(value)
const shown = (value: string, length: number): string => oneLine(value.slice(0, length).toWellFormed())

/** Reads `q`, `kind` and `page`; other parameters are not ours. Any text can be asked. */
export function ask(query: URLSearchParams): Asked {
  const kind = query.get('kind') ?? ''
  const page = query.get('page') ?? '1'
  return {
    text: shown(query.get('q') ?? '', 200),
    kind: isKind(kind) ? kind : null,
    page: isPage(page) ? Number(page) : 1,
    ignored: [
      ...(kind === '' || isKind(kind) ? [] : [{ field: 'kind' as const, value: shown(kind, 60) }]),
      ...(isPage(page) ? [] : [{ field: 'page' as const, value: shown(page, 60) }]),
    ],
  }
}

/** The query string that asks the same with something changed. */
export function queryOf({ text, kind, page }: Omit<Asked, 'ignored'>): string {
  const query = new URLSearchParams({ q: text })
  if (kind !== null) query.set('kind', kind)
  if (page > 1) query.set('page', String(page))
  return `?${query}`
}
