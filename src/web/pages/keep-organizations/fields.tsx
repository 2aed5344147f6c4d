import { languages, ownName } from '#kernel/language.ts'
import {
  countryBases,
  countryNames,
  listRegions,
  membershipCategories,
  memberTexts,
  organizationKinds,
  sectors,
} from '#modules/members/index.ts'
import { texts as keepingTexts } from '../../keeping/messages/index.ts'
import type { FormProps } from '../../keeping/wording-fields.tsx'
import type { PageRequest } from '../../page.ts'
import { Line, type Option, type OptionGroup, Select } from '../../parts/fields.tsx'
import { texts } from './messages/index.ts'

/** What a form offers to choose from. */
export interface Offered {
  readonly countries: readonly OptionGroup[]
  readonly regions: readonly OptionGroup[]
}

const one = (options: readonly Option[]): readonly OptionGroup[] => [{ label: null, options }]

export async function offeredIn({ db, language }: PageRequest): Promise<Offered> {
  const [countries, regions] = [await countryNames(db, language), await listRegions(db, language)]
  const none = { value: '', label: keepingTexts[language].none }
  return {
    countries: one([none, ...[...countries].map(([value, { name }]) => ({ value, label: name }))]),
    regions: one([none, ...regions.map(({ code, name }) => ({ value: code, label: name }))]),
  }
}

/** Every field of an organization's content. */
export function OrganizationFields({ request, typed, faulty, offered }: FormProps & { readonly offered: Offered }) {
  const { language } = request
  const { fields, hints } = texts[language]
  const { organizationKinds: kinds, countryBases: bases } = memberTexts[language]
  const field = (name: keyof typeof fields) => ({
    name,
    label: fields[name],
    value: typed[name] ?? '',
    fault: faulty[name],
  })
  return (
    <>
      <Line {...field('name')} />
      <Select {...field('kind')} groups={one(organizationKinds.map(value => ({ value, label: kinds[value] })))} />
      <Select {...field('country')} groups={offered.countries} />
      <Select {...field('countryBasis')} groups={one(countryBases.map(value => ({ value, label: bases[value] })))} />
      <Select {...field('region')} groups={offered.regions} />
      <Line {...field('website')} hint={hints.website} />
    </>
  )
}

interface PartProps extends FormProps {
  /** Before the ids of the fields. */
  readonly prefix: string
}

const fieldOf =
  ({ request, typed, faulty, prefix }: PartProps) =>
  (name: keyof (typeof texts)['en']['fields']) => ({
    id: `${prefix}-${name}`,
    name,
    label: texts[request.language].fields[name],
    value: typed[name] ?? '',
    fault: faulty[`${prefix}-${name}`],
  })

export function MembershipFields(props: PartProps) {
  const { language } = props.request
  const { sectors: sectorNames, membershipCategories: categories } = memberTexts[language]
  const field = fieldOf(props)
  return (
    <>
      <Select {...field('sector')} groups={one(sectors.map(value => ({ value, label: sectorNames[value] })))} />
      <Select
        {...field('category')}
        groups={one(membershipCategories.map(value => ({ value, label: categories[value] })))}
      />
      <Line {...field('from')} type="date" />
      <Line {...field('to')} type="date" hint={texts[language].hints.to} />
    </>
  )
}

export function ContactFields(props: PartProps) {
  const { language } = props.request
  const field = fieldOf(props)
  return (
    <>
      <Line {...field('name')} label={texts[language].fields.personName} />
      <Line {...field('function')} />
      <Line {...field('email')} type="email" />
      <Select
        {...field('language')}
        groups={one(languages.map(value => ({ value, label: ownName[value], lang: value })))}
      />
      <Line {...field('phone')} />
      <Line {...field('from')} type="date" />
      <Line {...field('to')} type="date" hint={texts[language].hints.to} />
    </>
  )
}
