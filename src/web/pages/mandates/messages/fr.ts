import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const fr: Messages = {
  title: 'Mandats',
  lede: 'Les Résolutions qui demandent la tenue de réunions de dirigeants et une suite à leur donner, chacune dans ses versions, avec les dispositions qui chargent, encouragent ou invitent.',
  versionOf: (title: string, place: string, year: number) => `${title} (${place}, ${year})`,
  prevails: 'Paraphrase rédigée par nos soins\u00a0: le texte fait foi et n’est pas reproduit ici.',
  versionRule:
    'Une réunion relève de la version en vigueur le jour où elle se tient, jamais de celle dont nous avons par hasard le texte.',
  proposal:
    'Il s’agit d’une proposition. On ignore ici la suite que la Conférence lui a donnée\u202f; elle ne lie personne et rien n’est évalué au regard de cette proposition.',
  columns: {
    clause: 'Disposition',
    alias: 'Numéro de la mesure',
    duty: 'Ce qui est demandé',
    kind: 'Nature de la demande',
    addressee: 'À qui',
    version: 'Version',
    state: 'État',
  },
  versionCount: (n: number) =>
    plural('fr', n, {
      one: '# version consignée',
      many: '# de versions consignées',
      other: '# versions consignées',
    }),
  timeLine: 'Période pendant laquelle chaque version était en vigueur',
  inForce: 'en vigueur',
  possiblyReplaced: 'peut-être remplacée\u00a0: on l’ignore',
  from: 'En vigueur à partir du',
  replaced: 'Remplacée le',
  certainUntil: (day: string) => `certainement pas avant le ${day}\u202f; ensuite, on l’ignore`,
  neverInForce: 'proposition seulement',
  text: 'Texte',
  held: 'disponible',
  notHeld: 'non disponible',
  meetings: 'Réunions',
  meeting: 'Réunion',
  clauses: 'Dispositions',
  clauseCount: (n: number) =>
    plural('fr', n, { one: '# disposition', many: '# de dispositions', other: '# dispositions' }),
  clausesHeldOnly:
    'Uniquement pour les versions dont le texte est disponible. Les dispositions des autres versions n’en sont pas déduites.',
  noClauses: 'Aucune disposition de cette version ne figure au registre.',
  textNotHeldLong:
    'Le texte de cette version n’est pas disponible\u202f; ses dispositions ne sont donc pas présentées. Elles ne sont pas déduites d’une autre version.',
  reportsTo: 'Rapport présenté à',
  convened: 'Réunions tenues pendant qu’elle était en vigueur',
  noneConvened: 'Aucune réunion figurant au registre ne s’est tenue pendant qu’elle était en vigueur.',
  convenedByProposal: 'Aucune\u00a0: une proposition ne donne lieu à aucune réunion.',
  meetingCount: (n: number) => plural('fr', n, { one: '# réunion', many: '# de réunions', other: '# réunions' }),
  onThatDay: 'Ce jour-là',
  certainty: { certain: 'en vigueur', possible: 'peut-être en vigueur' },
  issuedBy: 'Adoptée par',
  proposedTo: 'Soumise à',
  plenipotentiary: 'Conférence de plénipotentiaires',
  placeAndYear: 'Lieu et année',
  datesBasis: 'Fondement de ces dates',
  datesBases: {
    stated: 'indiquées dans une source publique',
    general_knowledge: 'connaissances générales, sans vérification',
    not_recorded: 'non consigné',
  },
  evidence: 'Ce qui en attesterait',
  evidenceNote: 'Éléments qui montreraient que la tâche a été accomplie. Il n’est pas précisé ici s’ils existent.',
  evidenceOfProposal:
    'Éléments qui compteraient si elle était adoptée. Rien n’est recueilli ni évalué pour une proposition.',
  measure: 'Chiffre associé',
  became: 'Ce qu’il en est advenu',
  partOf: 'Fait partie de',
  parts: 'Ses éléments',
  placeInText: 'Place dans le texte',
  lineOfVersion: 'Le fil présenté est celui de la version à laquelle appartient cette disposition.',
}
