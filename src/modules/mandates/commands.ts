import { z } from 'zod'
import { slugOf } from '#kernel/ref.ts'
import { ok, refused } from '#kernel/result.ts'
import { dayShape, refShape, slugShape, wordingShape } from '#kernel/shapes.ts'
import { verb } from '#modules/access/index.ts'
import { versionLifecycle } from './lifecycle.ts'
import { mandatePolicy as policy } from './policy.ts'
import { tables } from './store.ts'

const module = 'mandates'

export const recordMandate = verb({
  module,
  name: 'record-mandate',
  does: 'Enter a resolution (or a proposal for one) whose versions and clauses follow.',
  input: z.strictObject({ code: slugShape, title: wordingShape, issuedBy: z.string().min(2).max(120) }),
  refusals: ['mandate-already-recorded'],
  policy,
  async run(act, { code, title, issuedBy }) {
    const stored = await tables(act.db)
      .insertInto('mandates.mandate')
      .values({ code, slug: code, title: JSON.stringify(title), issued_by: issuedBy })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    if (stored.numInsertedOrUpdatedRows === 0n) return refused('mandate-already-recorded', { code })
    return ok({ answer: code, noun: 'mandate', nounId: code, values: { code }, announces: 'recorded' })
  },
})

export const recordVersion = verb({
  module,
  name: 'record-version',
  does: 'Enter a resolution in one version: place and year of adoption, state, days in force, whether its text is held.',
  input: z.strictObject({
    mandate: slugShape,
    place: wordingShape,
    year: z.int().min(1865).max(2200),
    state: z.enum(versionLifecycle.states),
    from: dayShape.nullable(),
    to: dayShape.nullable(),
    certainUntil: dayShape.nullable(),
    datesBasis: z.enum(['stated', 'general_knowledge', 'not_recorded']),
    textHeld: z.boolean(),
  }),
  refusals: ['mandate-unknown', 'ends-before-it-begins'],
  policy,
  async run(act, input) {
    const db = tables(act.db)
    const known = await db
      .selectFrom('mandates.mandate')
      .select('code')
      .where('code', '=', input.mandate)
      .executeTakeFirst()
    if (!known) return refused('mandate-unknown', { code: input.mandate })
    if (input.from !== null && input.to !== null && input.to <= input.from) return refused('ends-before-it-begins')
    const id = act.newId<'version'>()
    const slug = slugOf(`${input.mandate}-${input.place.texts.en ?? ''}-${input.year}`)
    const { mandate, year, state } = input
    await db
      .insertInto('mandates.version')
      .values({
        id,
        slug,
        mandate,
        year,
        state,
        place: JSON.stringify(input.place),
        from_day: input.from,
        to_day: input.to,
        certain_until: input.certainUntil,
        dates_basis: input.datesBasis,
        text_held: input.textHeld,
      })
      .execute()
    return ok({
      answer: { id, slug },
      noun: 'mandate-version',
      nounId: id,
      values: { slug, state },
      announces: 'version-recorded',
    })
  },
})

export const recordClause = verb({
  module,
  name: 'record-clause',
  does: 'Enter an operative clause in our own words: who is instructed, encouraged or invited, and who is reported to.',
  input: z.strictObject({
    version: slugShape,
    ref: refShape,
    alias: refShape.nullable(),
    ordinal: z.int32().min(1),
    place: wordingShape,
    verb: z.enum(['instructs', 'encourages', 'invites']),
    addressee: z.string().regex(/^[A-Z-]+$/),
    paraphrase: wordingShape,
    reportsTo: z.array(z.strictObject({ body: z.string().regex(/^[A-Z-]+$/), basis: z.enum(['stated', 'inferred']) })),
    parent: refShape.nullable(),
    evidence: z.array(wordingShape),
    measure: wordingShape.nullable(),
  }),
  refusals: ['version-unknown', 'clause-already-recorded'],
  policy,
  async run(act, input) {
    const db = tables(act.db)
    const version = await db
      .selectFrom('mandates.version')
      .select('id')
      .where('slug', '=', input.version)
      .executeTakeFirst()
    if (!version) return refused('version-unknown', { version: input.version })
    const id = act.newId<'clause'>()
    const { ref, alias, ordinal, addressee, parent } = input
    const stored = await db
      .insertInto('mandates.clause')
      .values({
        id,
        ref,
        alias,
        ordinal,
        addressee,
        parent,
        version_id: version.id,
        slug: slugOf(ref),
        verb: input.verb,
        place: JSON.stringify(input.place),
        paraphrase: JSON.stringify(input.paraphrase),
        reports_to: JSON.stringify(input.reportsTo),
        evidence: JSON.stringify(input.evidence),
        measure: input.measure && JSON.stringify(input.measure),
      })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    if (stored.numInsertedOrUpdatedRows === 0n) return refused('clause-already-recorded', { ref })
    return ok({ answer: id, noun: 'clause', nounId: id, values: { ref }, announces: 'clause-recorded' })
  },
})
