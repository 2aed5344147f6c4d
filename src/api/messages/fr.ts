import { plural } from '#kernel/messages.ts'
import type { ApiTexts } from './en.ts'

export const fr: ApiTexts = {
  problems: {
    invalid: 'Certains paramètres ne peuvent pas être utilisés.',
    'not-found': 'Il n’y a rien à cette adresse.',
    'method-not-allowed': 'Cette adresse est en lecture seule\u00a0: utilisez GET ou HEAD.',
    broken: 'Une erreur s’est produite de notre côté. Veuillez réessayer dans un instant.',
  },
  faults: {
    'unknown-parameter': (expected: string) =>
      `Ce paramètre n’existe pas ici. Paramètres possibles\u00a0: ${expected}.`,
    'given-twice': (_: string) => 'Ce paramètre ne doit être donné qu’une fois.',
    missing: (_: string) => 'Ce paramètre est nécessaire.',
    'not-a-value': (expected: string) => `Cette valeur ne peut pas être utilisée. Valeur attendue\u00a0: ${expected}.`,
  },
  feeds: {
    conclusions: 'Throughline\u00a0: conclusions',
    communiques: 'Throughline\u00a0: communiqués et autres publications',
    followUp: 'Throughline\u00a0: la suite donnée aux conclusions',
    addressedTo: 'Destinataire',
    meeting: 'Réunion',
    published: 'Date de publication',
    source: 'Source',
  },
  calendar: {
    name: 'Throughline\u00a0: réunions de dirigeants consacrées à la normalisation',
    inferred: 'Le jour est une interprétation de notre part\u202f; aucune source ne l’indique.',
    leftOut: (n: number) =>
      plural('fr', n, {
        one: '# réunion ne figure pas dans ce calendrier, car le jour en est inconnu.',
        many: '# de réunions ne figurent pas dans ce calendrier, car le jour en est inconnu.',
        other: '# réunions ne figurent pas dans ce calendrier, car le jour en est inconnu.',
      }),
  },
}
