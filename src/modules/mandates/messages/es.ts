import type { Messages } from './en.ts'

/** Labels and refusals of this module. The states agree with «Resolución» and «versión». */
export const es: Messages = {
  states: {
    proposal: 'propuesta',
    'in-force': 'en vigor',
    superseded: 'sustituida',
    suppressed: 'suprimida',
  },
  verbs: { instructs: 'encargar', encourages: 'alentar', invites: 'invitar' },
  refusals: {
    'mandate-already-recorded': 'Este mandato ya está registrado.',
    'mandate-unknown': 'No hay ningún mandato registrado con este código. Introduzca primero el mandato.',
    'ends-before-it-begins': 'El último día de vigencia no es posterior al primero.',
    'version-unknown':
      'No hay ninguna versión de un mandato registrada con esta dirección. Introduzca primero la versión.',
    'clause-already-recorded': 'Ya está registrada una disposición con esta referencia.',
  },
}
