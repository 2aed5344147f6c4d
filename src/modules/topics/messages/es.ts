import type { Messages } from './en.ts'

/** Labels and refusals of this module. The states agree with «tema». */
export const es: Messages = {
  states: {
    'on-record': 'tema tratado en una reunión pasada',
    proposed: 'propuesto',
    admitted: 'admitido',
    parked: 'en espera',
    withdrawn: 'retirado',
  },
  merged: 'fusionado con otro',
  refusals: {
    'meeting-unknown': 'No hay ninguna reunión registrada con esta referencia.',
    'theme-already-recorded': 'Este tema tratado ya está registrado para esta reunión.',
    'sponsor-unknown': 'Una de las organizaciones que apoyan el tema no está registrada.',
    'term-unknown': 'Uno de los términos de la clasificación ya no se ofrece.',
    'topic-not-editable': 'Un tema retirado o fusionado con otro ya no puede modificarse.',
    'reason-missing': 'Indique el motivo: figura en el historial del tema.',
    'nothing-changed': 'No se ha modificado nada.',
    'not-from-this-state': 'En el estado actual de este tema, eso no es posible.',
    'others-merged-into': 'Otros temas se fusionaron con este y se leen como él: deshaga antes esas fusiones.',
    'topic-not-mergeable': 'Un tema retirado o ya fusionado no puede fusionarse.',
    'not-to-be-merged-into':
      'Elija otro tema que no esté fusionado ni retirado; lo que es público solo puede fusionarse con lo que es público.',
    'not-merged': 'Este tema no está fusionado con otro.',
    'vocabulary-unknown': 'Ese vocabulario no existe.',
    'term-already-there': 'El vocabulario ya tiene un término con esta clave.',
    'term-already-retired': 'Este término ya se ha retirado.',
  },
}
