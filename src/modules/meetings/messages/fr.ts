import { count, plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

/** Labels and refusals of this module. The states agree with « réunion ». */
export const fr: Messages = {
  states: {
    planned: 'prévue',
    announced: 'annoncée',
    'in-session': 'en cours',
    closed: 'close',
    'record-complete': 'dossier complet',
    cancelled: 'annulée',
    struck: 'radiée',
  },
  evidence: {
    document_opening: 'lecture du début du document',
    secondary: 'presse, discours ou article seulement',
    mention: 'une seule phrase, dans une autre source',
    inferred: 'aucune trace\u00a0: existence déduite',
    secretariat: 'saisie par le secrétariat',
  },
  modes: {
    in_person: 'en présentiel',
    hybrid: 'hybride',
    virtual: 'en mode virtuel',
    not_recorded: 'modalité non consignée',
  },
  attendance: {
    persons: (n: number) => plural('fr', n, { one: '# personne', many: '# de personnes', other: '# personnes' }),
    organizations: (n: number) =>
      plural('fr', n, { one: '# organisation', many: '# d’organisations', other: '# organisations' }),
    unspecified: (n: number) => `${count('fr', n)} (unité non consignée)`,
  },
  units: { persons: 'personnes', organizations: 'organisations', unspecified: 'unité non consignée' },
  roles: {
    chair: 'Présidence',
    vice_chair: 'Vice-présidence',
    opened_by: 'Ouverture par',
    steering_committee_leader: 'Responsable du comité directeur',
  },
  hosts: { host: 'Hôte', 'co-host': 'Co-hôte ou parrain' },
  conflictFields: { existence: 'existence', ordinal: 'numéro dans la série', date: 'date' },
  refusals: {
    'forum-unknown': 'Aucun forum portant ce code n’est enregistré. Saisissez d’abord le forum.',
    'meeting-already-recorded': 'Une réunion portant cette référence est déjà enregistrée.',
    'no-source': 'Une réunion qui n’est pas seulement déduite doit avoir au moins une source.',
    'meeting-unknown': 'Aucune réunion portant cette référence n’est enregistrée.',
    'organization-unknown':
      'Aucune organisation portant cette clé n’est enregistrée. Saisissez d’abord l’organisation.',
    'presence-already-recorded': 'Les organisations présentes à cette réunion sont déjà enregistrées.',
    'country-unknown': 'Aucun pays portant ce code n’est enregistré.',
    'bounds-crossed':
      'Le jour indiqué sous «\u202fPas après\u202f» précède celui indiqué sous «\u202fPas avant\u202f». Remettez les deux jours dans l’ordre ou laissez l’un d’eux vide.',
    'date-outside-bounds':
      'La date ne se situe pas entre «\u202fPas avant\u202f» et «\u202fPas après\u202f». Corrigez la date ou laissez ces deux jours vides.',
    'not-held-yet':
      'Cette date est à venir. Une réunion qui a eu lieu porte une date passée\u00a0: corrigez la date ou saisissez une réunion à venir.',
    'day-to-come':
      'Le jour de la réunion est encore à venir\u00a0: elle ne peut pas être close. Si le jour est erroné, corrigez-le d’abord.',
    'time-without-day':
      'Une heure ne peut être indiquée qu’avec le jour. Saisissez le jour ou laissez l’heure en blanc.',
    'no-such-wall-time':
      'Ce jour-là, les horloges du lieu sautent cette heure ou l’indiquent deux fois. Choisissez-en une autre.',
    'closes-before-it-opens': 'La réunion se terminerait avant de commencer.',
    'nothing-changed': 'Rien n’a été modifié.',
    'reason-missing': 'Tout le monde peut lire ces informations. Indiquez le motif de la modification.',
    'not-from-this-state': 'La réunion a entre-temps changé d’état. Consultez-la de nouveau.',
  },
}
