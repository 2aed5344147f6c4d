import { z } from 'zod'
import { languages } from '#kernel/language.ts'
import { slugShape } from '#kernel/shapes.ts'
import { emailShape, type Limit } from '#modules/identity/index.ts'

/** What one can follow. */
export const followable = ['conclusion', 'topic', 'meeting', 'forum', 'clause', 'body'] as const
export type Followable = (typeof followable)[number]

/** Days in which a following must be confirmed. */
export const confirmDays = 3
/** At most one letter in so many hours for each following; what changes meanwhile stands in the next one. */
export const hoursBetweenLetters = 24
/** Days for which the links of letters work after a following has ended, and what was told is kept. */
export const keptDays = 400

export const newFollowingShape = z.strictObject({
  noun: z.enum(followable),
  slug: slugShape,
  email: emailShape,
  language: z.enum(languages),
  /** Whose requests count together. */
  network: z.string().min(1).max(64),
})

/** How often one can ask; a mailbox gets few letters, whoever asks. Locked in this order. */
export const followingLimits: readonly Limit<'follow-operator' | 'follow-network' | 'follow-mailbox'>[] = [
  { per: 'follow-operator', allowed: 200, minutes: 60 },
  { per: 'follow-network', allowed: 20, minutes: 60 },
  { per: 'follow-mailbox', allowed: 5, minutes: 60 },
]
