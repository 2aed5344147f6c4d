import { z } from 'zod'
import { dayShape, slugShape } from '#kernel/shapes.ts'
import { grantableRoles } from '#modules/identity/index.ts'

/**
 * Every kind of task there is: each has words in six languages. A kind is what has to be done, not what has happened; later modules
 * raise tasks of these kinds and complete them when it was done.
 */
export const taskKinds = [
  /** A letter came that could not be filed with certainty. */
  'file-mail',
  /** Somebody answered a letter of ours. */
  'read-answer',
  /** A letter came back: its reader did not get it. */
  'mend-address',
  /** Somebody told us what they know, and signed it. */
  'read-submission',
  /** A backup was not made. */
  'mend-backup',
] as const
export type TaskKind = (typeof taskKinds)[number]

/** Kinds that stand for something with a state of its own: they end when that is filed, read or decided on, and by no other way. */
export const doneElsewhere: ReadonlySet<TaskKind> = new Set(['file-mail', 'read-answer', 'read-submission'])

/** The outcome of what somebody only says was done. */
export const byHand = 'by-hand'

/** A reference, a slug or a code: nothing anybody wrote in their own words fits. */
const partShape = z.union([z.int(), z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ./:_-]{0,79}$/u)])
const partsShape = z.record(z.string().regex(/^[a-z][A-Za-z]{0,30}$/), partShape)
export type TaskParts = z.infer<typeof partsShape>

/** Whoever holds a role in a scope (`everywhere` or an id), or one person. */
const forShape = z.union([
  z.strictObject({ role: z.enum(grantableRoles), scope: z.string().min(1).max(64).default('everywhere') }),
  z.strictObject({ person: z.uuid() }),
])

export const newTaskShape = z.strictObject({
  kind: z.enum(taskKinds),
  /** What made it necessary, as a key: `letter:01990000-…`. The same cause raises one task of a kind. */
  cause: z.string().regex(/^[\w:./-]{1,120}$/),
  noun: slugShape,
  nounId: z.string().min(1).max(120),
  parts: partsShape.default({}),
  for: forShape,
  due: dayShape.nullable().default(null),
})
