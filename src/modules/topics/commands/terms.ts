import { sql } from 'kysely'
import { z } from 'zod'
import { notFound, ok, refused } from '#kernel/result.ts'
import { slugShape, titleShape } from '#kernel/shapes.ts'
import { type Act, verb } from '#modules/access/index.ts'
import { topicPolicy as policy } from '../policy.ts'
import { tables } from '../store.ts'

const module = 'topics'
const termShape = z.strictObject({ vocabulary: slugShape, key: slugShape })
type Term = z.infer<typeof termShape>

const termHeld = (act: Act, { vocabulary, key }: Term) =>
  tables(act.db)
    .selectFrom('topics.term')
    .select(['retired_at as retiredAt'])
    .where('vocabulary', '=', vocabulary)
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst()

const done = ({ vocabulary, key }: Term, values: Readonly<Record<string, unknown>> = {}) =>
  ok({
    answer: { name: `${vocabulary}/${key}` },
    noun: 'term',
    nounId: `${vocabulary}/${key}`,
    values: { ...values },
    announces: 'term-changed',
  })

export const addTerm = verb({
  module,
  name: 'add-term',
  does: 'Add a term to a vocabulary by which topics are classified.',
  input: z.strictObject({ ...termShape.shape, names: titleShape }),
  refusals: ['vocabulary-unknown', 'term-already-there'],
  policy,
  async run(act, { vocabulary, key, names }) {
    const known = await tables(act.db)
      .selectFrom('topics.vocabulary')
      .select('key')
      .where('key', '=', vocabulary)
      .executeTakeFirst()
    if (!known) return refused('vocabulary-unknown')
    const stored = await tables(act.db)
      .insertInto('topics.term')
      .values(eb => ({
        vocabulary,
        key,
        ordinal: eb
          .selectFrom('topics.term')
          .select(sql<number>`coalesce(max(ordinal), 0)::int + 1`.as('next'))
          .where('vocabulary', '=', vocabulary),
        names: JSON.stringify(names),
        confirmed: true,
      }))
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    return stored.numInsertedOrUpdatedRows === 0n ? refused('term-already-there') : done({ vocabulary, key })
  },
})

export const confirmTerm = verb({
  module,
  name: 'confirm-term',
  does: 'Say what a term is called, having looked it up: from then on its name is not marked as unconfirmed.',
  input: z.strictObject({ ...termShape.shape, names: titleShape }),
  refusals: [],
  policy,
  async run(act, { names, ...term }) {
    if (!(await termHeld(act, term))) return notFound()
    await tables(act.db)
      .updateTable('topics.term')
      .set({ names: JSON.stringify(names), confirmed: true })
      .where('vocabulary', '=', term.vocabulary)
      .where('key', '=', term.key)
      .execute()
    return done(term, { confirmed: true })
  },
})

export const retireTerm = verb({
  module,
  name: 'retire-term',
  does: 'Retire a term: it is not offered any more, and topics that have it keep it.',
  input: termShape,
  refusals: ['term-already-retired'],
  policy,
  async run(act, term) {
    const held = await termHeld(act, term)
    if (!held) return notFound()
    if (held.retiredAt !== null) return refused('term-already-retired')
    await tables(act.db)
      .updateTable('topics.term')
      .set({ retired_at: act.now })
      .where('vocabulary', '=', term.vocabulary)
      .where('key', '=', term.key)
      .execute()
    return done(term, { retired: true })
  },
})
