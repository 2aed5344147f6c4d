import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const es: Messages = {
  eligibility: { 'private-sector': 'solo sector privado', open: 'participación abierta' },
  seatStates: { open: 'abierto, aún sin ocupar', held: 'ocupado', vacant: 'vacante', ended: 'suprimido' },
  places: { principal: 'titular', alternate: 'suplente' },
  refusals: {
    'forum-already-recorded': 'Ya está registrado un foro con este código.',
    'not-from-this-state': 'Esto no puede hacerse en el estado actual del puesto.',
    'reason-missing': 'Indique el motivo: cualquiera puede leer esta información y su historial lo menciona.',
    'nothing-changed': 'No se ha modificado nada.',
    'begins-in-the-future': 'Ese día aún no ha llegado: introdúzcalo cuando llegue.',
    'begins-before-terms': 'Hay condiciones más recientes: corríjalas o introduzca otras a partir de un día posterior.',
    'before-the-seat': 'El puesto se abrió más tarde.',
    'ends-before-it-begins': 'Ese día es anterior al comienzo.',
    'before-the-last-holder': 'Ese día el puesto lo ocupaba todavía otra persona.',
    'organization-not-eligible': 'En esa fecha, una organización de este tipo no puede ocupar un puesto en este foro.',
    'contact-unknown': 'Elija a una persona de los contactos de la organización.',
    'not-there-that-day': 'Según los contactos, esa persona no estaba en la organización ese día.',
    'already-holder': 'Esa persona ya es titular o suplente de este puesto.',
    'holder-from-another-organization': 'El titular debe pertenecer a la organización a la que corresponde el puesto.',
    'alternate-from-another-organization':
      'Un suplente debe pertenecer a la organización a la que corresponde el puesto.',
    'not-these-alternates': 'Los suplentes han cambiado entretanto: consulte de nuevo el puesto.',
  },
}
