import { isLanguage, ownName } from '#kernel/language.ts'
import type { PageRequest } from '../page.ts'
import { inBrackets } from './punctuation.tsx'

/** Words that stay as they were written: in their own language, and saying so where the reader's is another. */
export function AsWritten({
  request,
  text,
  language = 'en',
}: {
  request: PageRequest
  text: string
  language?: string
}) {
  const { t } = request
  const name = language === 'en' ? t.notice.englishOnly : isLanguage(language) ? ownName[language] : language
  return (
    <>
      <bdi lang={language}>{text}</bdi>
      {language !== request.language && <span class="source">{inBrackets(request.language, name)}</span>}
    </>
  )
}
