import assert from 'node:assert/strict'
import { system } from '#kernel/actor.ts'
import { inTransaction } from '#modules/access/index.ts'
import { replaceAll } from '#modules/search/index.ts'
import { findableNouns, findablesOf } from '../../../findable.ts'
import { formSending, plain } from '../../keeping/fixtures.ts'
import type { House, Visitor } from '../people/fixtures.ts'

/** A page as it is read: without its marks, one blank between words. */
export const asRead = (html: string): string => {
  const text = plain(html.replace(/<[^>]+>/g, ' ')).replaceAll(/\s+/g, ' ')
  return text
    .replaceAll(/ ([).,:])/g, '$1')
    .replaceAll('( ', '(')
    .trim()
}

/** Where an answer leads, without what it then says was done. */
export const placeOf = ({ to }: { readonly to: string | null }): string => (to ?? '').split('?')[0] ?? ''

/** Everything everybody can ask for that could show any of the journey. */
const everywhere = [
  ...['', 'conclusions', 'meetings', 'topics', 'communiques', 'follow-up', 'forums', 'participation', 'about', 'feeds'],
  ...['conclusions.csv', 'topics.csv', 'communiques.csv', 'follow-up.csv', 'meetings.csv', 'conclusions.json'],
  ...['conclusions.atom', 'communiques.atom', 'follow-up.atom', 'meetings/cto-05', 'meetings/cto-09', 'forums/cto'],
  ...['conclusions/cto-09-1', 'trace/conclusion/cto-09-1', 'search?q=shared+test+networks', 'search?q=ninth'],
].map(path => `/en/${path}`)
const api = ['meetings', 'conclusions', 'topics', 'publications', 'follow-up'].map(noun => `/api/v1/${noun}?limit=100`)

/** What the journey of acceptance does over and over, with Ada’s browser and everybody else’s. */
export function journeyIn({ ada, ask, ground }: House, others: Readonly<Record<string, Visitor | undefined>>) {
  /** Presses the button of a form of Ada’s page, with what it holds and what is typed; answers with what the page then says was done. */
  async function press(path: string, button: string, typed: Readonly<Record<string, string>> = {}): Promise<string> {
    const { to, text } = await ask(path, ada, { ...formSending((await ask(path, ada)).text, button), ...typed })
    const [place, said] = (to ?? '').split('?said=')
    assert.ok(said && place === placeOf({ to: path }), `${path} ${button}: ${to} ${asRead(text).slice(0, 400)}`)
    return said
  }
  /** The steps the secretariat reads in the history of a page, without their moment. */
  async function stepsOf(path: string): Promise<string[]> {
    const [, list = ''] = /<ol class="steps">([\s\S]*?)<\/ol>/.exec((await ask(path, ada)).text) ?? []
    const steps = list
      .replaceAll(/<details>[\s\S]*?<\/details>/g, '')
      .split('<li>')
      .slice(1)
      .map(asRead)
    return steps.map(step => step.replace('22 November 2026 at 12:00 UTC ', ''))
  }
  /** Where these words stand for whoever is no officer, once everything that waits to be found can be. */
  async function found(words: RegExp): Promise<string[]> {
    await inTransaction(ground, system('search'), async ({ db }) => {
      for (const noun of findableNouns) await replaceAll(db, await findablesOf(db, noun))
    })
    const places: string[] = []
    for (const [name, who] of Object.entries(others))
      for (const path of [...everywhere, ...api, '/sitemap.xml', '/api/v1/trace/conclusion/cto-09-1'])
        if (words.test((await ask(path, who)).text)) places.push(`${name} ${path}`)
    return places
  }
  return { press, stepsOf, found }
}
