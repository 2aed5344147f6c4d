import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Fault, Guard } from './guard.ts'
import { sameWords } from './same-words.ts'
import { filesOf, lineOf, readText } from './tree.ts'

const others = ['fr', 'es', 'ar', 'zh', 'ru'] as const
type Other = (typeof others)[number]

/** A text, or a function that makes one. */
type Leaf = string | ((...numbers: number[]) => string)
/** Dotted path → text. */
type Leaves = ReadonlyMap<string, Leaf>

/** One language of a set of texts, beside its English. */
interface Pair {
  readonly file: string
  readonly language: Other
  readonly english: Leaves
  readonly texts: Leaves
  /** Where texts are names and titles, some are rightly the same as in English. */
  readonly mayBeSame: boolean
}

const englishFile = /(^|\/)messages\/en\.ts$|^seed\/translations\/en\.json$/

export const guard: Guard = {
  name: 'six-languages',
  protects: 'every text exists in all six languages, translated, with the same slots',
  counts: 'texts',
  async run(root) {
    const sets = filesOf(root).filter(file => englishFile.test(file))
    const found = await Promise.all(sets.map(file => ofSet(root, file)))
    return { looked: found.reduce((sum, { looked }) => sum + looked, 0), faults: found.flatMap(({ faults }) => faults) }
  },
}

async function ofSet(root: string, file: string): Promise<{ looked: number; faults: Fault[] }> {
  const english = await leavesIn(root, file, 'en')
  if (!(english instanceof Map)) return { looked: 0, faults: [english as Fault] }
  const faults: Fault[] = []
  for (const language of others) {
    const beside = file.replace(/en\.(ts|json)$/, `${language}.$1`)
    const texts = await leavesIn(root, beside, language)
    if (!(texts instanceof Map)) faults.push(texts as Fault)
    else faults.push(...compare(root, { file: beside, language, english, texts, mayBeSame: file.endsWith('.json') }))
  }
  return { looked: english.size * (others.length + 1), faults }
}

/** The texts of a file, or why it has none. */
async function leavesIn(root: string, file: string, language: string): Promise<Leaves | Fault> {
  try {
    if (!filesOf(root, path.posix.dirname(file)).includes(file))
      return { file, message: 'is missing: all six languages are equal' }
    if (file.endsWith('.json')) return flatten(JSON.parse(readText(root, file)))
    const exported = await import(pathToFileURL(path.join(root, file)).href)
    const texts = exported[language] ?? exported.default
    return texts ? flatten(texts) : { file, message: `exports neither "${language}" nor a default` }
  } catch (error) {
    return { file, message: `cannot be read: ${(error as Error).message}` }
  }
}

function flatten(value: unknown, at = ''): Map<string, Leaf> {
  if (typeof value === 'string' || typeof value === 'function') return new Map([[at, value as Leaf]])
  const below = Object.entries((value ?? {}) as object)
  return new Map(below.flatMap(([key, member]) => [...flatten(member, at === '' ? key : `${at}.${key}`)]))
}

function compare(root: string, pair: Pair): Fault[] {
  const { file, english, texts } = pair
  const text = readText(root, file)
  const complain = (key: string, message: string): Fault => ({
    file,
    ...lineOf(text, key.split('.').at(-1) ?? key),
    message: `${key} ${message}`,
  })
  const same = pair.mayBeSame
    ? []
    : [...texts].filter(([key, leaf]) => untranslated(leaf, english.get(key), pair.language))
  if (same.length > 2 && same.length * 2 > english.size)
    return [{ file, message: `is not translated: ${same.length} of its ${texts.size} texts are the English ones` }]
  return [
    ...[...english.keys()].filter(key => !texts.has(key)).map(key => complain(key, 'is missing')),
    ...[...texts.keys()].filter(key => !english.has(key)).map(key => complain(key, 'is not in the English file')),
    ...same.map(([key]) => complain(key, 'is the English text: translate it, or add it to tools/guards/same-words.ts')),
    ...[...texts].flatMap(([key, leaf]) =>
      wrongIn(leaf, english.get(key), pair.language).map(why => complain(key, why)),
    ),
  ]
}

/** Counted texts are compared as they read for some numbers; a text without letters needs no translation. */
const readings = (leaf: Leaf): readonly string[] => {
  if (typeof leaf === 'string') return [leaf]
  try {
    return [1, 3, 11].map(number => String(leaf(...Array.from({ length: leaf.length }, () => number))))
  } catch {
    return [] // A function that wants something else than numbers cannot be read here.
  }
}

const slots = (text: string): string =>
  [...text.matchAll(/\{\w+\}/g)]
    .map(match => match[0])
    .sort()
    .join(' ')

function untranslated(leaf: Leaf, english: Leaf | undefined, language: Other): boolean {
  if (english === undefined) return false
  const reading = readings(leaf)
  const letters = reading.some(text => /\p{L}/u.test(text.replace(/\{\w+\}/g, '')))
  const allowed = [...sameWords.everywhere, ...sameWords[language]]
  return (
    letters && reading.join('\n') === readings(english).join('\n') && !reading.every(text => allowed.includes(text))
  )
}

function wrongIn(leaf: Leaf, english: Leaf | undefined, language: Other): string[] {
  if (english === undefined) return []
  const wrong: string[] = []
  if (typeof leaf !== typeof english) wrong.push('is a text in one language and counted in the other')
  else if (typeof leaf === 'function' && leaf.length !== english.length)
    wrong.push(`takes ${leaf.length} values, in English ${english.length}`)
  if (typeof leaf === 'string' && typeof english === 'string' && slots(leaf) !== slots(english))
    wrong.push(`has the slots "${slots(leaf)}", in English "${slots(english)}"`)
  if (readings(leaf).some(text => text.trim() === '') && readings(english).every(text => text.trim() !== ''))
    wrong.push('is empty')
  if (language === 'ar' && readings(leaf).some(text => /[٠-٩۰-۹]/.test(text)))
    wrong.push('has Arabic-Indic digits: one numbering system per page, use 0 to 9')
  return wrong
}
