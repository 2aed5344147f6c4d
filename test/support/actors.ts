import type { Actor } from '#kernel/actor.ts'
import type { Role } from '#kernel/policy.ts'

/** The id of somebody in a test; by its last two digits. */
export const personId = (person: number): string =>
  `01990000-0000-7000-8000-0000000000${String(person).padStart(2, '0')}`

/** Somebody with one role, everywhere or in one scope. */
export function holding(role: Role, scope = 'everywhere', person = 10): Actor {
  const id = personId(person)
  return { label: `person:${id}`, person: id, held: [{ role, scope }] }
}

export const officer = holding('officer')
export const administrator = holding('administrator')
