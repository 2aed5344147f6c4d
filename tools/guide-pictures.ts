/** `npm run screens guide`: the pictures of the guide, of a house in which everything is invented, into docs/guide/pictures. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { routes } from '../src/web/routes.ts'
import { addressesOf } from '../test/browser/addresses.ts'
import { openBrowser } from '../test/browser/browser.ts'
import { furnish } from '../test/browser/furnished.ts'
import { startSite } from '../test/browser/site.ts'
import { staffedHouse } from '../test/browser/staff.ts'
import { type Ending, projectRoot } from '../test/support/database.ts'

const folder = path.join(projectRoot, 'docs', 'guide', 'pictures')

/** Bytes: a guide is read over slow lines too. */
const largest = 120_000
const wide = { width: 1000, height: 900 }

interface Picture {
  readonly name: string
  /** Without language; a route is shown by the page of it that the survey looks at. */
  readonly page: string
  /** CSS pixels, at most. */
  readonly height: number
  /** What is done on the page before. */
  readonly before?: (page: Page) => Promise<void>
}

const entry = '/keep/conclusions/cto-05-4'

/** Somebody else saves the same entry while this page is open; then this page is saved. */
async function comeSecond(page: Page): Promise<void> {
  const other = await page.context().newPage()
  await other.goto(page.url())
  for (const [one, words] of [
    [other, 'Prepare standards for the networks of 2020.'],
    [page, 'Get standards ready for the networks of 2020 and later.'],
  ] as const) {
    await one.locator('#text-en').fill(words)
    await one.locator('#reason').fill('Read again in the communiqué.')
    await Promise.all([one.waitForEvent('load'), one.locator('button[value=save]').click()])
  }
  await other.close()
}

const pictures: readonly Picture[] = [
  { name: 'waiting', page: '/waiting', height: 640 },
  { name: 'overview', page: '/overview', height: 620 },
  { name: 'document', page: '/keep/meetings/cto-05/desk', height: 640 },
  { name: 'conclusion', page: '/keep/conclusions/cto-05-2', height: 760 },
  { name: 'second-editor', page: entry, height: 520, before: comeSecond },
  { name: 'follow-up', page: '/keep/follow-up/:slug', height: 1180 },
  { name: 'import', page: '/keep/imports/:id', height: 760 },
  { name: 'action-plan', page: '/keep/action-plan/workbooks/:id', height: 760 },
]

/** Menus look the same on every page: a picture begins with what is the page’s own. */
async function take(page: Page, name: string, height: number, of = 'main'): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const box = await page.locator(of).boundingBox()
  const most = Math.ceil(box?.height ?? height)
  const clip = { x: 0, y: box?.y ?? 0, width: wide.width, height: Math.min(height, most), scale: 1 }
  const how = { format: 'webp', quality: 70, clip, captureBeyondViewport: true } as const
  const { data } = await cdp.send('Page.captureScreenshot', how)
  const picture = Buffer.from(data, 'base64')
  if (picture.length > largest)
    throw new Error(`${name} has ${picture.length} bytes, more than ${largest}: show less of it`)
  writeFileSync(path.join(folder, `${name}.webp`), picture)
  process.stdout.write(`${name}.webp ${picture.length}\n`)
}

async function takePages(browser: Browser, t: Ending): Promise<void> {
  const site = await startSite(t)
  const { actor, cookie } = await staffedHouse(site.ground)
  await site.workOff()
  const letters = await furnish({ site, actor })
  const context = await browser.newContext({ viewport: wide, javaScriptEnabled: false })
  await context.addCookies([{ ...cookie, url: site.origin }])
  const found = await addressesOf(site, routes, `${cookie.name}=${cookie.value}`, letters)
  const addressOf = (route: string) => found.byRoute[route]?.[0] ?? route
  for (const { name, page: shown, height, before } of pictures) {
    const page = await context.newPage()
    await page.goto(`${site.origin}/en${addressOf(shown)}`)
    await before?.(page)
    await take(page, name, height)
    await page.close()
  }
}

const program = path.join(projectRoot, 'dist', 'throughline.mjs')
const run = promisify(execFile)

/** Starts a program on an empty folder until it runs, and stops it: what it holds then is the public record. */
async function startedOnce(env: NodeJS.ProcessEnv): Promise<void> {
  const first = spawn(process.execPath, [program, 'start'], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  for await (const piece of first.stdout) if (String(piece).includes('http://')) break
  first.kill('SIGTERM')
  if (first.exitCode === null) await once(first, 'exit')
}

/** The record carried from one folder to the other, as a terminal shows it. */
async function carriedAway(): Promise<string> {
  const place = mkdtempSync(path.join(tmpdir(), 'throughline-guide-'))
  // The account the database runs under must be able to reach it.
  chmodSync(place, 0o755)
  const [old, next] = ['old', 'new'].map(name => path.join(place, name)) as [string, string]
  const { DATABASE_URL: _, ...outside } = process.env
  const envOf = (data: string) => ({ ...outside, DATA_DIR: data, PORT: '0' })
  const lines: string[] = []
  const tell = async (data: string, ...words: readonly string[]) => {
    const { stdout, stderr } = await run(process.execPath, [program, ...words], { env: envOf(data), cwd: place })
    lines.push(`$ bin/throughline ${words.join(' ')}`, `${stderr}${stdout}`.trim(), '')
  }
  try {
    await startedOnce(envOf(old))
    await tell(old, 'export', 'record.zip')
    mkdirSync(next)
    copyFileSync(path.join(old, 'audit-key.pem'), path.join(next, 'audit-key.pem'))
    lines.push('$ mkdir data && cp …/audit-key.pem data/', '')
    await tell(next, 'restore', 'record.zip')
    return lines.join('\n').replaceAll(place, '/srv/throughline')
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

async function takeTerminal(browser: Browser): Promise<void> {
  const context = await browser.newContext({ viewport: wide, javaScriptEnabled: false })
  const page = await context.newPage()
  const text = (await carriedAway()).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const look = 'margin:0;padding:20px;background:#101820;color:#e8eef0;font:14px/1.5 monospace;white-space:pre-wrap'
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(`<pre style="${look}">${text}</pre>`)}`)
  await take(page, 'move-house', wide.height, 'pre')
  await context.close()
}

export async function takeGuidePictures(t: Ending): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const file of readdirSync(folder)) if (file.endsWith('.webp')) rmSync(path.join(folder, file))
  const browser = await openBrowser(t)
  await takePages(browser, t)
  await takeTerminal(browser)
}
