import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const fr: Messages = {
  title: 'Communiqués',
  lede: 'Ce qui a été publié ailleurs sur les réunions\u00a0: communiqués, documents soumis au GCNT, rapports et presse\u202f; à quelle date, et combien de temps après la réunion.',
  caption: 'Publications',
  feed: 'Communiqués (flux Atom)',
  lagNote: 'Le délai après la réunion n’est compté que lorsque les deux jours figurent au registre.',
  columns: {
    publication: 'Publication',
    reference: 'Référence de l’éditeur',
    meeting: 'Réunion',
    published: 'Date de publication',
    lag: 'Délai après la réunion',
    seen: 'Lecture par nos soins',
    address: 'Où le trouver',
  },
  filters: {
    type: 'Catégorie de publication',
    stage: 'Étape',
    noStage: 'article ou compte rendu, hors du fil',
    known: 'connu',
    unknown: 'inconnu',
  },
  days: (n: number) => plural('fr', n, { one: '# jour', many: '# de jours', other: '# jours' }),
  openingRead: 'lu, au moins le début',
  notSeen: 'citée, non consultée',
  notSeenLong: 'Une source cite cette publication. Nous n’en avons pas vu le texte.',
  coverage: 'Un article ou un compte rendu n’est pas une étape du fil\u00a0: il ne décide ni ne transmet rien.',
  conclusions: 'Conclusions de cette réunion',
  conclusionCount: (n: number) =>
    plural('fr', n, {
      one: '# conclusion consignée',
      many: '# de conclusions consignées',
      other: '# conclusions consignées',
    }),
  noneCarried: 'Le registre n’indique pas quelles conclusions de la réunion cette publication contient.',
  ofTheMeeting: 'Conclusions de la réunion',
  noConclusions: 'Aucune conclusion de cette réunion ne figure au registre.',
  conclusion: 'Conclusion',
  link: 'Fondement du lien',
  file: 'Fichier',
  languages: 'Publiée en',
  note: 'Remarque',
}
