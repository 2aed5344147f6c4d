import pg from 'pg'

/**
 * How values cross between PostgreSQL and the program, per connection (`types` in its settings) rather than for every user of `pg`:
 * bigint, numeric and date stay strings (a number would round, a Date would invent a time and a zone), instants are Temporal.
 */
const instant = (text: string): Temporal.Instant => Temporal.Instant.from(text)
const asText = (text: string): string => text
const textArray = pg.types.getTypeParser(1009 as 25) as (text: string) => (string | null)[]
const each = (parse: (text: string) => unknown) => (text: string) =>
  textArray(text).map(entry => (entry === null ? null : parse(entry)))

const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [20, asText], //          bigint, count(*)
  [1016, each(asText)], //  bigint[]
  [1700, asText], //        numeric
  [1231, each(asText)], //  numeric[]
  [1082, asText], //        date, YYYY-MM-DD
  [1182, each(asText)], //  date[]
  [1114, asText], //        timestamp: a wall time without a zone
  [1184, instant], //       timestamptz
  [1185, each(instant)], // timestamptz[]
])

export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) ||
    pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
}

// `pg` sends an object it does not know as JSON, in quotes, and looks for this method first.
for (const kind of [Temporal.Instant, Temporal.PlainDate, Temporal.PlainDateTime, Temporal.PlainTime]) {
  Object.defineProperty(kind.prototype, 'toPostgres', {
    value: function (this: { toString(): string }) {
      return this.toString()
    },
    configurable: true,
    writable: true,
  })
}
