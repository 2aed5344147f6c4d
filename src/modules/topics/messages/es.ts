import type { Messages } from './en.ts'

/** Labels and refusals of this module. The states agree with «tema». */
export const es: Messages = {
  states: {
    'on-record': 'tema tratado en una reunión pasada',
    proposed: 'propuesto',
    admitted: 'admitido',
    merged: 'fusionado con otro',
    parked: 'en espera',
    withdrawn: 'retirado',
  },
  refusals: {
    'meeting-unknown': 'No hay ninguna reunión registrada con esta referencia.',
    'theme-already-recorded': 'Este tema tratado ya está registrado para esta reunión.',
  },
}
