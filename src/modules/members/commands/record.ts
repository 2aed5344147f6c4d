import { z } from 'zod'
import { languages } from '#kernel/language.ts'
import { slugOf } from '#kernel/ref.ts'
import { ok, refused } from '#kernel/result.ts'
import { partialDateShape, slugShape, urlShape, wordingShape } from '#kernel/shapes.ts'
import { verb } from '#modules/access/index.ts'
import {
  bodyKinds,
  countryBases,
  organizationKinds,
  regionCodes,
  regionMethods,
  sectors,
  statusCodes,
  toKinds,
} from '../model.ts'
import { memberPolicy as policy } from '../policy.ts'
import { tables } from '../store.ts'

const module = 'members'
const namesShape = z.record(z.enum(languages), z.string().min(1).max(120))
const alpha3 = z.string().regex(/^[A-Z]{3}$/)
const datedShape = z.strictObject({ value: partialDateShape, precision: z.enum(['day', 'month', 'year']) }).nullable()

export const recordSource = verb({
  module,
  name: 'record-source',
  does: 'Enter a source that facts about members rest on.',
  input: z.strictObject({
    id: slugShape,
    title: z.string().min(2).max(500),
    url: urlShape,
    kind: z.string().min(2).max(120),
  }),
  refusals: [],
  policy,
  async run(act, input) {
    await tables(act.db)
      .insertInto('members.source')
      .values(input)
      .onConflict(conflict =>
        conflict.column('id').doUpdateSet({ title: input.title, url: input.url, kind: input.kind }),
      )
      .execute()
    return ok({ answer: input.id, noun: 'source', nounId: input.id, values: { url: input.url } })
  },
})

export const recordRegion = verb({
  module,
  name: 'record-region',
  does: 'Enter one of the six regions with its names.',
  input: z.strictObject({
    code: z.enum(regionCodes),
    names: namesShape,
    namesVerified: z.boolean(),
    regionalOrganization: z.string().min(2).max(120),
  }),
  refusals: [],
  policy,
  async run(act, { code, names, namesVerified, regionalOrganization }) {
    await tables(act.db)
      .insertInto('members.region')
      .values({
        code,
        names: JSON.stringify(names),
        names_verified: namesVerified,
        regional_organization: regionalOrganization,
      })
      .execute()
    return ok({ answer: code, noun: 'region', nounId: code, values: { code } })
  },
})

export const recordCountry = verb({
  module,
  name: 'record-country',
  does: 'Enter a Member State: codes, names in six languages, region with how sure it is.',
  input: z.strictObject({
    alpha3,
    alpha2: z.string().regex(/^[A-Z]{2}$/),
    m49: z.string().regex(/^\d{3}$/),
    names: namesShape,
    region: z.enum(regionCodes),
    regionVerified: z.boolean(),
    regionMethod: z.enum(regionMethods),
    regionSources: z.array(slugShape),
    regionNote: z.string().max(500).nullable(),
  }),
  refusals: ['country-already-recorded'],
  policy,
  async run(act, input) {
    const stored = await tables(act.db)
      .insertInto('members.country')
      .values({
        alpha3: input.alpha3,
        alpha2: input.alpha2,
        m49: input.m49,
        slug: slugOf(input.names.en),
        names: JSON.stringify(input.names),
        region: input.region,
        region_verified: input.regionVerified,
        region_method: input.regionMethod,
        region_sources: input.regionSources,
        region_note: input.regionNote,
      })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    if (stored.numInsertedOrUpdatedRows === 0n) return refused('country-already-recorded', { code: input.alpha3 })
    const values = { region: input.region, verified: input.regionVerified }
    return ok({ answer: input.alpha3, noun: 'country', nounId: input.alpha3, values, announces: 'country-recorded' })
  },
})

export const recordStatus = verb({
  module,
  name: 'record-status',
  does: 'Enter a dated development status of a country (LDC, LLDC, SIDS, economy in transition) with the certainty of its end.',
  input: z.strictObject({
    country: alpha3,
    code: z.enum(statusCodes),
    from: datedShape,
    to: datedShape,
    toKind: z.enum(toKinds),
    verified: z.boolean(),
    sources: z.array(slugShape),
    note: z.string().max(500).nullable(),
  }),
  refusals: ['country-unknown', 'end-without-date'],
  policy,
  async run(act, input) {
    const db = tables(act.db)
    const { country, code, from, to, toKind, verified, sources, note } = input
    if ((to === null) !== (toKind === 'none')) return refused('end-without-date', { code })
    const known = await db.selectFrom('members.country').select('slug').where('alpha3', '=', country).executeTakeFirst()
    if (!known) return refused('country-unknown', { code: country })
    const dates = {
      from_value: from?.value ?? null,
      from_precision: from?.precision ?? null,
      to_value: to?.value ?? null,
      to_precision: to?.precision ?? null,
    }
    const id = act.newId<'status'>()
    await db
      .insertInto('members.status')
      .values({ id, country, code, to_kind: toKind, verified, sources, note, ...dates })
      .execute()
    return ok({ answer: id, noun: 'country', nounId: country, values: { code, toKind, ...dates } })
  },
})

export const recordOrganization = verb({
  module,
  name: 'record-organization',
  does: 'Enter an organization: name, kind, country and region with how we know them.',
  input: z.strictObject({
    key: slugShape,
    name: z.string().trim().min(1).max(200),
    kind: z.enum(organizationKinds),
    country: z.strictObject({ value: alpha3, basis: z.enum(countryBases) }).nullable(),
    region: z.enum(regionCodes).nullable(),
  }),
  refusals: ['country-unknown', 'organization-already-recorded'],
  policy,
  async run(act, { key, name, kind, country, region }) {
    const db = tables(act.db)
    if (country) {
      const known = await db
        .selectFrom('members.country')
        .select('slug')
        .where('alpha3', '=', country.value)
        .executeTakeFirst()
      if (!known) return refused('country-unknown', { code: country.value })
    }
    const id = act.newId<'organization'>()
    const placed = { country: country?.value ?? null, country_basis: country?.basis ?? null, region }
    const stored = await db
      .insertInto('members.organization')
      .values({ id, key, slug: key, name, kind, ...placed })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    if (stored.numInsertedOrUpdatedRows === 0n) return refused('organization-already-recorded', { key })
    const values = { key, kind, ...placed }
    return ok({ answer: id, noun: 'organization', nounId: id, values, announces: 'organization-recorded' })
  },
})

export const recordBody = verb({
  module,
  name: 'record-body',
  does: 'Enter a body that can be addressed, instructed or reported to.',
  input: z.strictObject({
    code: z
      .string()
      .max(40)
      .regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/),
    name: wordingShape,
    kind: z.enum(bodyKinds),
    sector: z.enum(sectors).nullable(),
  }),
  refusals: ['body-already-recorded'],
  policy,
  async run(act, { code, name, kind, sector }) {
    const stored = await tables(act.db)
      .insertInto('members.body')
      .values({ code, name: JSON.stringify(name), kind, sector })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    if (stored.numInsertedOrUpdatedRows === 0n) return refused('body-already-recorded', { code })
    return ok({ answer: code, noun: 'body', nounId: code, values: { kind, sector } })
  },
})
