/**
 * The answer of a rule, a verb or a parser: a value, or a refusal that has a name.
 * A refusal is never thrown. Exceptions are for bugs and lost machines only.
 */

/** Values a refusal's message may show: a person reads them, so they are plain. */
export type Params = Readonly<Record<string, string | number>>

/** One malformed input field: `path` is dotted (`place.city`), `name` is the kebab-case reason. */
export interface FieldFault {
  readonly path: string
  readonly name: string
  readonly params?: Params
}

export type Refusal =
  /** A rule said no; `name` is kebab-case and shared by compiler, messages and API. */
  | { readonly kind: 'refused'; readonly name: string; readonly params: Params }
  /** Malformed input, one fault per field. */
  | { readonly kind: 'invalid'; readonly fields: readonly FieldFault[] }
  /** Somebody else was faster: `version` is the newer version's number. */
  | { readonly kind: 'changed-since'; readonly version: number }
  /** Absent and hidden are the same. */
  | { readonly kind: 'not-found' }
  /** This actor may not use this verb (only said where the thing itself may be seen). */
  | { readonly kind: 'forbidden' }

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const refused = (name: string, params: Params = {}): Result<never> => ({
  ok: false,
  refusal: { kind: 'refused', name, params },
})
export const invalid = (...fields: FieldFault[]): Result<never> => ({ ok: false, refusal: { kind: 'invalid', fields } })
export const notFound = (): Result<never> => ({ ok: false, refusal: { kind: 'not-found' } })
export const forbidden = (): Result<never> => ({ ok: false, refusal: { kind: 'forbidden' } })
export const changedSince = (version: number): Result<never> => ({
  ok: false,
  refusal: { kind: 'changed-since', version },
})

/** For code where a refusal would be a bug (seeds, tests): the value, or an exception naming the refusal. */
export function orThrow<T>(result: Result<T>, what = 'unexpected refusal'): T {
  if (result.ok) return result.value
  throw new Error(`${what}: ${JSON.stringify(result.refusal)}`)
}
