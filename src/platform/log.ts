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
