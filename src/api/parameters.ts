import { z } from 'zod'
import { languages } from '#kernel/language.ts'
import { invalid, ok, type Result } from '#kernel/result.ts'
import { dayShape, slugShape } from '#kernel/shapes.ts'
import type { FaultName } from './problem.ts'

/** What a person is told to write instead, by parameter. */
const expectations = z.registry<{ readonly expected: string }>()

function described<S extends z.ZodType>(schema: S, description: string, expected: string): S {
  const known = schema.meta({ description })
  expectations.add(known, { expected })
  return known
}

/** A whole number in the address. `type` and bounds are for the document: in an address everything is text. */
const whole = (least: number, most: number, byDefault: number, description: string) =>
  z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
    .default(byDefault)
    .meta({ description, type: 'integer', minimum: least, maximum: most })
    .register(expectations, { expected: `${least}–${most}` })

/** One of a closed list, or nothing. */
export const oneOf = <const V extends string>(values: readonly V[], description: string) =>
  described(z.enum(values).optional(), description, values.join(', '))

/** A code of the record, which may grow: what it does not know finds nothing. */
export const code = (description: string) =>
  described(
    z
      .string()
      .regex(/^[A-Za-z0-9-]{1,40}$/)
      .optional(),
    description,
    'A-Z 0-9 -',
  )

export const day = (description: string) => described(dayShape.optional(), description, 'YYYY-MM-DD')

export const question = described(z.string().trim().min(1).max(200), 'Words, or a reference: `5G`, `CTO-05/2`', '1–200')

export const languageParameter = described(
  z.enum(languages).default('en'),
  'Language of texts, names and problems',
  languages.join(', '),
)

export const pageParameters = {
  limit: whole(1, 100, 50, 'How many items at most'),
  offset: whole(0, 1_000_000, 0, 'How many items to leave out at the beginning'),
}

export const slugParameter = slugShape.meta({ description: 'The last part of the address of the page' })

const fault = (path: string, name: FaultName, expected = '') => ({ path, name, params: { expected } })

/** Reads the parameters of an address: each at most once, none that is not known. Every fault is named. */
export function readParameters<Q extends z.ZodObject>(shape: Q, query: URLSearchParams): Result<z.output<Q>> {
  const known = Object.keys(shape.shape)
  const given = [...new Set(query.keys())]
  const faults = given.flatMap(name => {
    if (!known.includes(name)) return [fault(name.slice(0, 60).toWellFormed(), 'unknown-parameter', known.join(', '))]
    return query.getAll(name).length > 1 ? [fault(name, 'given-twice')] : []
  })
  if (faults.length > 0) return invalid(...faults)
  const read = shape.safeParse(Object.fromEntries(query))
  if (read.success) return ok(read.data)
  const wrong = [...new Set(read.error.issues.map(issue => String(issue.path[0])))]
  return invalid(
    ...wrong.map(name => {
      const expected = expectations.get(shape.shape[name] as z.ZodType)?.expected
      return query.has(name) ? fault(name, 'not-a-value', expected) : fault(name, 'missing')
    }),
  )
}
