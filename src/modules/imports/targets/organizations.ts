import { languages } from '#kernel/language.ts'
import { oneLine } from '#kernel/plain-text.ts'
import { notFound } from '#kernel/result.ts'
import { perform } from '#modules/access/index.ts'
import {
  addOrganization,
  editOrganization,
  keptOrganization,
  memberTexts,
  type OrganizationView,
  organizationKinds,
  organizationsCalled,
} from '#modules/members/index.ts'
import type { Db } from '#platform/db/kysely.ts'
import { countryField, loadPlaces, type Places, regionField } from './places.ts'
import { type Asked, bad, changesOf, codeField, type Read, target, textField, type Values } from './target.ts'

interface World extends Places {
  readonly byKey: ReadonlyMap<string, OrganizationView>
  readonly byName: ReadonlyMap<string, OrganizationView>
}

/** Only those the list may mean: reading every organization for each hundred rows would cost more the more there are. */
async function load(db: Db, { texts }: Asked): Promise<World> {
  const asked = { keys: texts('key').map(keyIn), names: texts('name').map(oneLine) }
  const [known, places] = await Promise.all([organizationsCalled(db, asked), loadPlaces(db)])
  return {
    ...places,
    byKey: new Map(known.map(one => [one.key, one])),
    byName: new Map(known.map(one => [one.name.toLowerCase(), one])),
  }
}

const keyIn = (text: string): string => text.trim().toLowerCase()

const websiteField = (text: string): Read => {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`
  const fits =
    URL.canParse(address) && address.length <= 2000 && /^[^.\s]+(\.[^.\s]+)+$/.test(new URL(address).hostname)
  return fits ? { value: address } : { fault: 'no-web-address' }
}

/** By its key where the list has one, else by its name. */
const recognised = ({ key, name = '' }: Values, { byKey, byName }: World): OrganizationView | undefined =>
  key === undefined ? byName.get(name.toLowerCase()) : byKey.get(key)

const asValues = ({ key, name, kind, country, region, website }: OrganizationView): Values => ({
  key,
  name,
  kind,
  country: country ?? '',
  region: region ?? '',
  website: website ?? '',
})

const contentOf = ({ name, kind, country, region, website }: Values, countryBasis = 'stated') => ({
  name,
  kind: kind ?? 'company',
  country: country ? { value: country, basis: countryBasis } : null,
  region: region || null,
  website: website || null,
})

/** Organizations, recognised by their key (the last part of their address) or by their name. */
export const organizations = target<World>({
  name: 'organizations',
  refusals: memberTexts,
  fields: [
    { name: 'key', also: ['address', 'slug', 'id'], read: text => ({ value: keyIn(text) }) },
    {
      name: 'name',
      required: true,
      also: ['organization', 'organisation', 'company', 'company name', 'entity name', 'title'],
      read: textField(200),
    },
    {
      name: 'kind',
      also: ['type', 'category', 'class'],
      ...codeField(
        organizationKinds,
        languages.map(language => memberTexts[language].organizationKinds),
      ),
    },
    { name: 'country', also: ['member state', 'country code', 'administration', 'iso3'], read: countryField },
    { name: 'region', also: ['itu region', 'area'], read: regionField },
    { name: 'website', also: ['web', 'url', 'homepage', 'web site', 'link'], read: websiteField },
  ],
  load,
  keyOf: ({ key, name = '' }) => (key === undefined ? `name ${name.toLowerCase()}` : `key ${key}`),
  nounOf: (values, world) => recognised(values, world)?.id ?? null,
  plan(values, world) {
    const kept = recognised(values, world)
    if (!kept)
      return values.key === undefined ? { kind: 'new' } : { kind: 'bad', faults: [bad('key', 'organization-unknown')] }
    const namesake = world.byName.get((values.name ?? '').toLowerCase())
    if (namesake && namesake.id !== kept.id) return { kind: 'bad', faults: [bad('name', 'name-taken')] }
    const changes = changesOf(values, asValues(kept))
    return changes.length === 0 ? { kind: 'same' } : { kind: 'change', changes }
  },
  async apply(act, values, world) {
    const known = recognised(values, world)
    if (!known) {
      const added = await perform(act, addOrganization, { content: contentOf(values) })
      return added.ok ? { ok: true, value: added.value.id } : added
    }
    const kept = await keptOrganization(act.db, known.slug)
    if (!kept) return notFound()
    const { country, ...rest } = kept.content
    const before = { ...asValues({ ...known, ...rest }), country: country?.value ?? '' }
    const basis = (values.country ?? country?.value) === country?.value ? country?.basis : 'stated'
    const content = contentOf({ ...before, ...values }, basis)
    const edited = await perform(act, editOrganization, { id: known.id, version: kept.version, content })
    return edited.ok ? { ok: true, value: known.id } : edited
  },
})
