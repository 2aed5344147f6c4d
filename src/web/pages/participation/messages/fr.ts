import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

const meetings = (n: number): string =>
  plural('fr', n, { one: '# réunion', many: '# de réunions', other: '# réunions' })
const organizations = (n: number): string =>
  plural('fr', n, { one: '# organisation', many: '# d’organisations', other: '# organisations' })
const conclusions = (n: number): string =>
  plural('fr', n, { one: '# conclusion', many: '# de conclusions', other: '# conclusions' })

export const fr: Messages = {
  title: 'Participation',
  lede: 'Premiers chiffres sur la participation aux réunions de dirigeants et sur ce qui en est résulté. Chaque chiffre renvoie aux lignes dont il est tiré.',
  executive:
    'On entend ici par «\u00a0réunions de dirigeants\u00a0» les réunions du groupe des directeurs techniques (CTO), les consultations régionales des directeurs techniques (CTO) et les réunions CxO.',
  openings:
    'Décompte établi à partir du seul début de documents publics\u00a0: ce qui ne figure pas ici n’est pas pour autant inexistant.',
  neutral: 'Les régions sont classées dans l’ordre de leurs codes, lequel n’a aucune signification.',
  one: 'Chiffre sur la participation',
  groups: {
    meetings: 'Réunions',
    organizations: 'Organisations',
    conclusions: 'Conclusions et suite donnée',
    states: 'États Membres',
  },
  columns: {
    year: 'Année',
    recorded: 'Attestées par une source',
    inferred: 'Existence déduite',
    meetings: 'Réunions',
    meeting: 'Réunion',
    when: 'Date',
    persons: 'Personnes',
    organizations: 'Organisations',
    region: 'Région',
    earlier: 'Citées à',
    named: 'Organisations citées',
    later: 'et de nouveau à',
    again: 'Citées de nouveau',
    kind: 'Catégorie',
    conclusions: 'Conclusions',
    addressee: 'Destinataire',
    status: 'État selon la source',
    entries: 'Entrées',
    linkStated: 'Lien selon la source',
    linkInferred: 'Lien par déduction',
    linkNotRecorded: 'Lien non consigné',
    document: 'Document',
    day: 'Date du document',
    days: 'Jours',
    states: 'États Membres',
    verified: 'Région confirmée',
    least: 'PMA, au moins',
    most: 'PMA, au plus',
  },
  unknown: 'donnée inconnue',
  bounds: (least: number, most: number) => `${least}–${most}`,
  share: (part: number, whole: number) => `${part} sur ${whole}`,
  pair: (earlier: string, later: string) => `${earlier}, de nouveau à ${later}`,
  perYear: {
    title: 'Réunions de dirigeants par année',
    sentence: (all: number, inferred: number) =>
      `${meetings(all)} au total. ${plural('fr', inferred, {
        one: 'Pour # d’entre elles, il n’existe aucune trace\u00a0: son existence est déduite.',
        many: 'Pour # d’entre elles, il n’existe aucune trace\u00a0: leur existence est déduite.',
        other: 'Pour # d’entre elles, il n’existe aucune trace\u00a0: leur existence est déduite.',
      })}`,
  },
  persons: {
    title: 'Personnes présentes',
    sentence: (known: number, all: number) => `Nombre de personnes consigné pour ${meetings(known)} sur ${all}.`,
  },
  present: {
    title: 'Organisations présentes',
    sentence: (known: number, all: number) =>
      `Nombre d’organisations consigné pour ${meetings(known)} sur ${all}. Les personnes et les organisations sont des unités différentes et ne se comparent pas.`,
  },
  byRegion: {
    title: (meeting: string) => `Organisations présentes à ${meeting}, par région`,
    sentence: (all: number, unknown: number) =>
      `${organizations(all)} sur une liste complète. Région du siège selon notre interprétation, sans vérification\u202f; inconnue pour ${unknown}.`,
  },
  returning: {
    title: 'Organisations citées de nouveau à une réunion ultérieure',
    sentence: (complete: number, lists: number) =>
      `Parmi les organisations citées à une réunion, combien une liste ultérieure en cite de nouveau. Listes complètes\u00a0: ${complete} sur ${lists}. Une organisation que les autres ne citent pas était peut-être présente.`,
    all: (n: number, refs: string, names: string) =>
      `Citées à chacune des réunions ${refs}\u00a0: ${organizations(n)}${names && ` (${names})`}.`,
  },
  byKind: {
    title: 'Conclusions par catégorie',
    sentence: (all: number) => `${conclusions(all)}\u202f; la catégorie est notre interprétation.`,
  },
  byAddressee: {
    title: 'Conclusions selon la manière dont le destinataire est connu',
    sentence: (stated: number, all: number) =>
      `Pour ${conclusions(stated)} sur ${all}, le texte lui-même indique un destinataire\u202f; pour les autres, le destinataire est notre interprétation.`,
    stated: 'indiqué dans le texte',
    inferred: 'notre interprétation',
  },
  followUp: {
    title: 'Suivi connu, selon l’état indiqué par la source',
    sentence: (known: number, all: number, linked: number) =>
      `Au moins un suivi est connu pour ${conclusions(known)} sur ${all}. L’absence d’information sur les autres ne prouve pas que rien n’a été fait. ${plural(
        'fr',
        linked,
        {
          one: 'Une source indique le lien avec la conclusion dans # cas.',
          many: 'Une source indique le lien avec la conclusion dans # de cas.',
          other: 'Une source indique le lien avec la conclusion dans # cas.',
        },
      )}`,
  },
  lag: {
    title: 'Jours écoulés entre la réunion et le document soumis au GCNT',
    sentence: (known: number, all: number) => `Les deux dates sont connues pour ${meetings(known)} sur ${all}.`,
  },
  states: {
    title: 'États Membres par région et par statut',
    sentence: (all: number, verified: number, day: string) =>
      `${all} États Membres, statuts au ${day}. Un État peut en avoir plusieurs. La région est confirmée par une source lue pour ${verified} d’entre eux.`,
    totals: (ldc: number, lldc: number, sids: number) => `${ldc} PMA, ${lldc} PDSL, ${sids} PEID.`,
    unconfirmed: (n: number) =>
      plural('fr', n, {
        one: '# statut est encore pris en compte bien que la date de fin prévue soit passée, car personne ne l’a confirmée.',
        many: '# de statuts sont encore pris en compte bien que la date de fin prévue soit passée, car personne ne l’a confirmée.',
        other:
          '# statuts sont encore pris en compte bien que la date de fin prévue soit passée, car personne ne l’a confirmée.',
      }),
  },
  atMeetings: {
    title: 'États Membres ayant chaque statut le jour de chaque réunion',
    sentence: (all: number) =>
      `${meetings(all)}, chacune avec les statuts en vigueur ce jour-là. Lorsque le jour n’est pas connu, ou que la date d’un statut est trop imprécise, le plus petit et le plus grand nombre sont donnés. Pour les PDSL et les PEID, ni début ni fin n’est consigné\u00a0: ils sont comptés sur toute la période.`,
    certain: 'PMA quel que soit le jour possible',
    possible: 'dépend du jour',
  },
}
