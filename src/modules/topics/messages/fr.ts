import type { Messages } from './en.ts'

/** Labels and refusals of this module. The states agree with « sujet ». */
export const fr: Messages = {
  states: {
    'on-record': 'thème d’une réunion passée',
    proposed: 'proposé',
    admitted: 'admis',
    merged: 'fusionné avec un autre',
    parked: 'mis en attente',
    withdrawn: 'retiré',
  },
  refusals: {
    'meeting-unknown': 'Aucune réunion portant cette référence n’est enregistrée.',
    'theme-already-recorded': 'Ce thème est déjà enregistré pour cette réunion.',
  },
}
