import { copyFileSync, existsSync, readFileSync, statSync, truncateSync } from 'node:fs'

const largest = 5 * 1024 * 1024

/**
 * Keeps the server's log below 5 MB, with one older file beside it. The server appends to the file it was started with, so the
 * file is emptied rather than replaced.
 */
export function turnOver(file: string): void {
  if (!existsSync(file) || statSync(file).size < largest) return
  copyFileSync(file, `${file}.1`)
  truncateSync(file)
}

/** What the log says from a byte position on, as lines. */
export function linesSince(file: string, position: number): string[] {
  if (!existsSync(file)) return []
  const bytes = readFileSync(file)
  return bytes
    .subarray(position > bytes.length ? 0 : position)
    .toString('utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
}

export const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0
