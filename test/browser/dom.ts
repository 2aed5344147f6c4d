import type { Page } from 'playwright-core'

/** As much of a page's document as the checks read; the project runs on no browser, so the types of one are not loaded. */
export interface PageElement {
  readonly id: string
  readonly lang: string
  readonly dir: string
  readonly tagName: string
  readonly textContent: string
  readonly tabIndex: number
  readonly type?: string
  readonly name?: string
  readonly checked?: boolean
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly textContent: string }>
  readonly parentElement: PageElement | null
  getAttribute(name: string): string | null
  matches(selector: string): boolean
  closest(selector: string): PageElement | null
  querySelector(selector: string): PageElement | null
  checkVisibility(options?: { readonly visibilityProperty?: boolean; readonly opacityProperty?: boolean }): boolean
  getBoundingClientRect(): {
    readonly left: number
    readonly right: number
    readonly width: number
    readonly height: number
  }
  focus(): void
}

export interface PageDocument {
  readonly title: string
  readonly documentElement: PageElement
  readonly activeElement: PageElement | null
  readonly scrollingElement: { readonly scrollWidth: number }
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  addEventListener(type: string, listener: (event: { readonly target: PageElement }) => void): void
}

/**
 * Runs a function inside the page, whatever its content policy says. It reaches nothing of its file. The loader of our tests gives
 * functions their names by a helper that a page does not have.
 */
export function inPage<Answer, Given = null>(
  page: Page,
  work: (given: Given) => Answer,
  given: Given = null as Given,
): Promise<Awaited<Answer>> {
  return page.evaluate(`(() => { const __name = work => work; return (${work})(${JSON.stringify(given)}) })()`)
}
