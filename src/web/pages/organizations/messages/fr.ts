import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const fr: Messages = {
  title: 'Organisations citées à des réunions',
  lede: 'Entreprises et autres organisations qu’une source publique cite comme présentes à une réunion.',
  partialNote:
    'La plupart des sources ne citent qu’une partie des présents. Ne pas être cité ne signifie pas avoir été absent. Le pays et la région sont ceux du siège selon notre interprétation, sans vérification.',
  asRecorded: (meeting: string) => `Noms, pays et régions tels que consignés pour cette réunion\u00a0: ${meeting}.`,
  caption: 'Organisations',
  columns: {
    name: 'Organisation',
    recordedAs: 'Nom consigné',
    kind: 'Catégorie',
    country: 'Pays (notre interprétation)',
    countryBasis: 'Origine de l’indication du pays',
    region: 'Région (notre interprétation)',
    meetings: 'Réunions',
    named: 'Citée à',
  },
  filters: { at: 'Citée à', also: 'Et aussi à', region: 'Région', kind: 'Catégorie', unknown: 'donnée inconnue' },
  unknown: 'donnée inconnue',
  recordedAs: (name: string) => `consignée sous le nom «\u00a0${name}\u00a0»`,
  organization: 'Organisation citée à des réunions',
  meetingsOf: 'Réunions où elle est citée',
  when: 'Date',
  meeting: 'Réunion',
  nameThere: 'Nom consigné à cette réunion',
  placeThere: 'Pays et région consignés à cette réunion',
  list: 'Liste des présents',
  complete: 'complète',
  partial: 'partielle\u00a0: seulement les organisations citées dans un texte',
  namedAt: (n: number) =>
    plural('fr', n, { one: 'citée à # réunion', many: 'citée à # de réunions', other: 'citée à # réunions' }),
  kind: 'Catégorie',
  country: 'Pays',
  region: 'Région',
  basis: 'notre interprétation, sans vérification',
  website: 'Site web',
  memberships: 'Qualité de membre',
  sector: 'Secteur',
  category: 'À titre de',
  heldWhen: 'Période',
  period: (from: string, to: string | null) => (to === null ? `depuis le ${from}` : `du ${from} au ${to}`),
  sameKey:
    'Les noms que nous rattachons au même groupe figurent sous une seule organisation\u202f; le nom porté à chaque réunion est conservé.',
}
