import type { PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { inBrackets } from '../../parts/punctuation.tsx'
import type { About } from './conclusion-about.ts'
import { Pages } from './document-text.tsx'
import { texts } from './messages/index.ts'

/** The document beside the form of one entry: the page where it may stand, its words marked, and the way to take the place over. */
export function BesideEntry({ request, about }: { request: PageRequest; about: About }) {
  const { language } = request
  const words = texts[language]
  const { beside, kept, meeting } = about
  if (!beside) return <p class="note">{words.noDocuments}</p>
  const { document, text, page, passage } = beside
  const desk = address(language, `/keep/meetings/${meeting.slug}/desk?document=${document.id}`)
  const here = (query: string) => address(language, `/keep/conclusions/${kept.slug}?document=${document.id}&${query}`)
  const wordings = Object.values(kept.content.wording.texts)
  const found = passage && { page: passage.page, number: passage.number }
  return (
    <>
      <h2>{words.besideTitle}</h2>
      <p>
        <a href={desk}>{words.wholeDesk}</a>
        {inBrackets(language, document.name)}
      </p>
      {text?.outcome !== 'read' ? (
        <p class="note attention">{words.noText[text?.outcome ?? 'waiting']}</p>
      ) : (
        <>
          {found ? (
            <p class="note">
              {words.foundAt(found.page, found.number)}{' '}
              <a href={`${here(`page=${found.page}&paragraph=${found.number}`)}#document`}>{words.takePlace}</a>
            </p>
          ) : (
            <p class="note">{words.notFound}</p>
          )}
          <Pages
            request={request}
            paragraphs={text.paragraphs}
            from={page}
            to={page}
            wordingsIn={one => (one.page === found?.page && one.number === found.number ? wordings : [])}
            after={one => <a href={`${here(`page=${one.page}&paragraph=${one.number}`)}#document`}>{words.here}</a>}
          />
          <nav aria-label={words.pagesOf}>
            {page > 1 && <a href={here(`at=${page - 1}`)}>{words.pageOf(page - 1)}</a>}{' '}
            {page < text.pages && <a href={here(`at=${page + 1}`)}>{words.pageOf(page + 1)}</a>}
          </nav>
        </>
      )}
    </>
  )
}
