/** 5,000 organizations, every 125th of them wrong, in eight ways in turn. */
const spoilt = [
  { name: '', fault: 'Name: is empty' },
  { country: 'Atlantis', fault: 'Country: is no country on record' },
  { kind: 'circus', fault: 'Kind: is none of those allowed' },
  { website: 'no address', fault: 'Website: is no web address' },
  { region: 'XYZ', fault: 'Region: is none of those allowed (AFR, AMS, ARB, ASP, CIS, EUR)' },
  { name: 'n'.repeat(201), fault: 'Name: has more than 200 characters' },
  { name: 'Company 0001', fault: 'Means the same as row 2.' },
  { name: '', country: 'QQ', fault: 'Name: is empty; Country: is no country on record' },
]

const countries = [
  ['KEN', 'KEN'],
  ['France', 'FRA'],
  ['巴西', 'BRA'],
  ['JP', 'JPN'],
  ['Égypte', 'EGY'],
] as const

/** Each with the number of its row, its code of the country, and how what is wrong with it begins. */
export const fiveThousand = Array.from({ length: 5000 }, (_, index) => {
  const n = String(index + 1).padStart(4, '0')
  const wrong = (index + 1) % 125 === 0 ? spoilt[((index + 1) / 125 - 1) % spoilt.length] : undefined
  const [country, alpha3] = countries[index % 5] ?? countries[0]
  const good = { name: `Company ${n}`, kind: 'operator', country: country as string, region: 'AFR', website: '' }
  return { row: index + 2, alpha3, ...good, ...wrong, fault: wrong?.fault }
})

type Rows = typeof fiveThousand

export const csvOf = (rows: Rows): string =>
  [
    'Company name;Type;Country;Region;Website',
    ...rows.map(({ name, kind, country, region, website }) => [name, kind, country, region, website].join(';')),
  ].join('\n')

/** What the table holds of the good ones, but their ids, in the order of their names: nothing else may come of them. */
export const storedOf = (rows: Rows) =>
  rows
    .filter(({ fault }) => fault === undefined)
    .map(({ name, alpha3 }) => {
      const key = name.toLowerCase().replace(' ', '-')
      const known = { kind: 'operator', country: alpha3, country_basis: 'stated', region: 'AFR', website: null }
      return { key, slug: key, name, ...known, version: 1 }
    })

/** Asks for them as they are stored. */
export const storedSql = `select key, slug, name, kind, country, country_basis, region, website, version
  from members.organization where name like 'Company %' order by name`
