import { read } from '#kernel/language.ts'
import { type Revision, revisionsOf } from '#modules/audit/index.ts'
import { type Attachment, attachmentsOf } from '#modules/documents/index.ts'
import {
  type EntryInFull,
  type EntryRow,
  entryBySlug,
  followUpPolicy,
  lastContactOf,
  listEntries,
} from '#modules/follow-up/index.ts'
import { type Reader, readersOf, type SignedIn } from '#modules/identity/index.ts'
import { bodyNames } from '#modules/members/index.ts'
import { type FollowedOn, followedOn } from '../../followed-on.ts'
import { readAs, whoMay } from '../../keeping/staff.ts'
import type { PageRequest } from '../../page.ts'

/** Who keeps follow-up; null for everybody else, to whom these pages are not there. */
export const keeper = (request: PageRequest): Promise<SignedIn | null> =>
  whoMay(request, followUpPolicy, 'offer-follow-up')

/** Everything the page of one entry shows. */
export interface About {
  readonly me: SignedIn
  readonly entry: EntryInFull
  readonly text: string
  /** Null where the conclusion is no longer public. */
  readonly on: FollowedOn | null
  readonly bodies: ReadonlyMap<string, string>
  /** The other entries: one of them may take this one's place. */
  readonly others: readonly EntryRow[]
  readonly files: readonly Attachment[]
  readonly revisions: readonly Revision[]
  /** By id, those to whom previews were sent. */
  readonly contacts: ReadonlyMap<string, Reader>
  /** Who answered for this body before. */
  readonly lastContact: Reader | null
}

/** Null where there is no such entry, and for whoever does not keep follow-up. */
export async function aboutEntry(request: PageRequest): Promise<About | null> {
  const { language, params } = request
  const me = await keeper(request)
  if (!me) return null
  return readAs(request, me, async ({ db }) => {
    const entry = await entryBySlug(db, params.slug ?? '')
    if (!entry) return null
    const last = await lastContactOf(db, entry.content.body)
    const people = [...entry.previews.map(({ person }) => person), ...(last === null ? [] : [last])]
    const contacts = await readersOf(db, people)
    return {
      me,
      entry,
      text: read(entry.content.wording, language).text,
      on: (await followedOn(db, language, [entry]))(entry) ?? null,
      bodies: await bodyNames(db, language),
      others: (await listEntries(db, language)).filter(({ id }) => id !== entry.id),
      files: await attachmentsOf(db, 'follow-up', entry.id),
      revisions: await revisionsOf(db, 'follow-up', entry.id),
      contacts,
      lastContact: contacts.get(last ?? '') ?? null,
    }
  })
}

/** What a part of the page is given. */
export interface PartProps {
  readonly request: PageRequest
  readonly about: About
  readonly typed: Readonly<Record<string, string>>
  readonly faulty: Readonly<Record<string, string>>
  /** Where the forms are sent. */
  readonly where: string
}
