import { findPassages, type KeptInFull, type Passage } from '#modules/conclusions/index.ts'
import { type Attachment, attachmentsOf, type DocumentText, isReadable, textOf } from '#modules/documents/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { numberIn, type Typed } from '../../keeping/typed.ts'
import type { FormRequest, PageRequest } from '../../page.ts'

/** A document and what was read of it; null: nobody has read it yet. */
export interface Readable {
  readonly document: Attachment
  readonly text: DocumentText | null
}

/** A document beside an entry: the page that is shown, and where the entry may stand. */
export interface Beside extends Readable {
  readonly page: number
  readonly passage: Passage | null
}

/** What an address or a form says of a place in a document. */
export interface AskedPlace {
  readonly document: string | undefined
  readonly page: string | undefined
  readonly paragraph: string | undefined
}

/** A paragraph of a document of the meeting. */
export interface Place {
  readonly document: string
  readonly name: string
  readonly page: number
  readonly number: number
  readonly text: string
}

const placeFields: readonly string[] = ['document', 'page', 'paragraph']

/** Where an entry stands, as far as the address says: what the fields of the comparison begin with. */
export const placeAsked = (query: URLSearchParams): Typed =>
  Object.fromEntries([...query].filter(([name]) => placeFields.includes(name)))

/** The paragraph that is asked for, if there is such a one. */
export async function placeIn(
  db: Db,
  meetingId: string,
  { document: id, page, paragraph }: AskedPlace,
): Promise<Place | null> {
  const document = (await attachmentsOf(db, 'meeting', meetingId)).find(one => one.id === id)
  const text = document && (await textOf(db, document.sha256))
  const found = text?.paragraphs.find(one => String(one.page) === page && String(one.number) === paragraph)
  return document && found ? { ...found, document: document.id, name: document.name } : null
}

/** The document asked for, or else the first one with a text, or else the first. */
export async function readableOf(
  db: Db,
  documents: readonly Attachment[],
  asked: string | null,
): Promise<Readable | null> {
  const first = documents.find(({ id }) => id === asked)
  const order = first ? [first] : documents
  let any: Readable | null = null
  for (const document of order) {
    const text = (await textOf(db, document.sha256)) ?? null
    if (text?.outcome === 'read') return { document, text }
    any ??= { document, text }
  }
  return any
}

/** The document beside one entry, open at the page asked for, or where the entry was found or may be found. */
export async function besideEntry(
  request: PageRequest | FormRequest,
  db: Db,
  kept: KeptInFull,
  documents: readonly Attachment[],
): Promise<Beside | null> {
  const { comparison } = kept
  const { query } = request
  // A form that comes back keeps the document it was about.
  const chosen = 'form' in request ? request.form.document : undefined
  const offered = documents.filter(({ mediaType }) => isReadable(mediaType))
  const readable = await readableOf(db, offered, query.get('document') ?? chosen ?? comparison?.document ?? null)
  if (!readable) return null
  const { paragraphs = [], pages = 1 } = readable.text ?? {}
  const sought = [{ id: kept.id, texts: Object.values(kept.content.wording.texts) }]
  const passage = findPassages(sought, paragraphs).passages.get(kept.id) ?? null
  const known = comparison?.document === readable.document.id ? comparison.page : null
  const asked = numberIn(query.get('at') ?? query.get('page') ?? undefined)
  const page = typeof asked === 'number' ? asked : (known ?? passage?.page ?? 1)
  return { ...readable, page: Math.min(Math.max(1, page), Math.max(1, pages)), passage }
}
