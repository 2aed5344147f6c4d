import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { axeFaults, bringAxe } from './axe.ts'
import { openBrowser } from './browser.ts'
import { startSite } from './site.ts'
import { staffedHouse } from './staff.ts'
import { openTab } from './visit.ts'

const site = await startSite({ after })
await staffedHouse(site.ground)
await site.workOff()
const browser = await openBrowser({ after })

/** Presses Tab until what is wanted has the focus, as somebody does who sees where it is. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 100; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.locator(`:focus:is(${wanted})`).count()) return
  }
  throw new Error(`Tab does not reach ${wanted} on ${page.url()}`)
}

/** Presses Enter where the focus is, and waits for the page it leads to. */
async function enter(page: Page): Promise<string> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  return page.url().slice(site.origin.length)
}

const people = [
  { language: 'en', email: 'ada@example.org', name: 'Ada Officer', direction: 'ltr' },
  { language: 'ar', email: 'amal@example.org', name: 'أمل المترجمة', direction: 'rtl' },
] as const

for (const { language, email, name, direction } of people)
  test(`signing in and out without JavaScript, by keyboard alone, in ${language}`, async () => {
    const { page, scripts } = await openTab(browser, site.origin)
    await scripts(false)
    await page.goto(`${site.origin}/${language}/`)
    await tabTo(page, `a[href="/${language}/sign-in"]`)
    assert.equal(await enter(page), `/${language}/sign-in`)

    await tabTo(page, '#email')
    await page.keyboard.type('not an address')
    assert.equal(await enter(page), `/${language}/sign-in`)
    await scripts(true)
    await bringAxe(page)
    assert.deepEqual(await axeFaults(page, 'everything'), [])
    await scripts(false)

    // The fault leads to its field, where what was typed stands and is typed over.
    await tabTo(page, '.errors a')
    await page.keyboard.press('Enter')
    assert.equal(await page.locator(':focus').inputValue(), 'not an address')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(email)
    assert.equal(await enter(page), `/${language}/sign-in/sent`)

    const letters = await site.workOff()
    assert.deepEqual(
      letters.map(({ to, language: own }) => [to.address, own]),
      [[email, language]],
    )
    await page.goto(/^http\S+$/m.exec(letters[0]?.text ?? '')?.[0] ?? 'the letter has no link')
    await tabTo(page, 'main button')
    assert.equal(await enter(page), `/${language}/account`)
    assert.equal(await page.locator('html').getAttribute('dir'), direction)
    assert.ok((await page.locator('main').textContent())?.includes(name))

    await tabTo(page, `form[action="/${language}/sign-out"] button`)
    assert.equal(await enter(page), `/${language}/sign-in`)
    await page.goto(`${site.origin}/${language}/account`)
    assert.equal(page.url(), `${site.origin}/${language}/sign-in`)
    await page.context().close()
  })
