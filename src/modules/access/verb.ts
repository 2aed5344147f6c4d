import type { z } from 'zod'
import { type Actor, rolesIn } from '#kernel/actor.ts'
import { type Facts, type Policy, permits } from '#kernel/policy.ts'
import { type FieldFault, forbidden, invalid, notFound, type Result, refused } from '#kernel/result.ts'
import { recordHappening } from '#modules/audit/index.ts'
import { type Act, type Ground, inTransaction } from './act.ts'
import { once } from './once.ts'

/** What a verb leaves behind: its answer, and what the audit and the listeners are told. */
export interface Done<Output> {
  readonly answer: Output
  readonly noun: string
  readonly nounId: string
  /** For the audit: ids, refs, states, commitments. Never personal values. */
  readonly values: Readonly<Record<string, unknown>>
  /** Event name without the module: `recorded`. Leave out when nobody could care. */
  readonly announces?: string
}

/** Facts about the noun for conditions in the policy, and the scopes (ids) in which a role would count. */
export interface Standing {
  readonly facts: Facts
  readonly scopes: readonly string[]
}

/** The one way anything is changed. */
export interface Verb<Input, Output> {
  readonly module: string
  /** Kebab-case, imperative: `record-conclusion`. */
  readonly name: string
  /** One sentence for the generated list of verbs. */
  readonly does: string
  readonly input: z.ZodType<Input>
  /** Every refusal `run` can give. */
  readonly refusals: readonly string[]
  readonly policy: Policy
  /** Loads what the conditions look at; null means not found (or hidden). */
  readonly standing?: (act: Act, input: Input) => Promise<Standing | null>
  readonly run: (act: Act, input: Input) => Promise<Result<Done<Output>>>
}

export const verb = <Input, Output>(definition: Verb<Input, Output>): Verb<Input, Output> => definition

/** Letters a reason may have: it stands in the history for good. */
const longestReason = 1000

/** A text that is too long says how long it may be (`most`). */
const faultsOf = (error: z.ZodError): FieldFault[] =>
  error.issues.map(issue => {
    const path = issue.path.join('.')
    if (issue.code === 'too_big' && issue.origin === 'string')
      return { path, name: 'too-long', params: { most: Number(issue.maximum) } }
    return { path, name: issue.code.replaceAll('_', '-'), params: { expected: issue.message } }
  })

const nobodySpecial: Standing = { facts: {}, scopes: [] }

/**
 * Permit, load, decide, store, audit, announce: inside the transaction of `act`. Whatever the verb, a reason that is too long is
 * refused as `reason-too-long`.
 */
export async function perform<Input, Output>(
  act: Act,
  doing: Verb<Input, Output>,
  raw: unknown,
): Promise<Result<Output>> {
  const anywhere = doing.policy.filter(grant => grant.may === doing.name)
  const held = rolesIn(act.actor, ...act.actor.held.map(h => h.scope))
  if (!anywhere.some(grant => held.has(grant.who))) return forbidden()
  const parsed = doing.input.safeParse(raw)
  if (!parsed.success) return invalid(...faultsOf(parsed.error))
  const standing = doing.standing ? await doing.standing(act, parsed.data) : nobodySpecial
  if (standing === null) return notFound()
  if (!permits(doing.policy, rolesIn(act.actor, ...standing.scopes), doing.name, standing.facts)) return forbidden()
  if ((act.reason?.length ?? 0) > longestReason) return refused('reason-too-long', { most: longestReason })
  const result = await doing.run(act, parsed.data)
  if (!result.ok) return result
  await settle(act, doing.module, doing.name, result.value)
  return { ok: true, value: result.value.answer }
}

async function settle(act: Act, module: string, name: string, done: Done<unknown>): Promise<void> {
  const { noun, nounId, values, announces } = done
  const { now: at, reason } = act
  await recordHappening(act.db, { at, actor: act.actor.label, verb: `${module}.${name}`, noun, nounId, reason, values })
  if (announces) await act.announce({ type: `${module}.${announces}`, noun, nounId })
}

export interface How {
  /** Why, in the actor's words. */
  readonly reason?: string | null
  /** Of a form: sent again, the first answer is given and nothing is done (see `once`). */
  readonly key?: string | undefined
}

/** Perform a verb in a transaction of its own; a refusal leaves no trace. */
export const act = <Input, Output>(
  ground: Ground,
  actor: Actor,
  doing: Verb<Input, Output>,
  raw: unknown,
  { reason = null, key }: How = {},
): Promise<Result<Output>> =>
  inTransaction(
    ground,
    actor,
    inside => {
      const work = () => perform(inside, doing, raw)
      return key === undefined ? work() : once(inside, key, `${doing.module}.${doing.name}`, raw, work)
    },
    { reason, keep: result => result.ok },
  )
