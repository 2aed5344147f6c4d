import type { Fault, Guard } from './guard.ts'
import { isText } from './text.ts'
import { filesOf, lineAt, readText } from './tree.ts'

interface Rule {
  /** Which files. */
  readonly in: RegExp
  readonly pattern: RegExp
  readonly advice: string
}

const everywhere = /(?:)/
/** English that people read: texts of the pages, and documents. */
const english = /(^|\/)messages\/en\.ts$|^seed\/translations\/en\.json$|^[^/]+\.md$|^docs\/.+\.md$/

/** Letters in brackets keep these lines from finding themselves. */
const rules: readonly Rule[] = [
  {
    in: everywhere,
    pattern: /\b(TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b/g,
    advice: 'a mark for later: do it now, or say in the issue what is missing',
  },
  { in: everywhere, pattern: /\b(lor[e]m ipsum)\b/gi, advice: 'filling: write the real text, or nothing' },
  {
    in: everywhere,
    // The attribute of a field and its CSS selector may be written; the word for something unfinished may not.
    pattern: /(?<!::)\bplaceh[o]lder(?:s?)\b(?!=)/gi,
    advice: 'something unfinished: finish it (a gap in a text is a slot)',
  },
  {
    in: everywhere,
    pattern:
      /\b(?:registry\.[a-z0-9.-]+\.(?:org|com|io|dev|net)|(?:registry|www)\.npm[j]s\.\w+|py[p]i\.org|proxy\.gol[a]ng\.org|g[h]cr\.io)\b/g,
    advice: 'the name of a registry: packages come from wherever the reader’s own settings say',
  },
  {
    in: everywhere,
    pattern: /(?<![\w.}/-])(?:\/w[o]rk\/(?:main|shared)|\/r[o]ot\/\w|\/h[o]me\/\w+\/|\/Us[e]rs\/\w+\/)/g,
    advice: 'a path on somebody’s machine: write it from the root of the project',
  },
  {
    in: english,
    pattern: /\b[a-z]{3,}isation(?:s|al)?\b/gi,
    advice: 'British spelling with -ize: write -ization',
  },
  {
    in: english,
    pattern:
      /\b(?:organis|standardis|recognis|prioritis|harmonis|summaris|authoris|finalis|normalis|initialis|generalis|specialis|centralis|categoris|synchronis|serialis|utilis|minimis|maximis|apologis|emphasis(?=e[sd]?\b|ing\b))(?:e|es|ed|ing|er|ers)\b/gi,
    advice: 'British spelling with -ize',
  },
]

/** In the glossary the line of the other languages begins with `fr`; French rightly writes normalisation. */
const french = /^\s*(?:[-|*]\s*)?fr\b/

export const guard: Guard = {
  name: 'words',
  protects: 'no marks for later, no names of machines, one spelling',
  counts: 'files',
  async run(root) {
    // The lock file is written by npm, which puts in what it needs.
    const files = filesOf(root).filter(file => isText(file) && file !== 'package-lock.json')
    return { looked: files.length, faults: files.flatMap(file => inFile(file, readText(root, file))) }
  },
}

function inFile(file: string, text: string): Fault[] {
  const lines = text.split('\n')
  return rules
    .filter(rule => rule.in.test(file))
    .flatMap(({ pattern, advice }) =>
      [...text.matchAll(pattern)]
        .map(({ 0: word, index }) => ({ file, line: lineAt(text, index), message: `says "${word}", ${advice}` }))
        .filter(({ line }) => !(advice.includes('-iz') && french.test(lines[line - 1] ?? ''))),
    )
}
