import { z } from 'zod'
import { longestFile } from '#modules/documents/index.ts'

/** Bytes of the longest message we take: it is stored whole, and that is the longest file. */
export const longestMessage = longestFile

/** What a message is; told by its own words (RFC 3464, RFC 3834), not by its subject. */
export const kinds = ['returned', 'delayed', 'delivered', 'automatic', 'reply', 'unreadable'] as const
export type MessageKind = (typeof kinds)[number]

/** Why nobody could say what a message belongs to. */
export const doubts = [
  'unreadable',
  'no-code',
  'code-not-ours',
  'several-letters',
  'letter-unknown',
  'no-report',
  'letter-not-sent',
] as const
export type Doubt = (typeof doubts)[number]

/** What became of our letter, as the report of a mail server says. */
export const fates = ['failed', 'delayed', 'delivered', 'not-said'] as const

const shortText = z.string().max(500)

/** A message as far as it could be read: text without control characters, nothing believed yet. */
export const readShape = z.strictObject({
  messageId: shortText.nullable(),
  from: z.strictObject({ address: shortText.nullable(), name: shortText.nullable() }),
  subject: shortText.nullable(),
  sentAt: z.instanceof(Temporal.Instant).nullable(),
  text: z.string().nullable(),
  /** Written by a program (RFC 3834). */
  automatic: z.boolean(),
  /** A report on a delivery; null where it is none. */
  report: z.strictObject({ fate: z.enum(fates), status: z.string().nullable() }).nullable(),
  /** Message-IDs it answers or reports on, the nearest first. */
  answers: z.array(shortText),
  files: z.array(z.strictObject({ name: z.string(), content: z.instanceof(Uint8Array) })),
})
export type ReadMessage = z.infer<typeof readShape>
