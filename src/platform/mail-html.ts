import { directionOf, type Language } from '#kernel/language.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, found => entities[found] ?? '')

/** Web addresses become links, always left to right; everything else stays text. */
const linked = (line: string): string =>
  line
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, index) => (index % 2 ? `<a dir="ltr" href="${escaped(part)}">${escaped(part)}</a>` : escaped(part)))
    .join('')

/** The letter as minimal HTML, with the language and direction a screen reader needs; no styles, pictures or outside content. */
export function htmlOf({
  subject,
  text,
  language,
}: {
  readonly subject: string
  readonly text: string
  readonly language: Language
}): string {
  const paragraphs = text.split(/\n{2,}/).map(paragraph => `<p>${paragraph.split('\n').map(linked).join('<br>\n')}</p>`)
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body>
${paragraphs.join('\n')}
</body>
</html>
`
}
