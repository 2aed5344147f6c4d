import { z } from 'zod'
import { languages } from '#kernel/language.ts'
import { plainLines } from '#kernel/plain-text.ts'
import { slugShape, urlShape } from '#kernel/shapes.ts'
import { emailShape, type Limit, nameShape } from '#modules/identity/index.ts'

/** What one can tell us something about. */
export const tellable = ['conclusion', 'follow-up'] as const
export type Tellable = (typeof tellable)[number]

/** Days in which a submission must be signed, and after which an unsigned one is emptied. */
export const signDays = 3
/** Days after which the name and address of whoever wrote are forgotten, counted from the decision about what they wrote. */
export const nameDays = 365

/** Characters of a submission. */
export const longestSubmission = 4000

/** Lines and paragraphs. */
const paragraphs = (text: string): string =>
  plainLines(text)
    .replaceAll('\t', ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

export const newSubmissionShape = z.strictObject({
  noun: z.enum(tellable),
  slug: slugShape,
  body: z
    .string()
    .max(longestSubmission * 2)
    .transform(paragraphs)
    .pipe(z.string().min(10).max(longestSubmission)),
  source: urlShape.nullable(),
  name: nameShape,
  email: emailShape,
  language: z.enum(languages),
  /** Whose requests count together. */
  network: z.string().min(1).max(64),
})

/**
 * How much one can tell us. A mailbox gets few letters, whoever asks for them, so that nobody can be pestered through us.
 * Locked in this order.
 */
export const writingLimits: readonly Limit<'tell-operator' | 'tell-network' | 'tell-mailbox'>[] = [
  { per: 'tell-operator', allowed: 100, minutes: 60 },
  { per: 'tell-network', allowed: 10, minutes: 60 },
  { per: 'tell-mailbox', allowed: 3, minutes: 60 },
]
