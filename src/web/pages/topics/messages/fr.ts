import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const fr: Messages = {
  title: 'Sujets',
  lede: 'Les thèmes traités par les réunions passées, tels que leurs documents les nomment.',
  notMerged: 'Les formulations proches restent distinctes, sauf si le secrétariat les a fusionnées.',
  conclusionsNote: 'Le rattachement d’une conclusion à un thème est notre interprétation, signalée comme telle.',
  caption: 'Sujets',
  columns: {
    topic: 'Sujet',
    meetings: 'Réunions',
    conclusions: 'Conclusions',
    forums: 'Forums',
    refs: 'Références des réunions',
    state: 'État',
  },
  filters: { forum: 'Forum', conclusions: 'Conclusions', some: 'au moins une', none: 'aucune' },
  dealtWith: 'Réunions qui l’ont traité',
  dealtWithCount: (n: number) => plural('fr', n, { one: '# réunion', many: '# de réunions', other: '# réunions' }),
  when: 'Date',
  meeting: 'Réunion',
  forum: 'Nom du forum',
  concluded: 'Ce qui a été conclu',
  concludedCount: (n: number) =>
    plural('fr', n, {
      one: '# conclusion consignée',
      many: '# de conclusions consignées',
      other: '# conclusions consignées',
    }),
  conclusion: 'Conclusion',
  link: 'Lien avec le sujet',
  became: 'Ce qu’il en est advenu',
  noConclusion:
    'Aucune conclusion figurant au registre n’est rattachée à ce sujet. Cela ne prouve pas qu’il n’y en a pas eu.',
  facts: 'De quoi il s’agit',
  why: 'Pourquoi',
  expected: 'Résultat attendu',
  studyGroup: 'Commission d’études',
  question: 'Question',
  elsewhere: 'Travaux menés ailleurs',
  sdo: 'Organisation',
  page: 'Page web',
  howFar: 'Avancement',
  sponsors: 'Organisations parrainantes',
  unconfirmed: 'nom non confirmé',
}
