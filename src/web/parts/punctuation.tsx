import type { Child } from 'hono/jsx'
import type { Language } from '#kernel/language.ts'

/** Commas and colons are texts of each language; these two stand around words. Chinese marks bring their own room, so no blank is added. */
const bracketsOf = (language: Language): readonly [open: string, close: string] =>
  language === 'zh' ? ['（', '）'] : [' (', ')']

/** An aside in brackets, to follow a word directly: the blank before it, where the language has one, comes with it. */
export function inBrackets(language: Language, aside: string): string {
  const [open, close] = bracketsOf(language)
  return open + aside + close
}

/** The same around markup. */
export function InBrackets({ language, children }: { language: Language; children: Child }) {
  const [open, close] = bracketsOf(language)
  return (
    <>
      {open}
      {children}
      {close}
    </>
  )
}

/** Sentences one after the other. */
export const sentences = (language: Language, ...said: readonly string[]): string =>
  said.join(language === 'zh' ? '' : ' ')
