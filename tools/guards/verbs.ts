import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Exported, type VerbShape, verbsIn } from '../loaded.ts'
import type { Fault, Guard } from './guard.ts'
import { parseSource, type SyntaxNode, walk } from './source.ts'
import { filesOf, lineOf, readText } from './tree.ts'

export const guard: Guard = {
  name: 'verbs',
  protects: 'a verb is found under its name, somebody may use it, and each of its refusals has words',
  counts: 'verbs',
  async run(root) {
    const { found, faults } = await verbsIn(root)
    const modules = [...new Set(found.map(({ module }) => module))]
    const inModules = await Promise.all(
      modules.map(module =>
        ofModule(
          root,
          module,
          found.filter(verb => verb.module === module),
        ),
      ),
    )
    return {
      looked: found.length,
      faults: [...faults, ...found.flatMap(verb => ofVerb(root, verb, found)), ...inModules.flat()],
    }
  },
}

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The verb by itself: name, module, sentence, and at least one grant. */
function ofVerb(
  root: string,
  { module, file, as, value }: Exported<VerbShape>,
  all: readonly Exported<VerbShape>[],
): Fault[] {
  const { name, does, policy } = value
  const at = (message: string): Fault => ({
    file,
    ...lineOf(readText(root, file), `const ${as}`),
    message: `${as} ${message}`,
  })
  const namesakes = all.filter(other => other.module === module && other.value.name === name)
  return [
    ...(value.module === module ? [] : [at(`says it belongs to "${value.module}", but stands in ${module}`)]),
    ...(/^[a-z]+(-[a-z0-9]+)+$/.test(name)
      ? []
      : [at(`is called "${name}": a verb's name is kebab-case and says what is done to what`)]),
    ...(as === camel(name) ? [] : [at(`is the verb ${name}: export it as ${camel(name)}`)]),
    ...(namesakes.length === 1 ? [] : [at(`shares the name ${name} with another verb of ${module}`)]),
    ...(/^[A-Z].*\.$/s.test(does) ? [] : [at('needs one whole sentence in "does"')]),
    ...(policy.some(grant => grant.may === name)
      ? []
      : [at(`is granted to nobody: add a row "may: '${name}'" to the policy`)]),
  ]
}

/** The refusals of a module: what verbs list, what the code says, and what the messages have words for. */
async function ofModule(root: string, module: string, verbs: readonly Exported<VerbShape>[]): Promise<Fault[]> {
  const folder = `src/modules/${module}`
  const listed = new Set(verbs.flatMap(({ value }) => value.refusals))
  const said = filesOf(root, folder)
    .filter(file => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'))
    .flatMap(file => refusalsIn(root, file))
  const texts = await refusalTexts(root, folder)
  const english = `${folder}/messages/en.ts`
  const worded =
    texts === null
      ? []
      : [...new Set([...listed, ...said.map(({ name }) => name)])].filter(name => !texts.includes(name))
  return [
    ...said
      .filter(({ name, file }) => /\/commands/.test(file) && !listed.has(name))
      .map(({ name, file, line }) => ({
        file,
        line,
        message: `refuses with ${name}, which no verb of ${module} lists in "refusals"`,
      })),
    ...(texts === null && listed.size > 0
      ? [{ file: english, message: `has no words for the refusals of ${module}` }]
      : []),
    ...worded.map(name => ({
      file: english,
      message: `has no words for the refusal ${name}: add it to "refusals", in six languages`,
    })),
    ...(texts ?? [])
      .filter(name => !listed.has(name) && !said.some(other => other.name === name))
      .map(name => ({
        file: english,
        ...lineOf(readText(root, english), name),
        message: `has words for ${name}, with which nothing is refused`,
      })),
  ]
}

/** `refused('name', …)` wherever it stands. */
function refusalsIn(root: string, file: string): { name: string; file: string; line: number }[] {
  const { module, lineOf: line } = parseSource(file, readText(root, file))
  const found: { name: string; file: string; line: number }[] = []
  walk(module, node => {
    if (node.type !== 'CallExpression' || (node.callee as SyntaxNode).value !== 'refused' || !node.span) return
    const [first] = node.arguments as readonly { readonly expression: SyntaxNode }[]
    if (first?.expression.type === 'StringLiteral')
      found.push({ name: String(first.expression.value), file, line: line(node.span.start) })
  })
  return found
}

/** The names in the group `refusals` of the module's English texts; null when it has none. */
async function refusalTexts(root: string, folder: string): Promise<readonly string[] | null> {
  const file = `${folder}/messages/en.ts`
  if (!filesOf(root, folder).includes(file)) return null
  const { en, default: byDefault } = await import(pathToFileURL(path.join(root, file)).href)
  const { refusals } = en ?? byDefault ?? {}
  return refusals ? Object.keys(refusals) : null
}
