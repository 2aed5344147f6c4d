import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'
import { type Ending, projectRoot } from '../support/database.ts'

/** Where a browser is, and what it needs around it. */
interface Found {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
  clear(): void
}

const debian = '/usr/bin/chromium'

/** No name leads anywhere but to this machine, and the browser itself calls nobody. */
const quiet = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
]

/**
 * A browser, closed at the end of `t`: the one CHROMIUM_PATH names, Debian's, or the one npm brought (Linux on x64).
 * Without any this throws: a page nobody looked at has not passed.
 */
export async function openBrowser(t: Ending): Promise<Browser> {
  const { executablePath, env, clear } = await findBrowser()
  // It opens our own pages alone; root, and most containers, have no sandbox to offer.
  const settings = { executablePath, args: quiet, chromiumSandbox: false, timeout: 120_000 }
  const browser = await chromium.launch({ ...settings, env: { ...process.env, ...env } }).catch(error => {
    clear()
    throw error
  })
  t.after(async () => {
    await browser.close()
    clear()
  })
  return browser
}

async function findBrowser(): Promise<Found> {
  const { CHROMIUM_PATH: named } = process.env
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, where there is no browser`)
  const installed = [named, debian].find(candidate => candidate && existsSync(candidate))
  if (installed) return { executablePath: installed, env: {}, clear: () => {} }
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBrowser()
  throw new Error('There is no browser for the tests: install Chromium and name its program in CHROMIUM_PATH')
}

const unpacking = `
  const packed = await import('@sparticuz/chromium')
  await packed.inflate(process.argv[1])
  console.log(await packed.default.executablePath())`

/**
 * The browser of npm comes compressed and unpacks into the folder of temporary files, under names that another process may just
 * be writing: so a process of its own is given a folder of its own. The libraries and fonts beside it are for machines that have none.
 */
async function unpackBrowser(): Promise<Found> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-browser-'))
  const clear = () => rmSync(folder, { recursive: true, force: true })
  try {
    const libraries = fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium')))
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', unpacking, libraries],
      { cwd: projectRoot, env: { ...process.env, TMPDIR: folder } },
    )
    const env = { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'), ...fontsIn(folder) }
    return { executablePath: stdout.trim(), env, clear }
  } catch (error) {
    clear()
    throw error
  }
}

/** Without any font a browser does not start. */
function fontsIn(folder: string): Readonly<Record<string, string>> {
  if (existsSync('/etc/fonts/fonts.conf')) return {}
  const file = path.join(folder, 'fonts.conf')
  const [fonts, cache] = [path.join(folder, 'fonts'), path.join(folder, 'cache')]
  writeFileSync(file, `<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>\n`)
  return { FONTCONFIG_FILE: file }
}
