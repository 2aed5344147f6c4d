import { listOrganizations, type OrganizationView, organizationsCalled } from '#modules/members/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { calledAs, exactly, type Meant } from './target.ts'

/**
 * The organizations a list may mean by these texts, and which it means, by `keyOf`. Read are those that are spelled exactly so; all of
 * them only where a text is spelled otherwise, since it may be alike to any.
 */
export async function organizationsMeant(
  db: Db,
  texts: readonly string[],
  keyOf = ({ id }: OrganizationView): string => id,
): Promise<{ readonly meant: Meant; readonly known: readonly OrganizationView[] }> {
  const asked = [...new Set(texts.map(exactly))].filter(Boolean)
  const spelled = await organizationsCalled(db, { keys: asked, names: asked })
  const found = new Set(spelled.flatMap(({ key, name }) => [key, name].map(exactly)))
  const known = asked.every(text => found.has(text)) ? spelled : await listOrganizations(db, 'en')
  return { known, meant: calledAs(known, keyOf, ({ key, name }) => [key, name]) }
}
