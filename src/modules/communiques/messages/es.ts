import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const es: Messages = {
  types: {
    communique: 'comunicado',
    press_communique: 'comunicado, versión para la prensa',
    press_release: 'comunicado de prensa',
    press_coverage: 'cobertura de prensa',
    tsag_document: 'documento para el GANT',
    meeting_report: 'informe de la reunión',
    participant_report: 'informe de un participante',
    partner_news: 'noticia de una organización colaboradora',
  },
  states: { 'on-record': 'en el registro', struck: 'dada de baja' },
  refusals: {
    'meeting-unknown': 'No hay ninguna reunión registrada con esta referencia.',
    'published-before-the-meeting': 'El día de la publicación es anterior al de la reunión.',
    'published-in-the-future': 'El día de la publicación aún no ha llegado. Regístrela una vez publicada.',
    'publication-already-recorded': 'Esta publicación ya está registrada.',
    'meeting-not-held': 'Solo de una reunión clausurada se publica algo.',
    'conclusion-unknown': ({ ref }: { readonly ref: string }) => `${ref} no es una conclusión de esta reunión.`,
    'reason-missing': 'Cualquiera puede leer estos datos. Indique el motivo de la modificación.',
    'nothing-changed': 'No se ha modificado nada.',
    'not-from-this-state': 'Entretanto la publicación ha cambiado de estado. Vuelva a consultarla.',
    'meeting-of-the-history':
      'Esta reunión procede del registro público inicial y no se da de baja. Corrija lo que no sea exacto.',
    'meeting-has-record':
      'Consta en el registro una conclusión o una publicación de esta reunión. Dela de baja primero.',
  },
}
