import type { Browser, CDPSession, Page } from 'playwright-core'
import { type Language, languages } from '#kernel/language.ts'
import type { Shown } from './addresses.ts'
import { axeFaults, bringAxe } from './axe.ts'
import { keyboardFaults } from './keyboard.ts'
import { narrow, printFaults, widthFaults } from './media.ts'
import type { Cookie } from './staff.ts'
import { structureOf } from './structure.ts'
import { listenToTraffic, type Traffic } from './traffic.ts'

export const checks = ['answer', 'structure', 'axe', 'traffic', 'keyboard', 'width', 'print'] as const
export type Check = (typeof checks)[number]

/** A page in a language, as it is looked at. */
interface Visit extends Shown {
  readonly language: Language
}

export interface Fault {
  readonly check: Check
  /** Begins with the address. */
  readonly text: string
}

/** What was seen at an address. */
export interface Seen {
  readonly address: string
  readonly path: string
  readonly language: Language
  readonly title: string
  readonly bytes: number
  readonly faults: readonly Fault[]
}

type Look = 'axe' | 'colours' | 'width' | 'print' | 'keyboard'

/**
 * In which languages a check that the language hardly matters to is made; all others are made in all six. The tree of a page is the
 * same in all, so axe reads it from left to right, from right to left, and with the shortest words (the size of targets).
 */
const made: Readonly<Record<Look, readonly Language[]>> = {
  axe: ['en', 'ar', 'zh'],
  colours: ['en'],
  // The longest words, and from right to left.
  width: ['en', 'ar', 'ru'],
  print: ['en', 'ar'],
  keyboard: ['en'],
}

const wide = { width: 1200, height: 900 }

interface Tab {
  readonly page: Page
  readonly traffic: Traffic
  /** Whether the document may run scripts. It may not while it loads: the pages must do without; the checks are scripts. */
  scripts(on: boolean): Promise<unknown>
  signedIn(yes: boolean): Promise<void>
}

/** A tab that can show the pages of the public, and of whoever has that cookie. */
export async function openTab(browser: Browser, origin: string, cookie?: Cookie): Promise<Tab> {
  const context = await browser.newContext({ viewport: wide })
  const page = await context.newPage()
  const cdp: CDPSession = await context.newCDPSession(page)
  const traffic = await listenToTraffic(page, cdp)
  return {
    page,
    traffic,
    scripts: on => cdp.send('Emulation.setScriptExecutionDisabled', { value: !on }),
    async signedIn(yes) {
      await context.clearCookies()
      if (yes && cookie) await context.addCookies([{ ...cookie, url: origin }])
    },
  }
}

/** Opens a page once and makes every check; what goes wrong on the way is a fault like any other. */
export async function visit(tab: Tab, origin: string, { path, status, signedIn, language }: Visit): Promise<Seen> {
  const address = `/${language}${path}`
  const found: Fault[] = []
  const note = (check: Check, texts: readonly string[], where = '') => {
    found.push(...texts.map(text => ({ check, text: `${address}${where}: ${text}` })))
  }
  let title = ''
  try {
    await tab.signedIn(signedIn)
    await arrive(tab, origin + address, status)
    note('traffic', tab.traffic.faults(origin, status))
    const structure = await structureOf(tab.page, language)
    title = structure.title
    note('structure', structure.faults)
    await look(tab.page, language, note)
  } catch (error) {
    note('answer', [(error as Error).message.split('\n')[0] ?? ''])
  }
  return { address, path, language, title, bytes: tab.traffic.bytes, faults: found }
}

/** Loads the page on a wide light screen, without its scripts; then allows ours. */
async function arrive({ page, traffic, scripts }: Tab, url: string, status: number): Promise<void> {
  await page.setViewportSize(wide)
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  await scripts(false)
  traffic.clear()
  const answer = await page.goto(url, { timeout: 60_000 })
  if (answer?.status() !== status) throw new Error(`answers ${answer?.status()}, not ${status}`)
  if (page.url() !== url) throw new Error(`leads to ${page.url()}`)
  await scripts(true)
}

type Note = (check: Check, texts: readonly string[], where?: string) => void

/** Printing comes last: the page stays as printed. */
async function look(page: Page, language: Language, note: Note): Promise<void> {
  const has = (look: Look) => made[look].includes(language)
  if (has('axe')) {
    await bringAxe(page)
    note('axe', await axeFaults(page, has('colours') ? 'everything' : 'words'))
  }
  if (has('keyboard')) note('keyboard', await keyboardFaults(page))
  if (has('colours')) {
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
    note('axe', await axeFaults(page, 'colours'), ' (dark)')
  }
  if (has('width')) {
    await page.setViewportSize({ width: narrow, height: 900 })
    note('width', await widthFaults(page, narrow))
  }
  if (has('print')) note('print', await printFaults(page))
  if (has('print') && has('colours')) note('print', await axeFaults(page, 'colours'), ' (printed from a dark screen)')
}

/** Several tabs side by side go through all addresses in all languages. */
export async function visitAll(tabs: readonly Tab[], origin: string, addresses: readonly Shown[]): Promise<Seen[]> {
  const waiting = addresses.flatMap(shown => languages.map(language => ({ ...shown, language })))
  const seen: Seen[] = []
  await Promise.all(
    tabs.map(async tab => {
      for (let next = waiting.shift(); next; next = waiting.shift()) seen.push(await visit(tab, origin, next))
    }),
  )
  return seen
}
