import type { Child } from 'hono/jsx'
import { withShared } from '#modules/conclusions/index.ts'
import type { Paragraph } from '#modules/documents/index.ts'
import { KeyField } from '../../keeping/sending.tsx'
import type { PageRequest } from '../../page.ts'
import type { Readable } from './beside.ts'
import { texts } from './messages/index.ts'

interface WordsProps {
  readonly text: string
  readonly wordings: readonly string[]
}

/** The words of a paragraph, those it shares with the wordings marked. */
const Words = ({ text, wordings }: WordsProps) => (
  <>{withShared(text, wordings).map(piece => (piece.shared ? <mark>{piece.text}</mark> : piece.text))}</>
)

interface PagesProps {
  readonly request: PageRequest
  readonly paragraphs: readonly Paragraph[]
  /** First and last page that are shown. */
  readonly from: number
  readonly to: number
  /** The wordings whose words are marked in a paragraph; none: it is shown as it is. */
  readonly wordingsIn: (paragraph: Paragraph) => readonly string[]
  /** What can be done with a paragraph. */
  readonly after?: (paragraph: Paragraph) => Child
}

/** Where a paragraph stands on the page that shows it. */
export const paragraphId = ({ page, number }: Pick<Paragraph, 'page' | 'number'>): string => `p-${page}-${number}`

/** Pages of a document, one below the other, their paragraphs numbered. */
export function Pages({ request, paragraphs, from, to, wordingsIn, after }: PagesProps) {
  const words = texts[request.language]
  const onPage = Map.groupBy(paragraphs, ({ page }) => page)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).map(page => (
    <section aria-labelledby={`page-${page}`}>
      <h3 id={`page-${page}`}>{words.pageOf(page)}</h3>
      {!onPage.has(page) && <p class="source">{words.emptyPage}</p>}
      {onPage.get(page)?.map(paragraph => {
        const offered = after?.(paragraph)
        return (
          <>
            <p id={paragraphId(paragraph)} dir="auto">
              <span class="ref">{paragraph.number}</span>{' '}
              <Words text={paragraph.text} wordings={wordingsIn(paragraph)} />
            </p>
            {offered && <p>{offered}</p>}
          </>
        )
      })}
    </section>
  ))
}

/** Why there is no text to show, and the way to have it read. `where`: the page's own address. */
export function NoText({ request, readable, where }: { request: PageRequest; readable: Readable; where: string }) {
  const words = texts[request.language]
  const { document, text } = readable
  const outcome = text?.outcome ?? 'waiting'
  if (outcome === 'read') return null
  return (
    <>
      <p class="note attention">{words.noText[outcome]}</p>
      <p>
        <a href={`/files/${document.id}`}>{words.open(document.name)}</a>
      </p>
      {outcome !== 'no-text' && (
        <form method="post" action={where}>
          <KeyField request={request} />
          <input type="hidden" name="document" value={document.id} />
          <p>
            <button type="submit">{words.readAgain}</button>
          </p>
        </form>
      )}
    </>
  )
}
