import type { Page } from 'playwright-core'
import { inPage, type PageDocument, type PageElement } from './dom.ts'

declare const document: PageDocument
declare const getComputedStyle: (element: PageElement) => {
  outlineStyle: string
  outlineWidth: string
  boxShadow: string
}
declare const window: { stops: PageElement[]; walk: { at: number; name: string; ring: boolean; seen: boolean }[] }

/** Lists what should be reached, in the order of the document, and notes from now on what is reached, and how it looks then. */
function listenForFocus(): number {
  const interactive =
    'a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]'
  const inGroup = (one: PageElement) => {
    if (one.type !== 'radio') return true
    const group = [...document.querySelectorAll('input[type=radio]')].filter(other => other.name === one.name)
    return one === (group.find(other => other.checked) ?? group[0])
  }
  window.stops = [...document.querySelectorAll(interactive)].filter(
    one => one.tabIndex >= 0 && !one.matches('[disabled], [type=hidden]') && one.checkVisibility() && inGroup(one),
  )
  window.walk = []
  document.addEventListener('focusin', ({ target }) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(target)
    const { width, height } = target.getBoundingClientRect()
    window.walk.push({
      at: window.stops.indexOf(target),
      name: `<${target.tagName.toLowerCase()}> ${target.textContent.replace(/\s+/g, ' ').trim().slice(0, 40) || target.name}`,
      ring: (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
      seen: width > 3 && height > 3,
    })
  })
  return window.stops.length
}

const readWalk = () => ({
  stops: window.stops.map(
    one => `<${one.tagName.toLowerCase()}> ${one.textContent.replace(/\s+/g, ' ').trim().slice(0, 40) || one.name}`,
  ),
  walk: window.walk,
  first: window.stops[0]?.matches('a.skip[href="#main"]') ?? false,
})

/** A field for a date has several stops inside, which count as one. */
const stopsInside = 4

/**
 * Walks the page with Tab alone: the skip link comes first and leads to the content, every interactive element is reached once,
 * in the order of the document, and shows that it is.
 */
export async function keyboardFaults(page: Page): Promise<readonly string[]> {
  const count = await inPage(page, listenForFocus)
  const dates = await page.locator('input[type=date], input[type=datetime-local], input[type=time]').count()
  await walkOn(page, count + dates * stopsInside)
  const { stops, walk, first } = await inPage(page, readWalk)
  const round = walk.slice(0, endOfRound(walk))
  const reached = round.map(({ at }) => at)
  return [
    ...(first ? [] : ['the first stop is not the skip link']),
    ...stops.filter((_, at) => !reached.includes(at)).map(name => `is not reached by Tab: ${name}`),
    ...round
      .filter(({ at }, place) => at !== place)
      .slice(0, 1)
      .map(({ name }) => `is reached out of order: ${name}`),
    ...round.filter(({ ring }) => !ring).map(({ name }) => `shows no ring when reached: ${name}`),
    ...round.filter(({ seen }) => !seen).map(({ name }) => `is not seen when reached: ${name}`),
    ...(first ? await skipFaults(page) : []),
  ]
}

/** Where Tab comes back to an element it has been at. */
function endOfRound(walk: readonly { readonly at: number }[]): number {
  const back = walk.findIndex(({ at }, place) => at >= 0 && walk.findIndex(other => other.at === at) < place)
  return back < 0 ? walk.length : back
}

/** Holds Tab down, as it were: going down is what moves the focus. */
async function walkOn(page: Page, stops: number): Promise<void> {
  await Promise.all(Array.from({ length: stops }, () => page.keyboard.down('Tab')))
  await page.keyboard.up('Tab')
}

const skipLinkTakesFocus = () => document.querySelector('a.skip')?.focus()

/** Content without anything interactive is followed by the footer; the menu is never next. */
const isPastTheMenu = () => document.activeElement?.closest('header') === null

async function skipFaults(page: Page): Promise<string[]> {
  await inPage(page, skipLinkTakesFocus)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  return (await inPage(page, isPastTheMenu)) ? [] : ['the skip link does not lead past the menu']
}
