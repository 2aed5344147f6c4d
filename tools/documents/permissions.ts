import type { Exported, GrantShape, VerbShape } from '../loaded.ts'
import { code, document, table } from './markdown.ts'

/** What a role may do with a verb: `yes`, `if <condition>`, or nothing, which is no. */
export function answer(grants: readonly GrantShape[], who: string, may: string): string {
  const rows = grants.filter(grant => grant.who === who && grant.may === may)
  if (rows.some(row => row.when === undefined)) return 'yes'
  return rows.length === 0 ? '' : `if ${[...new Set(rows.map(row => row.when?.name))].sort().join(' or ')}`
}

/** The right column order: as the kernel lists the roles. */
export function permissionsDocument(roles: readonly string[], verbs: readonly Exported<VerbShape>[]): string {
  const modules = [...new Set(verbs.map(({ module }) => module))]
  return document(
    'Permissions',
    'Who may use which verb. What is empty is denied, and a role that a table leaves out may do nothing there. Everybody is also the public.',
    ...modules.map(module =>
      section(
        module,
        roles,
        verbs.filter(verb => verb.module === module),
      ),
    ),
  )
}

function section(module: string, roles: readonly string[], verbs: readonly Exported<VerbShape>[]): string {
  const rows = verbs
    .toSorted((a, b) => (a.value.name < b.value.name ? -1 : 1))
    .map(({ value }) => [code(value.name), ...roles.map(role => answer(value.policy, role, value.name))])
  return `## ${module}\n\n${table(['verb', ...roles], rows)}`
}
