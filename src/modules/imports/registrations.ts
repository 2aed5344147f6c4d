/** Registrations as Indico exports them in JSON: a list of objects, bare or under `registrants`, with the person's data inside or beside. */
import { keepable } from '#kernel/plain-text.ts'
import { ok, type Result, refused } from '#kernel/result.ts'
import { type ListRead, mostRows } from './model.ts'

type Entry = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const holders = ['registrants', 'registrations', 'results'] as const

function entriesIn(parsed: unknown): readonly Entry[] | null {
  if (Array.isArray(parsed)) return parsed.every(isObject) ? parsed : null
  if (!isObject(parsed)) return null
  const held = holders.map(name => parsed[name]).find(Array.isArray)
  return held?.every(isObject) ? held : null
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? keepable(value).trim() : ['number', 'boolean'].includes(typeof value) ? String(value) : ''

/** One level: what stands in `personal_data` comes beside the rest. Nested things we know nothing of are left out. */
const flat = ({ personal_data: inside, ...rest }: Entry): ReadonlyMap<string, string> =>
  new Map(
    Object.entries({ ...(isObject(inside) ? inside : {}), ...rest })
      .filter(([, value]) => !isObject(value) && !Array.isArray(value))
      .map(([name, value]) => [keepable(name), textOf(value)]),
  )

/** Refuses `json-no-list`, `list-without-rows` and `list-too-long`. */
export function listOfRegistrations(content: Uint8Array): Result<ListRead> {
  let parsed: unknown
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content))
  } catch {
    return refused('json-no-list')
  }
  const entries = entriesIn(parsed)
  if (entries === null) return refused('json-no-list')
  if (entries.length === 0) return refused('list-without-rows')
  if (entries.length > mostRows) return refused('list-too-long', { most: mostRows })
  const objects = entries.map(flat)
  const header = [...new Set(objects.flatMap(object => [...object.keys()]))].slice(0, 200)
  return ok({
    sheet: '',
    header,
    rows: objects.map((object, index) => ({
      number: index + 2,
      line: index + 2,
      cells: header.map(name => object.get(name) ?? ''),
      faulty: [],
    })),
  })
}
