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
    partner_news: 'noticia de un socio',
  },
  refusals: {
    'meeting-unknown': 'No hay ninguna reunión registrada con esta referencia.',
    'published-before-the-meeting': 'El día de la publicación es anterior al de la reunión.',
    'publication-already-recorded': 'Esta publicación ya está registrada.',
  },
}
