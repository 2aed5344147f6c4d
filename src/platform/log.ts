/** Structured log lines for operators: UTC, one JSON object per line. Never personal values, tokens or texts. */
export type Level = 'debug' | 'info' | 'warn' | 'error'
const weight: Readonly<Record<Level, number>> = { debug: 0, info: 1, warn: 2, error: 3 }

export type Log = (level: Level, event: string, details?: Readonly<Record<string, unknown>>) => void

/** Writes lines at or above `lowest`; JSON encoding makes line breaks in values harmless. */
export const jsonLog =
  (lowest: Level, write: (line: string) => void, now: () => Temporal.Instant): Log =>
  (level, event, details = {}) => {
    if (weight[level] < weight[lowest]) return
    write(`${JSON.stringify({ ...details, at: now().toString(), level, event })}\n`)
  }

export const silentLog: Log = () => {}

/** A line once in the life of the program: what is wrong stays wrong until somebody acts, and is asked about every second. */
export function saidOnce(log: Log): Log {
  const said = new Set<string>()
  return (level, event, details) => {
    const line = JSON.stringify([event, details])
    if (said.has(line)) return
    said.add(line)
    log(level, event, details)
  }
}

/** A line of a stack that names a place in a file, and nothing else. */
const frame = /^ {4}at (?:[^()]+ \()?(?:file:\/\/|node:|\/|[A-Za-z]:\\)[^()\s]*:\d+:\d+\)?$/

/**
 * What may be written down of an error: its kind, its code, and the lines of program it came through. Never its message: a database
 * puts the values of a row into it.
 */
export function nameAndPlace(error: unknown): {
  readonly name: string
  readonly code: string
  readonly frames: readonly string[]
} {
  const { name, code, message, stack } = (error ?? {}) as Readonly<Record<string, unknown>>
  // The message stands at the head of the stack, and may have lines that look like a place.
  const below = String(stack ?? '')
    .split('\n')
    .slice(String(message ?? '').split('\n').length)
  const frames = below.filter(line => frame.test(line)).slice(0, 12)
  const plain = (value: unknown) => (/^[\w.-]{1,60}$/.test(String(value ?? '')) ? String(value) : '')
  return { name: plain(name) || 'Error', code: plain(code), frames: frames.map(line => line.trim()) }
}
