/** What can be imported: one table each of fields, of how an existing noun is recognised, and of the verbs that take a row. */
import type { InSix } from '#kernel/language.ts'
import { oneLine } from '#kernel/plain-text.ts'
import type { Params, Result } from '#kernel/result.ts'
import type { Act } from '#modules/access/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import type { Plan, RowFault } from '../model.ts'

/** A cell as its field understands it, or why not. */
export type Read = { readonly value: string } | { readonly fault: string; readonly params?: Params }

export interface Field<World> {
  /** Shared by messages, mappings and the command line. */
  readonly name: string
  readonly required?: boolean
  /** Other headings under which lists have it, beside its labels in six languages; lower case. */
  readonly also: readonly string[]
  /** The codes of a closed list. */
  readonly allowed?: readonly string[]
  readonly read: (text: string, world: World) => Read
}

/** Values of a row by field. A field that has no column, or an empty cell, is not there: what is on record stays. */
export type Values = Readonly<Record<string, string>>

/** What planning needs to know of: the reference the list is about, and what its rows say of a field. */
export interface Asked {
  readonly about: string
  readonly texts: (field: string) => readonly string[]
}

export interface Target<World = unknown> {
  readonly name: string
  readonly fields: readonly Field<World>[]
  /** The whole list is about one noun, whose reference the officer gives (participants: a meeting). */
  readonly about?: (db: Db, about: string) => Promise<boolean>
  /** Every row changes something everybody can see, so a reason is needed also where all of them are new. */
  readonly needsReason?: boolean
  /** Cells of columns that no field is proposed for are not kept: such lists hold more about people than is asked. */
  readonly sparing?: boolean
  /** What is on record, as far as planning needs it. */
  readonly load: (db: Db, asked: Asked) => Promise<World>
  /** Two rows of one list with the same key: a fault of the second, or (`repeats`) nothing more to do. */
  readonly keyOf: (values: Values) => string
  /** What is on record that the row means, where rows with different keys may mean the same. */
  readonly nounOf?: (values: Values, world: World) => string | null
  readonly repeats?: boolean
  readonly plan: (values: Values, world: World) => Plan
  /** Takes a row that is new or changes something, through verbs; answers the id of its noun. */
  readonly apply: (act: Act, values: Values, world: World) => Promise<Result<string>>
  /** Where many rows change one noun: takes all of them at once, so that it gets one version more, not one for each; answers its id. */
  readonly applyTogether?: (act: Act, rows: readonly Values[], world: World) => Promise<Result<string>>
  /** After the last row: what all of them say together. Undone where it is refused. */
  readonly finish?: (act: Act, world: World, rows: readonly Values[]) => Promise<Result<unknown>>
  /** Words of what its verbs refuse. */
  readonly refusals: InSix<{ readonly refusals: object }>
}

/** A target of any world: what it loads is given back to it only. */
export const target = <World>(definition: Target<World>): Target => definition as Target<unknown>

export const bad = (field: string | null, name: string, params: Params = {}): RowFault => ({ field, name, params })

/** A text of at most so many characters, on one line. */
export const textField =
  (longest: number) =>
  (text: string): Read =>
    text.length > longest ? { fault: 'too-long', params: { longest } } : { value: oneLine(text) }

/** A whole address, as a browser takes it. */
export const webAddressField = (text: string): Read =>
  /^https?:\/\//.test(text) && URL.canParse(text) && text.length <= 2000 ? { value: text } : { fault: 'no-web-address' }

/** Lower case, without accents and signs: how headings and names of closed lists are compared. */
export const plainly = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A field that holds one of a closed list, by its code or by its name in any of the six languages. */
export function codeField<Code extends string>(
  codes: readonly Code[],
  labels: readonly Readonly<Record<Code, string>>[],
): Pick<Field<unknown>, 'allowed' | 'read'> {
  const known = new Map<string, Code>()
  for (const code of codes)
    for (const name of [code, ...labels.map(label => label[code])]) known.set(plainly(name), code)
  return {
    allowed: codes,
    read(text) {
      const code = known.get(plainly(text))
      return code === undefined ? { fault: 'not-in-list', params: { allowed: codes.join(', ') } } : { value: code }
    },
  }
}

/** What a text of a list means on record: its value, null where it may mean several, undefined where it means nothing. */
export type Meant = (text: string) => string | null | undefined

/** What of two texts must be the same for them to be spelled exactly so. */
export const exactly = (text: string): string => text.trim().toLowerCase()

/**
 * What is on record, by everything a list may call it. Spelled exactly so (in whatever case) goes before alike without accents and
 * signs: of two namesakes each can be named, and neither is taken for the other.
 */
export function calledAs<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  namesOf: (row: Row) => readonly string[],
): Meant {
  const spelled = (how: (text: string) => string) => {
    const known = new Map<string, string | null>()
    for (const row of rows)
      for (const name of namesOf(row).map(how)) {
        const [before, value] = [known.get(name), keyOf(row)]
        known.set(name, before === undefined || before === value ? value : null)
      }
    return known
  }
  const [exact, alike] = [spelled(exactly), spelled(plainly)]
  return text => exact.get(exactly(text)) ?? alike.get(plainly(text))
}

/** Something on record, by what a list calls it. */
export const foundField =
  <World>(fault: string, among: (world: World) => Meant) =>
  (text: string, world: World): Read => {
    const value = among(world)(text)
    if (value === null) return { fault: 'several-meant' }
    return value === undefined ? { fault } : { value }
  }

/** An ISO day, or one as 31.12.2026 or 31/12/2026 (day before month: a list that means otherwise has months over 12). */
export function dayField(text: string): Read {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text) ?? []
  const iso = year === '' ? text.slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  try {
    return { value: Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString() }
  } catch {
    return { fault: 'no-day' }
  }
}

/** Fields of the row that say something else than what is on record. */
export const changesOf = (values: Values, kept: Values) =>
  Object.entries(values)
    .filter(([field, to]) => (kept[field] ?? '') !== to)
    .map(([field, to]) => ({ field, from: kept[field] ?? '', to }))
