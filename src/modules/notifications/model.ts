import { z } from 'zod'
import { languages } from '#kernel/language.ts'
import { dayShape, slugShape } from '#kernel/shapes.ts'
import { emailShape } from '#modules/identity/index.ts'

/** One line without control characters: what may stand in a header. */
const lineShape = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\u2028\u2029]+$/u)

/** Lines and paragraphs, nothing else that steers a terminal or a printer. */
const bodyShape = z
  .string()
  .min(1)
  .max(20_000)
  .refine(text => !/[\p{Cc}]/u.test(text.replaceAll('\n', '')), 'plain text')

export const letterShape = z
  .strictObject({
    to: z.union([
      z.strictObject({ person: z.uuid() }),
      z.strictObject({ address: emailShape, name: lineShape(120).optional(), language: z.enum(languages) }),
    ]),
    /** What the letter is about, for lists and for composers: `invitation`. */
    kind: slugShape,
    /** Null: a composer of this kind writes it while it is being sent. Texts with secrets must be written so. */
    text: z.strictObject({ subject: lineShape(200), body: bodyShape }).nullable(),
    actionRequired: z.boolean(),
    actBy: dayShape.nullable().default(null),
    /** Nobody in the house learns to whom it goes, nor reads what comes back from there by itself. */
    confidential: z.boolean().default(false),
  })
  .refine(letter => letter.actBy === null || letter.actionRequired, {
    path: ['actBy'],
    message: 'action-required-is-false',
  })

export type NewLetter = z.output<typeof letterShape>

/** A letter's own words, before the subject says whether action is required. */
export interface Text {
  readonly subject: string
  readonly body: string
  /** Address that ends letters of this kind with one POST (RFC 8058); for letters nobody has to get. */
  readonly unsubscribe?: string
}
