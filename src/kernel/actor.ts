import type { Role } from './policy.ts'

/** A role and where it holds: `everywhere`, or the id of an organization, forum, body or task. */
export interface HeldRole {
  readonly role: Role
  readonly scope: string
}

/** Who acts. `label` goes to the audit: `person:<id>`, `system:<what>` or `public`; never a name. */
export interface Actor {
  readonly label: string
  /** The person's id, or null for the public and the system. */
  readonly person: string | null
  readonly held: readonly HeldRole[]
}

export const thePublic: Actor = { label: 'public', person: null, held: [{ role: 'public', scope: 'everywhere' }] }

/** The program itself at work: `system('history')`. */
export const system = (what: string): Actor => ({
  label: `system:${what}`,
  person: null,
  held: [{ role: 'system', scope: 'everywhere' }],
})

/** Roles that hold in one of the scopes (everywhere always counts). Everybody is also the public. */
export const rolesIn = (actor: Actor, ...scopes: readonly string[]): ReadonlySet<Role> =>
  new Set<Role>([
    'public',
    ...actor.held.filter(h => h.scope === 'everywhere' || scopes.includes(h.scope)).map(h => h.role),
  ])
