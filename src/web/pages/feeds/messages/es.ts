import type { Messages } from './en.ts'

export const es: Messages = {
  title: 'Canales y calendario',
  lede: 'Siga el registro desde su propio programa, sin necesidad de cuenta.',
  feedsTitle: 'Canales',
  feedsText:
    'Un lector de canales (Atom) muestra lo que se ha registrado recientemente. Copie en él una de estas direcciones.',
  conclusions: 'Canal de conclusiones',
  communiques: 'Canal de comunicados y otras publicaciones',
  followUp: 'Qué ha sido de las conclusiones',
  calendarTitle: 'Calendario',
  calendarText: 'Un programa de calendario puede suscribirse a esta dirección (ICS).',
  meetings: 'Calendario de reuniones',
  calendarDays: (dated: string, all: string) =>
    `Solo las reuniones cuyo día se conoce pueden figurar en un calendario: ${dated} de ${all}. La lista de reuniones las contiene todas.`,
  apiText:
    'El mismo registro para programas: de solo lectura, sin clave, abierto a todos los sitios. El documento OpenAPI describe cada dirección.',
  openapi: 'Documento OpenAPI',
  apiConclusions: 'Todas las conclusiones, con sus destinatarios y su seguimiento',
  apiMeeting: 'Una reunión, por la última parte de su dirección',
  apiCountries: 'Los Estados Miembros y su categoría de desarrollo en un día determinado',
  apiSearch: 'Búsqueda',
  apiNotice:
    'Cada respuesta va acompañada de un aviso sobre la fiabilidad del registro. Muéstrelo dondequiera que muestre los datos, y no presente nunca lo deducido como si lo indicara la fuente.',
  enginesTitle: 'Para motores de búsqueda y archivos',
  sitemap: 'Todas las páginas públicas, en seis idiomas',
  robots: 'Lo que los programas pueden leer',
}
