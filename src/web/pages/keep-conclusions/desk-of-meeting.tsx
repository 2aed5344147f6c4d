import { act } from '#modules/access/index.ts'
import {
  type Entry,
  entriesOfMeeting,
  type Found,
  findPassages,
  wordingsOfMeeting,
} from '#modules/conclusions/index.ts'
import { type Attachment, askForReading, attachmentsOf, isReadable, type Paragraph } from '#modules/documents/index.ts'
import type { SignedIn } from '#modules/identity/index.ts'
import { keptMeetingBySlug, keptMeetingRow, type MeetingRow } from '#modules/meetings/index.ts'
import { Said } from '../../keeping/sending.tsx'
import { readAs } from '../../keeping/staff.ts'
import { numberIn } from '../../keeping/typed.ts'
import type { Action, Page, PageAnswer, PageRequest } from '../../page.ts'
import { address } from '../../page.ts'
import { type Readable, readableOf } from './beside.ts'
import { Compared } from './compared.tsx'
import { NoText, Pages, paragraphId } from './document-text.tsx'
import { texts } from './messages/index.ts'
import { keeper, refusalWords } from './standing.ts'

/** Pages of a document shown at once. */
const atOnce = 20

interface About {
  readonly me: SignedIn
  readonly meeting: MeetingRow
  /** Those on record or drafted: what was struck or merged is not looked for. */
  readonly entries: readonly Entry[]
  readonly wordings: ReadonlyMap<string, readonly string[]>
  readonly documents: readonly Attachment[]
  readonly readable: Readable | null
  readonly found: Found
}

async function aboutDesk(request: PageRequest): Promise<About | null> {
  const me = await keeper(request)
  if (!me) return null
  return readAs(request, me, async ({ db }) => {
    const kept = await keptMeetingBySlug(db, request.params.slug ?? '')
    const meeting = kept && (await keptMeetingRow(db, request.language, kept.id))
    if (!meeting) return null
    const all = await entriesOfMeeting(db, request.language, meeting.id)
    const entries = all.filter(({ state }) => state !== 'struck' && state !== 'merged' && state !== 'withdrawn')
    const wordings = await wordingsOfMeeting(db, meeting.id)
    const attached = await attachmentsOf(db, 'meeting', meeting.id)
    const documents = attached.filter(({ mediaType }) => isReadable(mediaType))
    const readable = await readableOf(db, documents, request.query.get('document'))
    const sought = entries.map(({ id }) => ({ id, texts: wordings.get(id) ?? [] }))
    const found = findPassages(sought, readable?.text?.paragraphs ?? [])
    return { me, meeting, entries, wordings, documents, readable, found }
  })
}

interface Parts {
  readonly request: PageRequest
  readonly about: About
}

/** Where an entry stands: as an officer said, or as the words suggest. */
function placeOf({ readable, found }: About, { id, comparison }: Entry): Pick<Paragraph, 'page' | 'number'> | null {
  const number = Number(comparison?.paragraph)
  if (comparison?.document === readable?.document.id && comparison?.page && Number.isInteger(number))
    return { page: comparison.page, number }
  return found.passages.get(id) ?? null
}

function answer(request: PageRequest, about: About, fault?: string): PageAnswer {
  const { language } = request
  const words = texts[language]
  const { meeting, entries, readable, found } = about
  const title = words.deskOf(meeting.name)
  const compared = entries.filter(({ comparison }) => comparison !== null).length
  const where = address(language, `/keep/meetings/${meeting.slug}/desk`)
  return {
    title,
    privately: true,
    ...(fault ? { status: 422 } : {}),
    body: (
      <>
        <Said request={request} said={words.said} />
        {fault && (
          <p class="note attention" role="alert">
            {fault}
          </p>
        )}
        <p class="kicker">
          <a href={address(language, `/keep/meetings/${meeting.slug}`)}>{words.back}</a>
        </p>
        <h1>{title}</h1>
        <p class="lede">{words.summary(compared, entries.length)}</p>
        {readable?.text?.outcome === 'read' && (
          <p>{words.inDocument(found.passages.size, entries.length, found.unmatched.length)}</p>
        )}
        <Documents request={request} about={about} />
        <div class="two even">
          <div>
            <h2>{words.besideTitle}</h2>
            {readable ? (
              <>
                <NoText request={request} readable={readable} where={where} />
                <DocumentPages request={request} about={about} />
              </>
            ) : (
              <p class="note">{words.noDocuments}</p>
            )}
          </div>
          <Entries request={request} about={about} />
        </div>
      </>
    ),
  }
}

/** Which document is shown, and the way to the others. */
function Documents({ request: { language }, about: { documents, readable, meeting } }: Parts) {
  if (documents.length < 2) return null
  return (
    <nav aria-label={texts[language].documents}>
      <ul>
        {documents.map(({ id, name }) => (
          <li>
            <a
              href={address(language, `/keep/meetings/${meeting.slug}/desk?document=${id}`)}
              aria-current={id === readable?.document.id ? 'true' : undefined}
            >
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function DocumentPages({ request, about }: Parts) {
  const { language, query } = request
  const words = texts[language]
  const { readable, entries, wordings, found, meeting } = about
  if (readable?.text?.outcome !== 'read') return null
  const { document, text } = readable
  const asked = numberIn(query.get('from') ?? undefined)
  const from = Math.min(typeof asked === 'number' ? Math.max(1, asked) : 1, text.pages)
  const to = Math.min(text.pages, from + atOnce - 1)
  const at = Map.groupBy(entries, entry => {
    const place = placeOf(about, entry)
    return place ? paragraphId(place) : null
  })
  const unmatched = new Set(found.unmatched.map(paragraphId))
  const here = (path: string) => address(language, `/keep/meetings/${meeting.slug}/${path}`)
  const spot = (one: Paragraph) => `document=${document.id}&page=${one.page}&paragraph=${one.number}`
  const next = (first: number) => <a href={here(`desk?document=${document.id}&from=${first}`)}>{words.pageOf(first)}</a>
  return (
    <>
      <Pages
        request={request}
        paragraphs={text.paragraphs}
        from={from}
        to={to}
        wordingsIn={one => (at.get(paragraphId(one)) ?? []).flatMap(({ id }) => wordings.get(id) ?? [])}
        after={one => {
          const here = at.get(paragraphId(one)) ?? []
          const add = address(language, `/keep/meetings/${meeting.slug}/add?${spot(one)}`)
          if (here.length > 0) return here.map(({ ref }) => <a href={`#${anchorOf(ref)}`}>{ref} </a>)
          return unmatched.has(paragraphId(one)) ? <a href={add}>{words.addThis}</a> : null
        }}
      />
      <nav aria-label={words.pagesOf}>
        {from > 1 && next(Math.max(1, from - atOnce))} {to < text.pages && next(to + 1)}
      </nav>
    </>
  )
}

const anchorOf = (ref: string): string => `entry-${ref.replace(/^.*\//, '')}`

/** Our entries, each with where it may stand and the way to its prepared form. */
function Entries({ request, about }: Parts) {
  const { language, t } = request
  const words = texts[language]
  const { entries, readable, meeting } = about
  const page = (slug: string, query = '') => address(language, `/keep/conclusions/${slug}${query}`)
  return (
    <div>
      <h2>{words.entries}</h2>
      {entries.length === 0 && <p class="note">{t.line.missing.conclusion}</p>}
      {entries.map(entry => {
        const place = placeOf(about, entry)
        const prepared = place
          ? `?document=${readable?.document.id}&page=${place.page}&paragraph=${place.number}#document`
          : `?document=${readable?.document.id ?? ''}#document`
        return (
          <section id={anchorOf(entry.ref)} aria-label={entry.ref}>
            <p>
              <a href={page(entry.slug)}>{entry.ref}</a> {entry.text} <Compared request={request} entry={entry} />
            </p>
            {readable && (
              <p class="source places">
                {place && <a href={`#${paragraphId(place)}`}>{words.foundAt(place.page, place.number)}</a>}
                {!place && readable.text?.outcome === 'read' && words.notFound}{' '}
                <a href={page(entry.slug, prepared)}>{words.compareThere}</a>
              </p>
            )}
          </section>
        )
      })}
      <p>
        <a href={address(language, `/keep/meetings/${meeting.slug}/add`)}>{words.add}</a>
      </p>
    </div>
  )
}

/** The document beside our entries. */
export const meetingDeskPage: Page = async request => {
  const about = await aboutDesk(request)
  return about && answer(request, about)
}

/** Has the text of a document read. */
export const readDocument: Action = async request => {
  const about = await aboutDesk(request)
  if (!about) return null
  const { document = '' } = request.form
  const known = about.documents.some(({ id }) => id === document)
  if (!known) return null
  const asked = await act(request.ground, about.me.actor, askForReading, { id: document })
  if (!asked.ok) return answer(request, about, refusalWords(request, asked.refusal))
  return { movedTo: `/keep/meetings/${about.meeting.slug}/desk?document=${document}&said=asked` }
}
