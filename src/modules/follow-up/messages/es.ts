import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const es: Messages = {
  sourceStatuses: {
    planned: 'previsto',
    reviewed: 'examinado',
    agreed: 'acordado',
    taken_up: 'incorporado a los trabajos',
    partly_done: 'realizado en parte',
    done: 'realizado',
  },
  refusals: {
    'conclusion-unknown': 'No hay ninguna conclusión registrada con esta referencia.',
    'follow-up-already-recorded': 'Este seguimiento ya está registrado.',
  },
}
