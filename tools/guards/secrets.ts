import type { Guard } from './guard.ts'
import { isText } from './text.ts'
import { filesOf, lineAt, readText } from './tree.ts'

/** What a secret looks like. Each pattern needs the secret itself, not only the words around it. */
const kinds: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s*(?:\\n)?[A-Za-z0-9+/=\s\\]{40,}/g],
  ['a private key (PKCS #8, base64)', /(?<!-----(?:\n|\\n))\bMC4CAQAwBQYDK2VwBCIEI[A-Za-z0-9+/]{40,}={0,2}/g],
  ['an access key', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g],
  [
    'a token',
    /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{40,}|glpat-[\w-]{20,}|npm_[A-Za-z0-9]{36}|xox[abprs]-[\w-]{10,})/g,
  ],
  ['a signed web token', /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/g],
]

export const guard: Guard = {
  name: 'secrets',
  protects: 'no key and no token is kept in the tree',
  counts: 'files',
  async run(root) {
    const files = filesOf(root).filter(isText)
    const faults = files.flatMap(file => {
      const text = readText(root, file)
      return kinds.flatMap(([what, pattern]) =>
        [...text.matchAll(pattern)].map(({ index }) => ({
          file,
          line: lineAt(text, index),
          message: `looks like ${what}: take it out, and make a new one, because the old one has been seen; tests make theirs as they run`,
        })),
      )
    })
    return { looked: files.length, faults }
  },
}
