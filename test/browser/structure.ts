import type { Page } from 'playwright-core'
import { inPage, type PageDocument, type PageElement } from './dom.ts'

declare const document: PageDocument

function readStructure() {
  const all = (selector: string): PageElement[] => [...document.querySelectorAll(selector)]
  const words = (element: PageElement) => element.textContent.replace(/\s+/g, ' ').trim().slice(0, 40)
  const pointers = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'headers', 'list']
  const meant = pointers.flatMap(name => all(`[${name}]`).flatMap(one => (one.getAttribute(name) ?? '').split(/\s+/)))
  const leads = all('a[href^="#"]').map(one => decodeURIComponent((one.getAttribute('href') ?? '').slice(1)))
  return {
    language: document.documentElement.lang,
    direction: document.documentElement.dir,
    title: document.title,
    headings: all('h1,h2,h3,h4,h5,h6').map(one => ({ level: Number(one.tagName[1]), words: words(one) })),
    headsWithoutScope: all('th:not([scope])').map(words),
    ids: all('[id]').map(one => one.id),
    wanted: [...meant, ...leads].filter(Boolean),
  }
}

export interface Structure {
  readonly title: string
  readonly faults: readonly string[]
}

/** Whether the document says its language and direction, its headings are a table of contents, and every id is one and is there. */
export async function structureOf(page: Page, language: string): Promise<Structure> {
  const seen = await inPage(page, readStructure)
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  const faults = [
    seen.language === language ? [] : `says its language is "${seen.language}"`,
    seen.direction === direction ? [] : `says its direction is "${seen.direction}"`,
    seen.title.trim() === '' ? 'has no title' : [],
    headingFaults(seen.headings),
    seen.headsWithoutScope.map(words => `<th> without scope: ${words}`),
    repeated(seen.ids).map(id => `id "${id}" more than once`),
    seen.wanted.filter(id => !seen.ids.includes(id)).map(id => `id "${id}" is pointed to and is not there`),
  ].flat()
  return { title: seen.title, faults }
}

const repeated = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]

/** One of the first level; none skips a level on the way down. */
function headingFaults(headings: readonly { readonly level: number; readonly words: string }[]): string[] {
  const first = headings.filter(({ level }) => level === 1).length
  const jumps = headings.filter(({ level }, at) => level > (headings[at - 1]?.level ?? 1) + 1)
  return [
    ...(first === 1 ? [] : [`${first} headings of the first level`]),
    ...jumps.map(({ level, words }) => `heading jumps to level ${level}: ${words}`),
  ]
}
