/** `npm run screens`: pictures of the key pages, as people see them, into docs/screens; `npm run screens guide`: those of the guide. */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { type Language, ownName } from '#kernel/language.ts'
import { openBrowser } from '../test/browser/browser.ts'
import { type Site, startSite } from '../test/browser/site.ts'
import { projectRoot } from '../test/support/database.ts'
import { endOwnServer } from '../test/support/server.ts'
import { takeGuidePictures } from './guide-pictures.ts'

const pages = {
  home: '/',
  conclusions: '/conclusions',
  conclusion: '/conclusions/cto-05-4',
  meeting: '/meetings/cto-05',
  participation: '/participation',
  mandates: '/mandates',
} as const
const languages: readonly Language[] = ['en', 'ar', 'zh']
const widths = [1200, 320] as const
const schemes = ['light', 'dark'] as const

/** CSS pixels; what is below can be read on the page itself. */
const highest = 1600

interface Picture {
  readonly page: keyof typeof pages
  readonly language: Language
  readonly width: (typeof widths)[number]
  readonly scheme: (typeof schemes)[number]
}

const pictures: readonly Picture[] = (Object.keys(pages) as Picture['page'][]).flatMap(page =>
  languages.flatMap(language => widths.flatMap(width => schemes.map(scheme => ({ page, language, width, scheme })))),
)

const nameOf = ({ page, language, width, scheme }: Picture): string => `${page}-${language}-${width}-${scheme}.png`

const folder = path.join(projectRoot, 'docs', 'screens')
const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function take(browser: Browser, site: Site, picture: Picture): Promise<void> {
  const { width, scheme, language, page: name } = picture
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme })
  const page = await context.newPage()
  const answer = await page.goto(`${site.origin}/${language}${pages[name]}`)
  if (answer?.status() !== 200) throw new Error(`${page.url()} answers ${answer?.status()}`)
  const { height } = (await page.locator('html').boundingBox()) ?? { height: highest }
  const clip = { x: 0, y: 0, width, height: Math.min(Math.ceil(height), highest) }
  await page.screenshot({ path: path.join(folder, nameOf(picture)), fullPage: true, clip })
  await context.close()
}

/** The list of the pictures, for people who look at the folder. */
function index(): string {
  const rows = Object.entries(pages).flatMap(([page, address]) =>
    languages.map(language => {
      const links = widths.flatMap(width =>
        schemes.map(scheme => {
          const file = nameOf({ page: page as Picture['page'], language, width, scheme })
          return `[${scheme}](${file})`
        }),
      )
      return `| \`${`/${language}${address}`}\` | ${ownName[language]} | ${links.join(' | ')} |`
    }),
  )
  return `${[
    '# Screens',
    '',
    'Made by `npm run screens` from the public record alone, by the browser of the tests, without JavaScript.',
    `Pages longer than ${highest} px are cut there.`,
    '',
    `| page | language | ${widths.flatMap(width => schemes.map(scheme => `${width} px, ${scheme}`)).join(' | ')} |`,
    `|---|---|${'---|'.repeat(widths.length * schemes.length)}`,
    ...rows,
  ].join('\n')}\n`
}

async function main(): Promise<void> {
  const ends: (() => Promise<void>)[] = []
  const t = { after: (end: () => Promise<void>) => void ends.unshift(end) }
  try {
    if (process.argv.includes('guide')) return await takeGuidePictures(t)
    const site = await startSite(t)
    const browser = await openBrowser(t)
    mkdirSync(folder, { recursive: true })
    for (const file of readdirSync(folder)) if (file.endsWith('.png')) rmSync(path.join(folder, file))
    for (const [at, picture] of pictures.entries()) {
      await take(browser, site, picture)
      say(`${at + 1} of ${pictures.length}: ${nameOf(picture)}`)
    }
    writeFileSync(path.join(folder, 'README.md'), index())
    const bytes = pictures.reduce((sum, picture) => sum + statSync(path.join(folder, nameOf(picture))).size, 0)
    say(`${pictures.length} pictures, ${(bytes / 1e6).toFixed(1)} MB`)
  } finally {
    for (const end of ends) await end()
    await endOwnServer()
  }
}

await main()
process.exit(0)
