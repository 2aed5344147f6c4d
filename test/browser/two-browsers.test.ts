import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { inTransaction } from '#modules/access/index.ts'
import { entriesOfMeeting } from '#modules/conclusions/index.ts'
import { meetingByRef } from '#modules/meetings/index.ts'
import { fieldsOf } from '../../src/web/keeping/fixtures.ts'
import { openBrowser } from './browser.ts'
import { startSite } from './site.ts'
import { staffedHouse } from './staff.ts'
import { openTab } from './visit.ts'

const site = await startSite({ after })
const { actor, cookie } = await staffedHouse(site.ground)
const browser = await openBrowser({ after })
const entry = `${site.origin}/en/keep/conclusions/cto-06-1`
const adding = `${site.origin}/en/keep/meetings/cto-08/add`

/** A browser of its own in which Ada has signed in, without JavaScript. */
async function openWindow(address: string): Promise<Page> {
  const { page, scripts, signedIn } = await openTab(browser, site.origin, cookie)
  await signedIn(true)
  await scripts(false)
  await page.goto(address)
  return page
}

/** Presses a button of the page and waits for what it leads to. */
async function press(page: Page, button: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator(button).click()])
}
const save = 'button[name=do][value=save]'
const add = 'main form button[type=submit]'
const fill = async (page: Page, text: string) => {
  await page.locator('#text-en').fill(text)
  await page.locator('#reason').fill(`Because of ${text}`)
}

/** The wordings of a meeting’s conclusions, as they are kept. */
const wordings = (ref: string) =>
  inTransaction(site.ground, actor, async ({ db }) => {
    const meeting = await meetingByRef(db, ref)
    return (await entriesOfMeeting(db, 'en', meeting?.id ?? '')).map(({ text }) => text)
  })

suite('two browsers, without JavaScript,', () => {
  test('edit one conclusion: the second sees what it was, what it is and its own words, and saves when it wants to', async () => {
    const [mine, theirs] = [await openWindow(entry), await openWindow(entry)]
    const began = await theirs.locator('#text-en').inputValue()
    await fill(mine, 'First editor.')
    await fill(theirs, 'Second editor.')
    await press(mine, save)
    assert.equal(mine.url(), `${entry}?said=savedBefore-5`)
    await press(theirs, save)
    const row = theirs.locator('[role=alert] tr', { hasText: 'Wording (English)' }).locator('td')
    assert.deepEqual(
      (await row.allTextContents()).map(text => text.trim()),
      [began, 'First editor.', 'Second editor.'],
    )
    assert.deepEqual((await wordings('CTO-06'))[0], 'First editor.')
    const kept = ['#text-en', '#reason'].map(field => theirs.locator(field).inputValue())
    assert.deepEqual(await Promise.all(kept), ['Second editor.', 'Because of Second editor.'])
    await press(theirs, save)
    assert.deepEqual((await wordings('CTO-06'))[0], 'Second editor.')
    const history = await theirs.locator('ol.steps').textContent()
    assert.match(history ?? '', /Because of First editor\.[\s\S]*Because of Second editor\./)
  })

  test('each click twice on a form of their own: each entry is added once', async () => {
    const before = await wordings('CTO-08')
    const pages = [await openWindow(adding), await openWindow(adding)]
    for (const [n, page] of pages.entries()) {
      await page.locator('#text-en').fill(`Clicked twice in window ${n}.`)
      await page.locator('[name=addressee-1]').selectOption('ITU-T')
      const there = page.waitForEvent('framenavigated', frame => frame.url().endsWith('?said=added'))
      await page.locator(add).first().click({ clickCount: 2, noWaitAfter: true })
      await there
    }
    assert.deepEqual(await wordings('CTO-08'), [...before, 'Clicked twice in window 0.', 'Clicked twice in window 1.'])
  })

  test('one loses its line after sending, and sends the same again: the entry is added once', async () => {
    const before = await wordings('CTO-08')
    const page = await openWindow(adding)
    await page.locator('#text-en').fill('The line was lost.')
    await page.locator('[name=addressee-1]').selectOption('ITU-T')
    // What was sent arrives and is done; no answer comes back.
    await page.route(
      adding,
      async route => {
        await route.fetch({ maxRedirects: 0 })
        await route.abort('connectionreset')
      },
      { times: 1 },
    )
    const lost = page.waitForEvent('framenavigated')
    await page.locator(add).first().click({ noWaitAfter: true })
    await lost
    assert.deepEqual(await wordings('CTO-08'), [...before, 'The line was lost.'])
    await page.reload()
    assert.match(page.url(), /\/keep\/conclusions\/cto-08-\d+\?said=added$/)
    assert.deepEqual(await wordings('CTO-08'), [...before, 'The line was lost.'])
  })
})

/** What a program sends for the form that adds a conclusion, with a key of its own. */
async function sendingOf(text: string): Promise<{ readonly body: string; readonly headers: Record<string, string> }> {
  const headers = { cookie: `${cookie.name}=${cookie.value}`, origin: site.origin }
  const fields = fieldsOf(await fetch(adding, { headers }).then(answer => answer.text()), 'name="kind"')
  const body = new URLSearchParams({ ...fields, 'text-en': text, 'addressee-1': 'ITU-T' }).toString()
  const type = 'application/x-www-form-urlencoded'
  return { body, headers: { ...headers, 'content-type': type, 'content-length': String(body.length) } }
}

const placeOf = async (sending: RequestInit) => {
  const answer = await fetch(adding, { ...sending, method: 'POST', redirect: 'manual' })
  return answer.headers.get('location') ?? ''
}

suite('programs that send forms', () => {
  test('two send theirs twice at once: each gets one answer, and each entry is added once', async () => {
    const before = await wordings('CTO-08')
    const [mine, theirs] = [await sendingOf('Mine.'), await sendingOf('Theirs.')]
    const places = await Promise.all([mine, theirs, mine, theirs].map(placeOf))
    assert.deepEqual([places[0] === places[2], places[1] === places[3], places[0] === places[1]], [true, true, false])
    assert.deepEqual((await wordings('CTO-08')).slice(before.length).toSorted(), ['Mine.', 'Theirs.'])
  })

  test('one hangs up before the answer, and sends the same form again: it does its work once', async () => {
    const before = await wordings('CTO-08')
    const sending = await sendingOf('Never read.')
    await new Promise<void>((resolve, reject) => {
      const going = request(adding, { method: 'POST', headers: sending.headers })
      going.on('response', () => reject(new Error('the answer was read')))
      going.on('error', () => resolve())
      going.end(sending.body, () => going.destroy())
    })
    assert.match(await placeOf(sending), /said=added$/)
    assert.deepEqual(await wordings('CTO-08'), [...before, 'Never read.'])
  })
})
