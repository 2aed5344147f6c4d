import { listForums } from '#modules/forums/index.ts'
import type { GrantView } from '#modules/identity/index.ts'
import { bodyNames, listOrganizations } from '#modules/members/index.ts'
import type { PageRequest } from '../../page.ts'
import type { OptionGroup } from '../../parts/fields.tsx'
import { texts as accountTexts } from '../account/messages/index.ts'
import { texts } from './messages/index.ts'

/** Where a role can hold, as options of a form: everywhere, in a forum, at a body, for an organization. */
export async function scopesOf({ db, language, t }: PageRequest): Promise<readonly OptionGroup[]> {
  const [forums, bodies, organizations] = await Promise.all([
    listForums(db, language),
    bodyNames(db, language),
    listOrganizations(db, language),
  ])
  return [
    { label: null, options: [{ value: 'everywhere', label: accountTexts[language].everywhere }] },
    {
      label: t.sections.forums,
      options: forums.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` })),
    },
    {
      label: texts[language].give.bodies,
      options: [...bodies].map(([value, name]) => ({ value, label: `${value} · ${name}` })),
    },
    { label: t.sections.organizations, options: organizations.map(({ id, name }) => ({ value: id, label: name })) },
  ].filter(group => group.options.length > 0)
}

/** The name of a scope; the id itself where it is of a kind that has no name here. */
export const scopeName = (scopes: readonly OptionGroup[], scope: string): string =>
  scopes.flatMap(group => group.options).find(option => option.value === scope)?.label ?? scope

/** Whether anything but everywhere has to be named. */
export const inScopes = (grants: readonly GrantView[]): boolean => grants.some(grant => grant.scope !== 'everywhere')
