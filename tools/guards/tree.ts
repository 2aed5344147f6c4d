import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Never part of the tree, whatever the ignore file says. */
const never = ['.git', 'node_modules']

/** The names of the ignore file; it may hold folders (`dist/`), endings (`*.log`) and plain names, nothing cleverer. */
function ignored(root: string): (name: string, isFolder: boolean) => boolean {
  const file = path.join(root, '.gitignore')
  const lines = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .map(line => line.trim().replace(/^\//, ''))
    : []
  const endings = lines.filter(line => line.startsWith('*')).map(line => line.slice(1))
  const names = new Set([
    ...never,
    ...lines.filter(line => line !== '' && !line.startsWith('#')).map(line => line.replace(/\/$/, '')),
  ])
  const folders = new Set(lines.filter(line => line.endsWith('/')).map(line => line.slice(0, -1)))
  return (name, isFolder) =>
    (names.has(name) && (isFolder || !folders.has(name))) ||
    (!isFolder && endings.some(ending => name.endsWith(ending)))
}

/** Every file of the tree that is kept, as paths from the root with forward slashes, sorted. */
export function filesOf(root: string, below = ''): string[] {
  const skip = ignored(root)
  const walk = (folder: string): string[] =>
    readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap(entry => {
      const here = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (skip(entry.name, entry.isDirectory())) return []
      if (entry.isDirectory()) return walk(here)
      return entry.isFile() ? [here] : []
    })
  return existsSync(path.join(root, below)) ? walk(below).sort() : []
}

export const readText = (root: string, file: string): string => readFileSync(path.join(root, file), 'utf8')

/** The 1-based line of a character offset. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/** The 1-based line on which `words` first stands, or nothing. */
export function lineOf(text: string, words: string): { line: number } | Record<never, never> {
  const offset = text.indexOf(words)
  return offset < 0 ? {} : { line: lineAt(text, offset) }
}
