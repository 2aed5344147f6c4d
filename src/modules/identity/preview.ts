import type { Role } from '#kernel/policy.ts'
import type { SignedIn } from './queries.ts'

/** As whom an officer can look at a page. */
export const previewRoles = ['public', 'seat-holder', 'addressee'] as const satisfies readonly Role[]
export type PreviewRole = (typeof previewRoles)[number]

export interface Preview {
  readonly as: PreviewRole
  /** Who the page is made for: nobody of flesh and blood, with one role and no rows of their own. */
  readonly visitor: SignedIn | null
}

/** No person has it, so no row is this person's own. */
const nobody = '00000000-0000-0000-0000-000000000000'

/**
 * An officer looks at a page as somebody with fewer rights would; null for everybody else, and for any other word. Whoever is looked
 * through holds one role that sees less than an officer, and nothing is theirs.
 */
export function previewFor(me: SignedIn | null, as: string | null): Preview | null {
  const role = previewRoles.find(one => one === as)
  if (!role || !me?.actor.held.some(held => held.role === 'officer' && held.scope === 'everywhere')) return null
  if (role === 'public') return { as: role, visitor: null }
  const actor = { label: 'preview', person: null, held: [{ role, scope: 'everywhere' }] }
  return { as: role, visitor: { ...me, actor, person: nobody, session: nobody, name: '' } }
}
