import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { matrixText } from './documents/access-matrix.ts'
import { configurationDocument } from './documents/configuration.ts'
import { lifecyclesDocument } from './documents/lifecycles.ts'
import { modulesDocument } from './documents/modules.ts'
import { permissionsDocument } from './documents/permissions.ts'
import { schemaDocument } from './documents/schema.ts'
import { type RefusalTexts, verbsDocument } from './documents/verbs.ts'
import { filesOf } from './guards/tree.ts'
import { lifecyclesIn, verbsIn } from './loaded.ts'

export const folder = 'docs/generated'

/** What `npm run docs` writes: path from the root → text. Throws where a file of a module cannot be loaded. */
export async function generated(root: string): Promise<Map<string, string>> {
  const [lifecycles, verbs] = [await lifecyclesIn(root), await verbsIn(root)]
  const [fault] = [...lifecycles.faults, ...verbs.faults]
  if (fault) throw new Error(`${fault.file} ${fault.message}`)
  const roles = await rolesIn(root)
  const texts = await refusalTexts(root, new Set(verbs.found.map(({ module }) => module)))
  const documents: readonly (readonly [name: string, text: string])[] = [
    ['modules', modulesDocument(root)],
    ['lifecycles', lifecyclesDocument(lifecycles.found, verbs.found)],
    ['permissions', permissionsDocument(roles, verbs.found)],
    ['verbs', verbsDocument(roles, verbs.found, texts)],
    ['schema', schemaDocument(root)],
    ['configuration', await configurationDocument(root)],
  ]
  return new Map(documents.map(([name, text]) => [`${folder}/${name}.md`, text]))
}

const load = (root: string, file: string) => import(pathToFileURL(path.join(root, file)).href)

async function rolesIn(root: string): Promise<readonly string[]> {
  return (await load(root, 'src/kernel/policy.ts')).roles
}

async function refusalTexts(root: string, modules: ReadonlySet<string>): Promise<RefusalTexts> {
  const texts = new Map<string, Readonly<Record<string, unknown>>>()
  for (const module of modules) {
    const messages = `src/modules/${module}/messages`
    if (!filesOf(root, messages).includes(`${messages}/en.ts`)) continue
    texts.set(module, (await load(root, `${messages}/en.ts`)).en?.refusals ?? {})
  }
  return texts
}

/** Writes the documents and takes away those that are no longer made. */
async function write(root: string): Promise<void> {
  const documents = await generated(root)
  mkdirSync(path.join(root, folder), { recursive: true })
  for (const file of filesOf(root, folder)) if (!documents.has(file)) rmSync(path.join(root, file))
  for (const [file, text] of documents) writeFileSync(path.join(root, file), text)
  process.stdout.write(`${[...documents.keys()].join('\n')}\n`)
}

/** `npm run docs matrix`: the agreed rights, which a test compares with the policies. Written only when asked for. */
async function writeMatrix(root: string): Promise<void> {
  const [lifecycles, verbs] = [await lifecyclesIn(root), await verbsIn(root)]
  const text = matrixText({ roles: await rolesIn(root), verbs: verbs.found, lifecycles: lifecycles.found })
  mkdirSync(path.join(root, 'test/fixtures'), { recursive: true })
  writeFileSync(path.join(root, 'test/fixtures/access-matrix.md'), text)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
  await (process.argv[2] === 'matrix' ? writeMatrix(root) : write(root))
}
