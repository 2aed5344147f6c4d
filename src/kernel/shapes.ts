import { z } from 'zod'
import { languages } from './language.ts'

/** Shapes of kernel words for validating input. Unknown fields are refused everywhere. */

/** A wording of so many characters at most in each language. */
export const wordingUpTo = (longest: number) =>
  z
    .strictObject({
      original: z.enum(languages),
      texts: z.partialRecord(z.enum(languages), z.string().trim().min(1).max(longest)),
      basis: z.enum(['our-paraphrase', 'our-translation', 'official']),
    })
    .refine(wording => wording.texts[wording.original] !== undefined, { path: ['texts'], message: 'original-missing' })

export const wordingShape = wordingUpTo(4000)
/** What something is called: one line. */
export const titleShape = wordingUpTo(300)

/** ISO 8601 has a year 0, the calendar of the record and the database have none. */
export const dayShape = z.iso.date().refine(day => !day.startsWith('0000'), { message: 'no-such-year' })
export const partialDateShape = z.string().regex(/^(?!0000)\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
export const urlShape = z.url({ protocol: /^https?$/ }).max(2000)
export const basisShape = z.enum(['stated', 'inferred', 'not_recorded'])
export const refShape = z
  .string()
  .regex(/^[A-Z0-9]+(-[A-Z0-9]+)*[a-z]?(\/\d+)?$/)
  .max(60)
export const slugShape = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(120)

/** What is changed, and the version that whoever changes it had before them. */
export const seenShape = z.strictObject({ id: z.uuid(), version: z.int().positive() })
