import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const fr: Messages = {
  sourceStatuses: {
    planned: 'prévu',
    reviewed: 'examiné',
    agreed: 'convenu',
    taken_up: 'repris dans les travaux',
    partly_done: 'fait en partie',
    done: 'fait',
  },
  refusals: {
    'conclusion-unknown': 'Aucune conclusion portant cette référence n’est enregistrée.',
    'follow-up-already-recorded': 'Ce suivi est déjà enregistré.',
  },
}
