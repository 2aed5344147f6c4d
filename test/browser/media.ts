import type { Page } from 'playwright-core'
import { inPage, type PageDocument, type PageElement } from './dom.ts'

declare const document: PageDocument
declare const window: { shown: PageElement[] }
declare const getComputedStyle: (element: PageElement) => { overflowX: string }

/** CSS pixels: the width WCAG 1.4.10 asks a page to fit in. */
export const narrow = 320

/** An A4 page between usual margins, in CSS pixels. */
const paper = 680

/** What sticks out, with what lies deepest; nothing when the page is as wide as its window. */
function readOverflow(width: number): { wide: number; culprits: string[] } {
  const wide = document.scrollingElement.scrollWidth
  const outside = (one: PageElement) => {
    const { left, right } = one.getBoundingClientRect()
    return right > width + 1 || left < -1
  }
  const clipped = (one: PageElement): boolean => {
    const around = one.parentElement
    return around !== null && (getComputedStyle(around).overflowX !== 'visible' || clipped(around))
  }
  const culprits =
    wide <= width ? [] : [...document.querySelectorAll('body *')].filter(one => outside(one) && !clipped(one))
  const names = culprits.map(
    one =>
      `<${one.tagName.toLowerCase()} class="${one.getAttribute('class') ?? ''}"> ${one.textContent.trim().slice(0, 40)}`,
  )
  return { wide, culprits: names.slice(-3) }
}

/** Whether the page can be read in that width without scrolling sideways. */
export async function widthFaults(page: Page, width: number): Promise<readonly string[]> {
  const { wide, culprits } = await inPage(page, readOverflow, width)
  return wide <= width ? [] : [`is ${wide} px wide at ${width} px: ${culprits.join(' | ')}`]
}

/** Remembers what text can be seen on the screen. */
function rememberText(): number {
  const hasText = (one: PageElement) =>
    [...one.childNodes].some(node => node.nodeType === 3 && node.textContent.trim() !== '')
  window.shown = [...document.querySelectorAll('body *')].filter(one => hasText(one) && one.checkVisibility())
  return window.shown.length
}

/** What paper lacks of it, beyond what can only be used on a screen; and what paper should not have. */
function comparePaper() {
  const forScreens = 'header nav, footer nav, form, search, button, .skip, .pages, .downloads, .line-more'
  const words = (one: PageElement) => one.textContent.replace(/\s+/g, ' ').trim().slice(0, 40)
  return {
    lost: window.shown.filter(one => !one.checkVisibility() && !one.closest(forScreens)).map(words),
    menus: [...document.querySelectorAll('header nav, footer nav')].filter(one => one.checkVisibility()).map(words),
  }
}

/** Whether the page prints as a clean paper page: no menus, every text, nothing cut off. The page stays as printed. */
export async function printFaults(page: Page): Promise<readonly string[]> {
  await page.setViewportSize({ width: paper, height: 900 })
  const texts = await inPage(page, rememberText)
  await page.emulateMedia({ media: 'print' })
  const { lost, menus } = await inPage(page, comparePaper)
  return [
    ...(texts > 0 ? [] : ['there is no text']),
    ...menus.map(words => `a menu is printed: ${words}`),
    ...lost.map(words => `is not printed: ${words}`),
    ...(await widthFaults(page, paper)),
  ]
}
