import type { ContactView, MembershipView, OrganizationContent } from '#modules/members/index.ts'
import { type Typed, textOrNull } from '../../keeping/typed.ts'

export const emptyOrganization: Typed = { kind: 'operator', countryBasis: 'stated' }

export const typedOf = ({ name, kind, country, region, website }: OrganizationContent): Typed => ({
  name,
  kind,
  country: country?.value ?? '',
  countryBasis: country?.basis ?? 'stated',
  region: region ?? '',
  website: website ?? '',
})

/** What was typed, as the verbs take it; whether it will do is theirs to say. */
export const contentIn = ({ name, kind, country, countryBasis, region, website }: Typed): unknown => ({
  name: name ?? '',
  kind,
  country: country ? { value: country, basis: countryBasis } : null,
  region: region || null,
  website: textOrNull(website),
})

export const typedMembership = ({ sector, category, from, to }: MembershipView): Typed => ({
  sector,
  category,
  from,
  to: to ?? '',
})

export const membershipIn = ({ sector, category, from, to }: Typed): object => ({
  sector,
  category,
  from,
  to: to || null,
})

export const typedContact = (contact: ContactView): Typed => ({
  name: contact.name,
  function: contact.function,
  email: contact.email ?? '',
  language: contact.language,
  phone: contact.phone ?? '',
  from: contact.from,
  to: contact.to ?? '',
})

export const contactIn = (typed: Typed): object => ({
  name: typed.name ?? '',
  function: typed.function ?? '',
  email: textOrNull(typed.email),
  language: typed.language,
  phone: textOrNull(typed.phone),
  from: typed.from,
  to: typed.to || null,
})
