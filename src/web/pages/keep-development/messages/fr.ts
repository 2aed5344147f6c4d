import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const fr: Messages = {
  title: 'Pays en développement',
  lede: 'Quels États Membres sont comptés comme pays en développement, et à partir de quel jour. Les pays les moins avancés, les pays en développement sans littoral, les petits États insulaires en développement et les pays en transition en font toujours partie.',
  country: 'Pays',
  code: 'Code',
  region: 'Région',
  listed: 'Sur la liste',
  developing: 'Compté aujourd’hui comme pays en développement',
  countries: 'États Membres',
  versions: 'Versions de la liste',
  version: (from: string, n: number) =>
    plural('fr', n, { one: `À partir du ${from}\u00a0: # pays.`, other: `À partir du ${from}\u00a0: # pays.` }),
  confirmed: 'confirmée',
  unconfirmed: 'non confirmée',
  basis: 'Fondement de la liste',
  untilThen:
    'Tant qu’un administrateur n’a pas confirmé ou remplacé la liste, chaque page et chaque chiffre qui l’utilise porte la mention «\u00a0non confirmé\u00a0».',
  confirm: 'Confirmer cette liste',
  oneCountry: 'Inscrire un pays sur la liste ou l’en retirer',
  put: 'Inscrire sur la liste',
  take: 'Retirer de la liste',
  replace: 'Remplacer la liste à partir d’un jour',
  replaceNow: 'Remplacer et confirmer',
  from: 'À partir du',
  basisHint: 'Par exemple la décision ou la publication dont elle est tirée.',
  codes: 'Liste des pays',
  codesHint: 'Codes de trois lettres, séparés par des espaces.',
  said: {
    confirmed: 'La liste est confirmée.',
    changed: 'La liste a été modifiée.',
    replaced: 'La liste a été remplacée.',
  },
  faults: {
    from: 'Indiquez un jour.',
    basis: 'Indiquez le fondement de la liste, en 3 à 500 caractères.',
    countries: 'Indiquez des codes de trois lettres.',
    country: 'Choisissez un pays.',
  },
}
