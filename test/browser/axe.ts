import axe, { type NodeResult } from 'axe-core'
import type { Page } from 'playwright-core'
import { inPage } from './dom.ts'

/** WCAG 2.0, 2.1 and 2.2, levels A and AA; the size of targets is off unless asked for. */
const everything = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  rules: { 'target-size': { enabled: true } },
}

const ofColours = ['color-contrast', 'link-in-text-block']

/** What another colour scheme can change. */
const colours = { runOnly: { type: 'rule', values: ofColours } }

/** What another language can change: everything but the colours, which take most of the time. */
const words = {
  ...everything,
  rules: { ...everything.rules, ...Object.fromEntries(ofColours.map(rule => [rule, { enabled: false }])) },
}

const looks = { everything, colours, words } as const

declare const window: { axe: typeof axe }

/** Brings axe into the page; its document must be allowed to run scripts. */
export const bringAxe = async (page: Page): Promise<void> => void (await page.evaluate(axe.source))

/** What axe finds wrong, one sentence for each element: rule, element, why. */
export async function axeFaults(page: Page, look: keyof typeof looks): Promise<readonly string[]> {
  const options = { ...looks[look], resultTypes: ['violations'] }
  const violations = await inPage(
    page,
    async given => {
      const { violations } = await window.axe.run(given as object)
      return violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ target, any, all, none }) => ({ target, any, all, none })),
      }))
    },
    options,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}: ${reason(node)}`))
}

const reason = ({ any, all, none }: Pick<NodeResult, 'any' | 'all' | 'none'>): string =>
  [...any, ...all, ...none].map(check => check.message).join('; ')
