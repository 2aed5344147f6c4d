import type { Language } from '#kernel/language.ts'
import { gramsOf, joined, plainOf, type Token } from './grams.ts'
import { isStemmed, quoted, type Stems, stemsOf } from './rules.ts'

/** A text as the index keeps it. */
export interface Indexed {
  readonly titlePlain: string
  readonly plain: string
  readonly grams: readonly string[]
  /** A tsvector: position 1 and weight A for the reference and the title, 2 and B for the body. */
  readonly words: string
}

const lexemesOf = (tokens: readonly Token[], language: Language, stems: Stems): ReadonlySet<string> =>
  new Set(
    tokens.flatMap(token => {
      if (token.kind !== 'words') return []
      const apart = token.words.flatMap(word => [
        word.folded,
        ...(isStemmed(language) ? stemsOf(word, language, stems) : []),
      ])
      return token.words.length === 1 ? apart : [...apart, joined(token.words)]
    }),
  )

function vectorOf(title: ReadonlySet<string>, body: ReadonlySet<string>): string {
  const places = (lexeme: string): string =>
    [title.has(lexeme) ? '1A' : '', body.has(lexeme) ? '2B' : ''].filter(Boolean).join(',')
  return [...title.union(body)].map(lexeme => `${quoted(lexeme)}:${places(lexeme)}`).join(' ')
}

/** What the index keeps of the tokens of an entry. */
export function indexed(
  language: Language,
  { ref, title, body }: { readonly [part in 'ref' | 'title' | 'body']: readonly Token[] },
  stems: Stems,
): Indexed {
  const titlePlain = plainOf(title)
  return {
    titlePlain,
    plain: `${titlePlain}\n${plainOf(body)}`,
    grams: [...new Set([...title, ...body].flatMap(gramsOf))],
    words: vectorOf(lexemesOf([...ref, ...title], language, stems), lexemesOf(body, language, stems)),
  }
}
