import { z } from 'zod'
import { languages } from '#kernel/language.ts'
import { ok } from '#kernel/result.ts'
import { dayShape, slugShape } from '#kernel/shapes.ts'
import { verb } from '#modules/access/index.ts'
import { longestBody } from './model.ts'
import { searchPolicy as policy } from './policy.ts'
import { replaceEntries } from './store.ts'

const module = 'search'
const nounShape = { noun: slugShape, nounId: z.string().min(1).max(120) }
const spokenShape = z.string().trim().min(1).max(60)

const entryShape = z.strictObject({
  language: z.enum(languages),
  visibility: z.enum(['public', 'staff']),
  ref: spokenShape.nullable(),
  aliases: z.array(spokenShape).max(20).default([]),
  title: z.string().trim().min(1).max(1000),
  body: z.string().max(longestBody),
  address: z
    .string()
    .regex(/^\/[a-z0-9/-]*$/)
    .max(300),
  day: dayShape.nullable().default(null),
})

const oncePerLanguage = (entries: readonly { readonly language: string }[]): boolean =>
  new Set(entries.map(entry => entry.language)).size === entries.length

export const indexEntry = verb({
  module,
  name: 'index-entry',
  does: 'Make a noun findable: replaces its entries in all languages.',
  input: z.strictObject({
    ...nounShape,
    entries: z.array(entryShape).min(1).max(languages.length).refine(oncePerLanguage, 'one entry per language'),
  }),
  refusals: [],
  policy,
  async run(act, { noun, nounId, entries }) {
    await replaceEntries(act.db, noun, nounId, entries)
    return ok({ answer: entries.length, noun, nounId, values: { languages: entries.map(entry => entry.language) } })
  },
})

export const removeEntry = verb({
  module,
  name: 'remove-entry',
  does: 'Take a noun out of what can be found, in all languages.',
  input: z.strictObject(nounShape),
  refusals: [],
  policy,
  async run(act, { noun, nounId }) {
    await replaceEntries(act.db, noun, nounId, [])
    return ok({ answer: null, noun, nounId, values: {} })
  },
})
