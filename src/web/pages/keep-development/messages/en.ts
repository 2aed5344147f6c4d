import { plural, type TextsOf } from '#kernel/messages.ts'

export const en = {
  title: 'Developing countries',
  lede: 'Which Member States are counted as developing, from which day. Least developed, landlocked developing and small island developing countries and economies in transition always belong to the class.',
  country: 'Country',
  code: 'Code',
  region: 'Region',
  listed: 'On the list',
  developing: 'Counted as developing today',
  countries: 'Member States',
  versions: 'Versions of the list',
  version: (from: string, n: number) =>
    plural('en', n, { one: `From ${from}: # country.`, other: `From ${from}: # countries.` }),
  confirmed: 'confirmed',
  unconfirmed: 'not confirmed',
  basis: 'What the list rests on',
  untilThen:
    'Until an administrator confirms or replaces the list, every page and figure that uses it says “not confirmed”.',
  confirm: 'Confirm this list',
  oneCountry: 'Put a country on the list or take one off',
  put: 'Put it on the list',
  take: 'Take it off the list',
  replace: 'Replace the list from a day on',
  replaceNow: 'Replace and confirm',
  from: 'From',
  basisHint: 'For example the decision or the publication it is taken from.',
  codes: 'Countries',
  codesHint: 'Codes of three letters, with blanks between.',
  said: {
    confirmed: 'The list is confirmed.',
    changed: 'The list was changed.',
    replaced: 'The list was replaced.',
  },
  faults: {
    from: 'Enter a day.',
    basis: 'Say what the list rests on, in 3 to 500 characters.',
    countries: 'Enter codes of three letters.',
    country: 'Choose a country.',
  },
} as const

export type Messages = TextsOf<typeof en>
