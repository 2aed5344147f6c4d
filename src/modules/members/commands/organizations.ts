import { z } from 'zod'
import { slugOf } from '#kernel/ref.ts'
import { changedSince, notFound, ok, refused } from '#kernel/result.ts'
import { dayShape, seenShape } from '#kernel/shapes.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { changedFields, keepRevision } from '#modules/audit/index.ts'
import { membershipCategories, sectors } from '../model.ts'
import {
  countryKnown,
  holdOrganization,
  type MembershipView,
  membershipsOf,
  type OrganizationContent,
  organizationShape,
} from '../organization.ts'
import { memberPolicy as policy } from '../policy.ts'
import { organizationsCalled } from '../queries.ts'
import { overlap } from '../rules.ts'
import { tables } from '../store.ts'

const module = 'members'
const columnsOf = ({ name, kind, country, region, website }: OrganizationContent) => ({
  name,
  kind,
  country: country?.value ?? null,
  country_basis: country?.basis ?? null,
  region,
  website,
})

/** How many addresses are asked for at a time. */
const tries = 20

/** An address nobody has yet: from the name, else from the id, with a number behind it where two would have the same. */
async function freeSlug(act: Act, name: string, id: string): Promise<string> {
  const own = slugOf(name).slice(0, 80) || `organization-${id.slice(-8)}`
  for (let from = 1; ; from += tries) {
    const wanted = Array.from({ length: tries }, (_, n) => (from + n === 1 ? own : `${own}-${from + n}`))
    const taken = await tables(act.db)
      .selectFrom('members.organization')
      .select(['slug', 'key'])
      .where(eb => eb.or([eb('slug', 'in', wanted), eb('key', 'in', wanted)]))
      .execute()
    // `new` is the address of the form.
    const known = new Set(['new', ...taken.flatMap(({ slug, key }) => [slug, key])])
    const free = wanted.find(slug => !known.has(slug))
    if (free !== undefined) return free
  }
}

export const addOrganization = verb({
  module,
  name: 'add-organization',
  does: 'Enter an organization: name, kind, country with how we know it, region, website; refused where one of the same name is on record.',
  input: z.strictObject({ content: organizationShape }),
  refusals: ['country-unknown', 'organization-already-recorded'],
  policy,
  async run(act, { content }) {
    const { name, country } = content
    if (country && !(await countryKnown(act.db, country.value))) return refused('country-unknown', country)
    const [namesake] = await organizationsCalled(act.db, { names: [name] })
    if (namesake) return refused('organization-already-recorded', { key: namesake.key })
    const id = act.newId<'organization'>()
    const slug = await freeSlug(act, name, id)
    await tables(act.db)
      .insertInto('members.organization')
      .values({ id, key: slug, slug, ...columnsOf(content) })
      .execute()
    const values = { key: slug, kind: content.kind, country: country?.value ?? null, region: content.region }
    return ok({
      answer: { id, slug },
      noun: 'organization',
      nounId: id,
      values,
      announces: 'organization-recorded',
    })
  },
})

export const editOrganization = verb({
  module,
  name: 'edit-organization',
  does: 'Correct an organization, with a reason: name, kind, country, region, website. Its address and what was recorded at meetings stay.',
  input: z.strictObject({ ...seenShape.shape, content: organizationShape }),
  refusals: ['country-unknown', 'reason-missing', 'nothing-changed'],
  policy,
  async run(act, { id, version, content }) {
    const kept = await holdOrganization(act.db, id)
    if (!kept) return notFound()
    if (kept.version !== version) return changedSince(kept.version)
    const fields = changedFields({ ...kept.content }, { ...content })
    if (fields.length === 0) return refused('nothing-changed')
    if (!act.reason) return refused('reason-missing')
    const { country } = content
    if (country && !(await countryKnown(act.db, country.value))) return refused('country-unknown', country)
    await tables(act.db)
      .updateTable('members.organization')
      .set({ ...columnsOf(content), version: version + 1 })
      .where('id', '=', id)
      .execute()
    await keepRevision(act.db, {
      noun: 'organization',
      nounId: id,
      at: act.now,
      actor: act.actor.label,
      reason: act.reason,
      before: { version, content: { ...kept.content } },
      after: { version: version + 1, content: { ...content } },
    })
    return ok({
      answer: { version: version + 1, changed: fields },
      noun: 'organization',
      nounId: id,
      values: { key: kept.slug, version: version + 1, fields: [...fields] },
      announces: 'organization-changed',
    })
  },
})

const periodShape = {
  sector: z.enum(sectors),
  category: z.enum(membershipCategories),
  from: dayShape,
  to: dayShape.nullable(),
}

/** The refusal for a period that cannot stand among the others of its organization, or null. Who asks holds the organization. */
async function periodRefusal(
  act: Act,
  organization: string,
  period: Omit<MembershipView, 'organizationId' | 'version'>,
) {
  if (period.to !== null && period.to <= period.from) return refused('ends-before-it-begins')
  const others = await membershipsOf(act.db, organization)
  const same = others.filter(
    ({ id, sector, category }) => id !== period.id && sector === period.sector && category === period.category,
  )
  return same.some(other => overlap(other, period)) ? refused('membership-overlaps') : null
}

export const addMembership = verb({
  module,
  name: 'add-membership',
  does: 'Say as what an organization takes part in a Sector, from a day, and to a day where it ended.',
  input: z.strictObject({ organization: z.uuid(), ...periodShape }),
  refusals: ['ends-before-it-begins', 'membership-overlaps'],
  policy,
  async run(act, { organization, sector, category, from, to }) {
    if (!(await holdOrganization(act.db, organization))) return notFound()
    const id = act.newId<'membership'>()
    const wrong = await periodRefusal(act, organization, { id, sector, category, from, to })
    if (wrong) return wrong
    await tables(act.db)
      .insertInto('members.membership')
      .values({ id, organization_id: organization, sector, category, from_day: from, to_day: to })
      .execute()
    const values = { membership: id, sector, category, from, to }
    return ok({ answer: id, noun: 'organization', nounId: organization, values, announces: 'membership-changed' })
  },
})

export const editMembership = verb({
  module,
  name: 'edit-membership',
  does: 'End a membership on a day, or correct its Sector, category or days, with a reason.',
  input: z.strictObject({ ...seenShape.shape, ...periodShape }),
  refusals: ['ends-before-it-begins', 'membership-overlaps', 'reason-missing', 'nothing-changed'],
  policy,
  async run(act, { id, version, sector, category, from, to }) {
    const found = await tables(act.db)
      .selectFrom('members.membership')
      .select('organization_id as organization')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!found || !(await holdOrganization(act.db, found.organization))) return notFound()
    // Read again: the first look was before the organization was held.
    const before = (await membershipsOf(act.db, found.organization)).find(one => one.id === id)
    if (before?.version !== version) return changedSince(before?.version ?? version)
    const after = { sector, category, from, to }
    const was = { sector: before.sector, category: before.category, from: before.from, to: before.to }
    const fields = changedFields(was, after)
    if (fields.length === 0) return refused('nothing-changed')
    if (!act.reason) return refused('reason-missing')
    const wrong = await periodRefusal(act, found.organization, { id, ...after })
    if (wrong) return wrong
    await tables(act.db)
      .updateTable('members.membership')
      .set({ sector, category, from_day: from, to_day: to, version: version + 1 })
      .where('id', '=', id)
      .execute()
    const { actor, now: at, reason } = act
    await keepRevision(act.db, {
      noun: 'membership',
      nounId: id,
      at,
      actor: actor.label,
      reason,
      before: { version, content: was },
      after: { version: version + 1, content: after },
    })
    const values = { membership: id, version: version + 1, ...after }
    return ok({
      answer: { version: version + 1 },
      noun: 'organization',
      nounId: found.organization,
      values,
      announces: 'membership-changed',
    })
  },
})
