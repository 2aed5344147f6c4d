import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const fr: Messages = {
  title: 'Forums',
  lede: 'Les forums dans lesquels se réunissent les dirigeants et le secteur privé\u00a0: de qui ils relèvent, qui peut y participer et à quel mandat ils répondent.',
  codes: 'Les codes sont nos références.',
  columns: {
    code: 'Code du forum',
    forum: 'Nom du forum',
    sector: 'Secteur',
    eligibility: 'Qui peut participer',
    mandate: 'Mandat',
    meetings: 'Réunions',
    inferred: 'dont seulement déduites',
  },
  noMandate: 'aucun au registre',
  meetings: 'Réunions figurant au registre',
  meetingCount: (n: number) =>
    plural('fr', n, {
      one: '# réunion au registre',
      many: '# de réunions au registre',
      other: '# réunions au registre',
    }),
  noMeetings: 'Aucune réunion de ce forum ne figure au registre.',
  inList: 'Ces réunions dans la liste, à filtrer et à télécharger',
  meeting: 'Réunion',
  attendance: 'Présence',
  conclusions: 'Conclusions',
  administrations: 'Les administrations s’expriment par voie de consultation.',
}
