import { orThrow } from '#kernel/result.ts'
import { act, inTransaction } from '#modules/access/index.ts'
import { addContact, addOrganization, type KeptOrganization, keptOrganization } from '#modules/members/index.ts'
import { officer } from './actors.ts'
import type { Ending } from './database.ts'
import { historyDatabase, testGround } from './web.ts'

export const because = { reason: 'Their letter of 2 October.' }

/** A name, an address and a telephone number that may turn up nowhere but before the secretariat and the focal point. */
export const canary = { name: 'Canarina Vogelsang', email: 'canarina.vogelsang@example.org', phone: '+41 22 555 9317' }
export const hasCanary = (text: string): boolean => /canarina|vogelsang|555 9317/i.test(text)

export const company = (name: string, more: object = {}) => ({
  name,
  kind: 'operator' as const,
  country: { value: 'KEN', basis: 'stated' as const },
  region: 'AFR' as const,
  website: null,
  ...more,
})

export const someone = (more: object = {}) => ({
  ...canary,
  function: 'CTO',
  language: 'en' as const,
  from: '2024-01-01',
  to: null as string | null,
  ...more,
})

/** The public record, and short ways to enter an organization and somebody of it. */
export async function membersHouse(t: Ending) {
  const database = await historyDatabase(t)
  const { ground, clock } = testGround(database)
  const organization = async (name: string, more: object = {}) =>
    orThrow(await act(ground, officer, addOrganization, { content: company(name, more) }))
  const contact = async (of: string, more: object = {}) =>
    orThrow(await act(ground, officer, addContact, { organization: of, content: someone(more) }))
  const kept = async (slug: string): Promise<KeptOrganization> => {
    const found = await inTransaction(ground, officer, ({ db }) => keptOrganization(db, slug))
    if (!found) throw new Error(`no ${slug}`)
    return found
  }
  return { database, ground, clock, organization, contact, kept }
}
