import { count } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const es: Messages = {
  title: 'Panorama',
  lede: 'Las lagunas del registro, lo comenzado y no terminado y lo que no pudo enviarse. Cada cifra lleva a sus filas.',
  gapsTitle: 'Lagunas del registro',
  gapsNote:
    'Color intenso: falta algo. Color tenue: el resto de lo registrado. Puede haber una laguna porque nunca se publicó nada.',
  gap: 'Laguna',
  key: 'Clave',
  missing: 'Falta en',
  of: 'De',
  ofAll: (n, all) => `${count('es', n)} de ${count('es', all)}`,
  reference: 'Referencia',
  what: 'Objeto',
  day: 'Fecha de la reunión',
  letters: 'Cartas',
  since: 'Desde',
  unfinishedTitle: 'Comenzado y no terminado',
  unfinished: {
    'follow-up-replies': 'Respuestas de órganos por leer',
    'follow-up-unanswered': 'Seguimientos mostrados a un órgano, plazo de respuesta vencido sin reacción',
    'follow-up-overdue': 'Seguimientos aceptados para una fecha ya pasada',
    'submissions-to-read': 'Comunicaciones de lectores por leer',
    'mail-to-file': 'Correo recibido por archivar',
    'files-to-publish': 'Archivos de comunicados y otras publicaciones por poner a disposición de todos',
    'imports-stopped': 'Importaciones detenidas',
    'imports-with-bad-rows': 'Importaciones con filas erróneas o rechazadas',
    'letters-not-delivered': 'Cartas no entregadas',
  },
  state: 'Estado',
  count: 'Cuántas',
  gaps: {
    'meetings-without-conclusion': 'Reuniones sin ninguna conclusión registrada',
    'meetings-without-communique': 'Reuniones sin comunicado ni otra publicación',
    'meetings-without-attendance': 'Reuniones sin cifra de asistencia',
    'conclusions-without-addressee': 'Conclusiones sin destinatario',
    'conclusions-without-stated-basis': 'Conclusiones cuyo tipo o destinatario es interpretación nuestra',
    'conclusions-not-compared': 'Conclusiones no cotejadas con un documento',
    'conclusions-without-information': 'Conclusiones sobre cuyo seguimiento nada se sabe',
  },
}
