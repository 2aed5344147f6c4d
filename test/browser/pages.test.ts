import assert from 'node:assert/strict'
import { availableParallelism } from 'node:os'
import { after, test } from 'node:test'
import { languages } from '#kernel/language.ts'
import { routes } from '../../src/web/routes.ts'
import { addressesOf } from './addresses.ts'
import { openBrowser } from './browser.ts'
import { furnish } from './furnished.ts'
import { startSite } from './site.ts'
import { staffedHouse } from './staff.ts'
import { type Check, openTab, visitAll } from './visit.ts'

const site = await startSite({ after })
const browser = await openBrowser({ after })
const { actor, cookie } = await staffedHouse(site.ground)
const letters = (await site.workOff()).map(({ text }) => text).join('\n')
const work = [/\/work\/[\w-]{43}/.exec(letters)?.[0] ?? '']
const links = { '/work/:token': work, ...(await furnish({ site, actor })) }
const { pages, unseen, stale } = await addressesOf(site, routes, `${cookie.name}=${cookie.value}`, links)
// A tab waits as long for the browser as the browser for the tab.
const tabs = await Promise.all(
  Array.from({ length: 2 * availableParallelism() }, () => openTab(browser, site.origin, cookie)),
)
const seen = await visitAll(tabs, site.origin, pages)

const faults = (check: Check): string[] =>
  seen.flatMap(one => one.faults.flatMap(fault => (fault.check === check ? [fault.text] : []))).toSorted()

test('every route with a page is looked at, in every language', () => {
  assert.deepEqual({ unseen, stale }, { unseen: [], stale: [] })
  const wanted = languages.flatMap(language => pages.map(({ path }) => `/${language}${path}`))
  assert.deepEqual(seen.map(({ address }) => address).toSorted(), wanted.toSorted())
  assert.ok(pages.length > 40)
})

test('every page answers as it should, at its own address', () => assert.deepEqual(faults('answer'), []))

test('every page says its language and direction; its headings, heads of tables and ids are in order', () =>
  assert.deepEqual(faults('structure'), []))

test('no two pages of a language have the same title', () => {
  const titled = Map.groupBy(seen, ({ language, title }) => `${language}: ${title}`)
  const shared = [...titled].map(([title, own]) => [title, ...new Set(own.map(({ path }) => path.split('?')[0]))])
  assert.deepEqual(
    shared.filter(([, ...paths]) => paths.length > 1),
    [],
  )
})

test('axe finds nothing against WCAG 2.2 AA on any page, nor in the dark scheme', () =>
  assert.deepEqual(faults('axe'), []))

test('no page asks for more than 60 kB or 12 requests, asks another place, or makes the browser complain', () =>
  assert.deepEqual(faults('traffic'), []))

test('every page is walked with the keyboard alone: skip link first, in order, each stop seen', () =>
  assert.deepEqual(faults('keyboard'), []))

test('every page is read at 320 px without scrolling sideways', () => assert.deepEqual(faults('width'), []))

test('every page prints without menus and with all its text', () => assert.deepEqual(faults('print'), []))
