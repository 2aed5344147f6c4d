import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const fr: Messages = {
  title: 'États Membres de l’UIT',
  lede: 'Leur région et leurs statuts de développement, au jour que vous choisissez.',
  explained:
    'PMA\u00a0: pays les moins avancés. PDSL\u00a0: pays en développement sans littoral. PEID\u00a0: petits États insulaires en développement. La liste des pays en transition ne figure pas au registre.',
  regionNote: (verified: number, all: number) =>
    `Régions selon le découpage du service statistique de l’UIT. Pour ${verified} des ${all} États Membres, une source lue confirme la région\u202f; pour les autres, il s’agit de notre interprétation.`,
  dayNote: (day: string) => `Statuts au ${day}.`,
  confirmRule:
    'Une fin prévue ne prend effet qu’une fois confirmée par une personne, source à l’appui. D’ici là, le statut est pris en compte.',
  unconfirmed: (n: number) =>
    plural('fr', n, {
      one: 'Pour # statut, la date de fin prévue est passée et personne ne l’a encore confirmée.',
      many: 'Pour # de statuts, la date de fin prévue est passée et personne ne l’a encore confirmée.',
      other: 'Pour # statuts, la date de fin prévue est passée et personne ne l’a encore confirmée.',
    }),
  developingUnconfirmed:
    'La liste des pays comptés comme pays en développement est une proposition fondée sur des connaissances générales, qu’aucun administrateur n’a encore confirmée.',
  caption: 'États Membres',
  columns: {
    name: 'Nom',
    codes: 'Codes du pays',
    alpha2: 'Code ISO à deux lettres',
    alpha3: 'Code ISO à trois lettres',
    m49: 'Code numérique de l’ONU',
    region: 'Région',
    regionVerified: 'Région confirmée par une source',
    statuses: 'Statuts',
    developing: 'Compté comme pays en développement',
  },
  filters: { status: 'Statut', anyStatus: 'au moins un statut', noStatus: 'aucun statut', day: 'Au jour du' },
  verified: 'confirmé par une source',
  unverified: 'non confirmé',
  state: 'État Membre de l’UIT',
  statuses: 'Statut de développement',
  noStatus: 'Aucun statut de développement n’est consigné.',
  lists: {
    LDC: 'la liste des pays les moins avancés',
    LLDC: 'la liste des pays en développement sans littoral',
    SIDS: 'la liste des petits États insulaires en développement',
    EIT: 'la liste des pays en transition',
  },
  scheduled: (list: string, day: string) => `Sortie de ${list} prévue le ${day}.`,
  inDoubt: (list: string, day: string) => `Sortie de ${list} prévue le ${day}\u202f; ce jour est incertain.`,
  left: (list: string, day: string) => `Sortie de ${list} effective depuis le ${day}.`,
  dayHasCome: 'Ce jour est arrivé, mais personne n’a confirmé la fin.',
  status: 'Statut',
  from: 'Depuis',
  to: 'Jusqu’au',
  certainty: 'Degré de certitude',
  today: (day: string) => `Au ${day}`,
  statusVerified: 'statut confirmé par une source',
  note: 'Remarque',
  organizations: 'Organisations de ce pays citées à des réunions',
  organizationsNote: 'Siège selon notre interprétation, sans vérification.',
  noOrganizations: 'Aucune des organisations citées à des réunions n’est rattachée à ce pays.',
  meetings: 'Réunions tenues dans ce pays',
  noMeetings: 'Aucune réunion figurant au registre ne s’est tenue dans ce pays.',
  names: 'Noms',
  codes: 'Codes du pays',
  regionHow: 'Comment la région est connue',
}
