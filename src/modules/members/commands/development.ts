import { sql } from 'kysely'
import { z } from 'zod'
import { changedSince, notFound, ok, refused } from '#kernel/result.ts'
import { dayShape } from '#kernel/shapes.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { type DevelopmentListView, developmentLists } from '../development.ts'
import { memberPolicy as policy } from '../policy.ts'
import { tables } from '../store.ts'

const module = 'members'
const noun = 'development-list'
const alpha3 = z.string().regex(/^[A-Z]{3}$/)
const basisText = z.string().trim().min(3).max(500)
const countriesShape = z.array(alpha3).min(1).max(300)

interface NewList {
  readonly from: string
  readonly basis: string
  readonly countries: readonly string[]
  readonly confirmed: boolean
}

/** All versions, while nobody else can make one: who changes the list waits here for the other. */
async function heldLists(act: Act): Promise<readonly DevelopmentListView[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended('members.development', 0))`.execute(act.db)
  return developmentLists(act.db)
}

const newest = (lists: readonly DevelopmentListView[]) => lists.at(-1)

async function enter(act: Act, version: number, { from, basis, countries, confirmed }: NewList): Promise<void> {
  const by = act.actor.person
  await tables(act.db)
    .insertInto('members.development_list')
    .values({
      version,
      from_day: from,
      basis,
      made_at: act.now,
      made_by: by,
      confirmed_by: confirmed ? by : null,
      confirmed_at: confirmed ? act.now : null,
    })
    .execute()
  await tables(act.db)
    .insertInto('members.development_entry')
    .values([...new Set(countries)].map(country => ({ version, country })))
    .execute()
}

async function unknownCountry(act: Act, codes: readonly string[]): Promise<string | undefined> {
  const rows = await tables(act.db).selectFrom('members.country').select('alpha3').execute()
  const known = new Set(rows.map(({ alpha3: code }) => code))
  return codes.find(code => !known.has(code))
}

const done = (version: number, values: Readonly<Record<string, unknown>>) =>
  ok({ answer: { version }, noun, nounId: 'all', values: { version, ...values }, announces: 'development-changed' })

export const proposeDevelopmentList = verb({
  module,
  name: 'propose-development-list',
  does: 'Enter the shipped proposal of the list of developing countries, not confirmed, where there is no list yet.',
  input: z.strictObject({ from: dayShape, basis: basisText, countries: countriesShape }),
  refusals: ['development-list-there', 'country-unknown'],
  policy,
  async run(act, { from, basis, countries }) {
    if ((await heldLists(act)).length > 0) return refused('development-list-there')
    const code = await unknownCountry(act, countries)
    if (code !== undefined) return refused('country-unknown', { code })
    await enter(act, 1, { from, basis, countries, confirmed: false })
    return done(1, { from, countries: countries.length })
  },
})

export const confirmDevelopmentList = verb({
  module,
  name: 'confirm-development-list',
  does: 'Confirm the newest version of the list of developing countries; from then on pages no longer say that it is not confirmed.',
  input: z.strictObject({ version: z.int().positive() }),
  refusals: ['already-confirmed'],
  policy,
  async run(act, { version }) {
    const list = newest(await heldLists(act))
    if (!list) return notFound()
    if (list.version !== version) return changedSince(list.version)
    if (list.confirmed) return refused('already-confirmed')
    await tables(act.db)
      .updateTable('members.development_list')
      .set({ confirmed_by: act.actor.person, confirmed_at: act.now })
      .where('version', '=', version)
      .execute()
    return done(version, {})
  },
})

export const editDevelopmentList = verb({
  module,
  name: 'edit-development-list',
  does: 'Put one country on the list of developing countries, or take one off, with a reason: a new version, confirmed if the one before it was.',
  input: z.strictObject({ version: z.int().positive(), country: alpha3, belongs: z.boolean() }),
  refusals: ['country-unknown', 'nothing-changed', 'reason-missing'],
  policy,
  async run(act, { version, country, belongs }) {
    const list = newest(await heldLists(act))
    if (!list) return notFound()
    if (list.version !== version) return changedSince(list.version)
    if ((await unknownCountry(act, [country])) !== undefined) return refused('country-unknown', { code: country })
    if (list.countries.has(country) === belongs) return refused('nothing-changed')
    if (!act.reason) return refused('reason-missing')
    const others = [...list.countries].filter(code => code !== country)
    const countries = belongs ? [...others, country] : others
    await enter(act, version + 1, { from: list.from, basis: list.basis, countries, confirmed: list.confirmed })
    return done(version + 1, { from: list.from, country, belongs })
  },
})

export const replaceDevelopmentList = verb({
  module,
  name: 'replace-development-list',
  does: 'Enter another list of developing countries from a day on, with what it rests on and a reason; who enters it confirms it.',
  input: z.strictObject({
    version: z.int().positive(),
    from: dayShape,
    basis: basisText,
    countries: countriesShape,
  }),
  refusals: ['country-unknown', 'reason-missing'],
  policy,
  async run(act, { version, from, basis, countries }) {
    const list = newest(await heldLists(act))
    if (!list) return notFound()
    if (list.version !== version) return changedSince(list.version)
    if (!act.reason) return refused('reason-missing')
    const code = await unknownCountry(act, countries)
    if (code !== undefined) return refused('country-unknown', { code })
    await enter(act, version + 1, { from, basis, countries, confirmed: true })
    return done(version + 1, { from, countries: countries.length })
  },
})
