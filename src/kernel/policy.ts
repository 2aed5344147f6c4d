/** Grants as rows; everything else is denied. There are no deny rows. */

/** Every role, in a scope: `everywhere`, or the id of an organization, a forum, a body or a task. */
export const roles = [
  'public',
  'administrator',
  'director',
  'officer',
  'translator',
  'chair',
  'seat-holder',
  'assistant',
  'focal-point',
  'addressee',
  'respondent',
  'auditor',
  'system',
] as const
export type Role = (typeof roles)[number]

/** What a condition may look at: who acts, and the facts about the noun that the verb loaded. */
export interface Facts {
  readonly [name: string]: unknown
}

export interface Condition {
  /** Kebab-case, shown in the permission table. */
  readonly name: string
  readonly holds: (facts: Facts) => boolean
}

export interface Grant {
  readonly who: Role
  readonly may: string
  readonly when?: Condition
}

export type Policy = readonly Grant[]

/** Default deny: true only when a row grants `verb` to one of the roles and its condition holds. */
export const permits = (policy: Policy, held: ReadonlySet<Role>, verb: string, facts: Facts = {}): boolean =>
  policy.some(grant => grant.may === verb && held.has(grant.who) && (grant.when?.holds(facts) ?? true))
