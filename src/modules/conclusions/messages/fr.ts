import type { Messages } from './en.ts'

/** Labels and refusals of this module. The states agree with « conclusion ». */
export const fr: Messages = {
  kinds: { ask: 'demande', view: 'point de vue', 'took-note': 'il a été pris note' },
  kindsLong: {
    ask: 'Demande\u00a0: quelque chose est attendu d’un destinataire.',
    view: 'Point de vue\u00a0: la manière dont les participants voient un sujet.',
    'took-note': 'Les participants ont pris note d’un élément.',
  },
  states: {
    'on-record': 'tirée des sources publiques\u202f; accord non consigné',
    drafted: 'rédigée',
    circulated: 'distribuée',
    agreed: 'convenue',
    withdrawn: 'retirée',
  },
  purposes: { action: 'pour suite à donner', comment: 'pour observations', information: 'pour information' },
  refusals: {
    'not-a-conclusion-reference':
      'La référence d’une conclusion comporte un numéro après une barre oblique, par exemple CTO-05/2.',
    'meeting-unknown': 'Aucune réunion portant cette référence n’est enregistrée.',
    'body-unknown': 'L’un des destinataires n’est pas enregistré.',
    'topic-unknown': 'L’un des sujets n’est pas enregistré.',
    'conclusion-already-recorded': 'Une conclusion portant cette référence est déjà enregistrée.',
  },
}
