// Plain JavaScript that Node 20 can read: `scripts/run.mjs` calls it before the pinned Node is started.
import { createHash, randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'

const inputs = ['src', 'seed', 'package-lock.json', 'tools/build.mjs']

/**
 * Bundles `src/main.ts` into `dist/throughline.mjs`, and beside it every `NAME.thread.ts`, which runs in a thread of its own and is
 * loaded by name; unless the bundles there were made from exactly these inputs: their first line carries the hash, so no file times
 * are trusted and a read-only tree with fitting bundles needs no writing.
 */
export async function build(root) {
  const hash = hashOf(root)
  const threads = filesBelow(root, 'src').filter(path => path.endsWith('.thread.ts'))
  const entries = {
    throughline: 'src/main.ts',
    ...Object.fromEntries(threads.map(path => [basename(path, '.ts'), path])),
  }
  const bundles = Object.keys(entries).map(name => join(root, 'dist', `${name}.mjs`))
  if (bundles.every(bundle => firstLine(bundle) === mark(hash))) return
  const { build: esbuild } = await import('esbuild')
  try {
    const { outputFiles } = await esbuild({
      absWorkingDir: root,
      entryPoints: entries,
      outdir: join(root, 'dist'),
      outExtension: { '.js': '.mjs' },
      write: false,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'esnext',
      packages: 'external',
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
      sourcemap: true,
      sourcesContent: false,
      banner: { js: mark(hash) },
      logLevel: 'warning',
    })
    mkdirSync(join(root, 'dist'), { recursive: true })
    // The program last: whoever sees it also finds its threads and the maps.
    for (const file of outputFiles.sort((a, b) => Number(a.path === bundles[0]) - Number(b.path === bundles[0])))
      replace(file.path, file.contents)
  } catch (error) {
    process.stderr.write(`The program could not be built into ${join(root, 'dist')}: ${error.message}\n`)
    process.exit(1)
  }
}

/** Two starts may build at once: each writes under a name of its own, and renaming is one step. */
function replace(path, contents) {
  const own = `${path}.${randomUUID()}`
  writeFileSync(own, contents)
  renameSync(own, path)
}

const mark = hash => `// made from ${hash}`

function firstLine(file) {
  if (!existsSync(file)) return ''
  const handle = openSync(file, 'r')
  const start = Buffer.alloc(mark('0'.repeat(64)).length)
  readSync(handle, start)
  closeSync(handle)
  return start.toString()
}

/** Every file below a folder, by its path from the root. */
function filesBelow(root, path) {
  const names = listing(join(root, path))
  return names === undefined ? [path] : names.flatMap(name => filesBelow(root, `${path}/${name}`))
}

/** One SHA-256 over names and contents, in an order that does not depend on the file system. */
function hashOf(root) {
  const hash = createHash('sha256')
  for (const input of inputs) addTo(hash, root, input)
  return hash.digest('hex')
}

function addTo(hash, root, path) {
  const full = join(root, path)
  const entries = existsSync(full) ? listing(full) : []
  if (entries === undefined) {
    const bytes = readFileSync(full)
    hash.update(`${path}\0${bytes.length}\0`).update(bytes)
    return
  }
  for (const name of entries.sort()) addTo(hash, root, `${path}/${name}`)
}

/** The names in a folder, or undefined where the path is a file. */
function listing(full) {
  try {
    return readdirSync(full)
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined
    throw error
  }
}
