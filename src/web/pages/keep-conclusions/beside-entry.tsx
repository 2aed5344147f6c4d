import type { PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { inBrackets } from '../../parts/punctuation.tsx'
import type { About } from './about.ts'
import { Pages } from './document-text.tsx'
import { texts } from './messages/index.ts'

/** The form of the entry's words: what is pressed beside it is sent with all that was typed there. */
export const entryForm = 'entry'

interface PressProps {
  /** The place in the document, as the form's address says it. */
  readonly where: string
  readonly name: 'place' | 'turn'
  readonly label: string
}

const Press = ({ where, name, label }: PressProps) => (
  <button type="submit" form={entryForm} formaction={where} name="do" value={name} class="quiet">
    {label}
  </button>
)

/** The document beside the form of one entry: the page where it may stand, its words marked, and the way to take the place over. */
export function BesideEntry({ request, about }: { request: PageRequest; about: About }) {
  const { language } = request
  const words = texts[language]
  const { beside, kept, meeting } = about
  if (!beside) return <p class="note">{words.noDocuments}</p>
  const { document, text, page, passage } = beside
  const desk = address(language, `/keep/meetings/${meeting.slug}/desk?document=${document.id}`)
  const here = (query: string) => address(language, `/keep/conclusions/${kept.slug}?document=${document.id}&${query}`)
  const placed = (one: { readonly page: number; readonly number: number }) =>
    `${here(`page=${one.page}&paragraph=${one.number}`)}#document`
  const turnTo = (one: number) => <Press name="turn" where={here(`at=${one}`)} label={words.pageOf(one)} />
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
              <Press name="place" where={placed(found)} label={words.takePlace} />
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
            after={one => <Press name="place" where={placed(one)} label={words.here} />}
          />
          <nav aria-label={words.pagesOf}>
            {page > 1 && turnTo(page - 1)} {page < text.pages && turnTo(page + 1)}
          </nav>
        </>
      )}
    </>
  )
}
