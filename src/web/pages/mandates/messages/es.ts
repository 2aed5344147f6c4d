import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const es: Messages = {
  title: 'Mandatos',
  lede: 'Las Resoluciones que piden que se celebren reuniones de ejecutivos y se les dé curso, cada una en sus versiones, y las disposiciones que encargan, alientan o invitan.',
  versionOf: (title: string, place: string, year: number) => `${title} (${place}, ${year})`,
  prevails: 'Paráfrasis nuestra: prevalece el texto, que aquí no se reproduce.',
  versionRule:
    'Una reunión se rige por la versión en vigor el día en que se celebra, nunca por aquella cuyo texto tengamos por casualidad.',
  proposal:
    'Se trata de una propuesta. Aquí no se sabe qué hizo la Conferencia con ella; no obliga a nadie y no se evalúa nada con arreglo a ella.',
  columns: {
    clause: 'Disposición',
    alias: 'Número de la medida',
    duty: 'Qué se pide',
    kind: 'Forma de la petición',
    addressee: 'A quién',
    version: 'Versión',
    state: 'Estado',
  },
  versionCount: (n: number) => plural('es', n, { one: '# versión', many: '# de versiones', other: '# versiones' }),
  timeLine: 'Cuándo estuvo en vigor cada versión',
  inForce: 'en vigor',
  possiblyReplaced: 'posiblemente sustituida: se desconoce',
  from: 'En vigor desde',
  replaced: 'Sustituida el',
  certainUntil: (day: string) => `con certeza no antes del ${day}; después se desconoce`,
  neverInForce: 'solo propuesta',
  text: 'Texto',
  held: 'disponible',
  notHeld: 'no disponible',
  meetings: 'Reuniones',
  meeting: 'Reunión',
  clauses: 'Disposiciones',
  clauseCount: (n: number) =>
    plural('es', n, { one: '# disposición', many: '# de disposiciones', other: '# disposiciones' }),
  clausesHeldOnly:
    'Solo de las versiones cuyo texto está disponible. Las disposiciones de otras versiones no se deducen de estas.',
  noClauses: 'No hay ninguna disposición de esta versión en el registro.',
  textNotHeldLong:
    'El texto de esta versión no está disponible, por lo que no se muestran sus disposiciones. No se deducen de otra versión.',
  reportsTo: 'Se informa a',
  convened: 'Reuniones celebradas mientras estuvo en vigor',
  noneConvened: 'Ninguna reunión registrada se celebró mientras estuvo en vigor.',
  convenedByProposal: 'Ninguna: una propuesta no da lugar a reuniones.',
  meetingCount: (n: number) => plural('es', n, { one: '# reunión', many: '# de reuniones', other: '# reuniones' }),
  onThatDay: 'Ese día',
  certainty: { certain: 'en vigor', possible: 'posiblemente en vigor' },
  issuedBy: 'Adoptada por',
  proposedTo: 'Presentada a',
  plenipotentiary: 'Conferencia de Plenipotenciarios',
  placeAndYear: 'Lugar y año',
  datesBasis: 'Fundamento de estas fechas',
  datesBases: {
    stated: 'indicadas en una fuente pública',
    general_knowledge: 'conocimientos generales, sin verificar',
    not_recorded: 'no registradas',
  },
  evidence: 'Qué serviría de prueba',
  evidenceNote: 'Documentación que demostraría que se cumplió el cometido. Aquí no se indica si existe.',
  evidenceOfProposal:
    'Documentación que tendría importancia si se adoptara. No se recopila ni se evalúa nada para una propuesta.',
  measure: 'Cifra correspondiente',
  partOf: 'Forma parte de',
  parts: 'Sus partes',
  placeInText: 'Lugar en el texto',
  lineOfVersion: 'El hilo es el de la versión a la que pertenece esta disposición.',
}
