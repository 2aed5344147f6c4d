import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'

/** Removes letters that were written to files instead of being sent, and that name somebody. Returns how many. */
export async function eraseLetterFiles(folder: string, words: readonly string[]): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  let removed = 0
  for (const name of names) {
    const file = path.join(folder, name)
    const text = (await readFile(file, 'utf8').catch(() => '')).replaceAll(/=\r?\n/g, '').toLowerCase()
    if (!words.some(word => text.includes(word.toLowerCase()))) continue
    await rm(file)
    removed += 1
  }
  return removed
}
