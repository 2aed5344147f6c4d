import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const es: Messages = {
  title: 'Comunicados',
  lede: 'Qué se publicó de las reuniones en otros lugares: comunicados, documentos para el GANT, informes y prensa; cuándo, y cuánto tiempo después de la reunión.',
  caption: 'Publicaciones',
  feed: 'Comunicados (canal Atom)',
  lagNote: 'El plazo tras la reunión solo se cuenta cuando constan ambas fechas.',
  columns: {
    publication: 'Publicación',
    reference: 'Referencia de la entidad editora',
    meeting: 'Reunión',
    published: 'Fecha de publicación',
    lag: 'Plazo tras la reunión',
    seen: 'Consultada por nosotros',
    address: 'Dónde se encuentra',
  },
  filters: {
    type: 'Tipo de publicación',
    stage: 'Etapa',
    noStage: 'cobertura informativa, fuera del hilo',
    known: 'conocido',
    unknown: 'desconocido',
  },
  days: (n: number) => plural('es', n, { one: '# día', many: '# de días', other: '# días' }),
  openingRead: 'leído, al menos el comienzo',
  notSeen: 'citada, no consultada',
  notSeenLong: 'Una fuente cita esta publicación. No hemos visto su texto.',
  coverage: 'La cobertura informativa no es una etapa del hilo: con ella no se decidió ni se remitió nada.',
  conclusions: 'Conclusiones de esta reunión',
  conclusionCount: (n: number) =>
    plural('es', n, { one: '# conclusión', many: '# de conclusiones', other: '# conclusiones' }),
  noneCarried: 'No consta qué conclusiones de la reunión contiene esta publicación.',
  ofTheMeeting: 'Conclusiones de la reunión',
  noConclusions: 'No hay ninguna conclusión de esta reunión en el registro.',
  conclusion: 'Conclusión',
  link: 'Fundamento del vínculo',
  file: 'Archivo',
  languages: 'Publicada en',
  note: 'Nota',
}
