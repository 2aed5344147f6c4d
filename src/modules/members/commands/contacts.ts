import { z } from 'zod'
import { languages } from '#kernel/language.ts'
import { changedSince, notFound, ok, refused } from '#kernel/result.ts'
import { dayShape, seenShape } from '#kernel/shapes.ts'
import { type Act, type Standing, verb } from '#modules/access/index.ts'
import { changedFields } from '#modules/audit/index.ts'
import { isMailbox } from '#platform/mail.ts'
import { contactById } from '../contact.ts'
import { memberPolicy as policy } from '../policy.ts'
import { tables } from '../store.ts'

const module = 'members'
const contactShape = z.strictObject({
  name: z.string().trim().min(1).max(200),
  function: z.string().trim().min(1).max(200),
  email: z.string().trim().toLowerCase().max(254).refine(isMailbox, { message: 'no-mailbox' }).nullable(),
  language: z.enum(languages),
  phone: z.string().trim().min(3).max(40).nullable(),
  from: dayShape,
  to: dayShape.nullable(),
})
type ContactContent = z.infer<typeof contactShape>

const columnsOf = ({ from, to, ...rest }: ContactContent) => ({ ...rest, from_day: from, to_day: to })

const standingAt = ({ actor }: Act, organization: string): Standing => ({
  facts: { ownOrganization: actor.held.some(({ role, scope }) => role === 'focal-point' && scope === organization) },
  scopes: [organization],
})

/** The log hears which fields were given, never what stands in them. */
export const addContact = verb({
  module,
  name: 'add-contact',
  does: 'Enter somebody at an organization: name, function, e-mail, language, from a day. Seen by the secretariat and the organization’s focal point only.',
  input: z.strictObject({ organization: z.uuid().toLowerCase(), content: contactShape }),
  refusals: ['ends-before-it-begins'],
  policy,
  standing: async (act, { organization }) => standingAt(act, organization),
  async run(act, { organization, content }) {
    const known = await tables(act.db)
      .selectFrom('members.organization')
      .select('slug')
      .where('id', '=', organization)
      .executeTakeFirst()
    if (!known) return notFound()
    if (content.to !== null && content.to <= content.from) return refused('ends-before-it-begins')
    const id = act.newId<'contact'>()
    await tables(act.db)
      .insertInto('members.contact')
      .values({ id, organization_id: organization, ...columnsOf(content) })
      .execute()
    const values = { organization: known.slug, from: content.from, to: content.to }
    return ok({ answer: id, noun: 'contact', nounId: id, values })
  },
})

export const editContact = verb({
  module,
  name: 'edit-contact',
  does: 'Correct what is known of somebody at an organization, or say on which day they left it.',
  input: z.strictObject({ ...seenShape.shape, content: contactShape }),
  refusals: ['ends-before-it-begins', 'nothing-changed', 'contact-erased'],
  policy,
  async standing(act, { id }) {
    const contact = await contactById(act.db, id)
    return contact ? standingAt(act, contact.organizationId) : null
  },
  async run(act, { id, version, content }) {
    await tables(act.db).selectFrom('members.contact').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
    const kept = await contactById(act.db, id)
    if (!kept) return notFound()
    if (kept.erased) return refused('contact-erased')
    if (kept.version !== version) return changedSince(kept.version)
    const { organizationId: _o, id: _i, version: _v, erased: _e, ...was } = kept
    const fields = changedFields(was, content)
    if (fields.length === 0) return refused('nothing-changed')
    if (content.to !== null && content.to <= content.from) return refused('ends-before-it-begins')
    await tables(act.db)
      .updateTable('members.contact')
      .set({ ...columnsOf(content), version: version + 1 })
      .where('id', '=', id)
      .execute()
    const values = { version: version + 1, fields: [...fields], from: content.from, to: content.to }
    return ok({ answer: { version: version + 1 }, noun: 'contact', nounId: id, values })
  },
})
