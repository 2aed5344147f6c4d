import { z } from 'zod'
import { type Language, languages } from '#kernel/language.ts'
import { dayShape, seenShape, urlShape, wordingShape } from '#kernel/shapes.ts'

/** What a statement says of an entry; `words` says nothing but the body's own words. */
export const saying = ['noted', 'accepted', 'begun', 'done', 'not-taken-up', 'superseded', 'words'] as const
export type Says = (typeof saying)[number]

/** How the secretariat heard of it, when it writes something down for a body; `secretariat`: it says so itself. */
export const recordedChannels = ['mail', 'paper', 'meeting', 'liaison', 'secretariat'] as const
/** `link`: the body itself, through its work link. */
export const channels = ['link', ...recordedChannels] as const
export type Channel = (typeof channels)[number]

export const evidenceKinds = ['document', 'liaison', 'work-item', 'recommendation', 'deployment', 'meeting'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export const saidBys = ['body', 'secretariat', 'public-source'] as const
export type SaidBy = (typeof saidBys)[number]

/** A statement as everybody reads it. */
export interface SaidPublicly {
  readonly says: Says
  readonly channel: Channel
  readonly day: string
  readonly dueDay: string | null
  readonly words: string | null
  readonly wordsLanguage: Language | null
}

/** A piece of evidence as everybody reads it. */
export interface PublishedEvidence {
  readonly kind: EvidenceKind
  readonly reference: string
  readonly link: string | null
  readonly saidBy: SaidBy
  readonly saidOn: string
  /** Day on which the secretariat looked; null: not verified. */
  readonly verifiedOn: string | null
}

const text = (longest: number) => z.string().trim().min(1).max(longest)

/** What the secretariat edits of an entry. */
export const entryContentShape = z.strictObject({
  body: text(40),
  office: text(200).nullable(),
  wording: wordingShape,
})
export type EntryContent = z.output<typeof entryContentShape>

/** The body's own words, and in which language they were given. */
const ownWordsShape = z.strictObject({ text: text(4000), language: z.enum(languages) })

/** How something was said: through the link these are not asked for. */
const heardShape = z.strictObject({ channel: z.enum(recordedChannels), day: dayShape })

export const evidenceShape = z.strictObject({
  kind: z.enum(evidenceKinds),
  reference: text(300),
  link: urlShape.nullable(),
  saidBy: z.enum(saidBys),
  saidOn: dayShape,
  attachment: z.uuid().nullable().default(null),
})

export const statementShape = seenShape.extend({
  words: ownWordsShape.nullable().default(null),
  heard: heardShape.nullable().default(null),
})

/** What a body says, with a piece of evidence if there is one: whatever it says, what shows it is kept with it. */
export const shownStatementShape = statementShape.extend({
  evidence: evidenceShape.omit({ attachment: true }).nullable().default(null),
})
