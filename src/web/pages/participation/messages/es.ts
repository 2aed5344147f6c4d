import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

const meetings = (n: number): string =>
  plural('es', n, { one: '# reunión', many: '# de reuniones', other: '# reuniones' })
const organizations = (n: number): string =>
  plural('es', n, { one: '# organización', many: '# de organizaciones', other: '# organizaciones' })
const conclusions = (n: number): string =>
  plural('es', n, { one: '# conclusión', many: '# de conclusiones', other: '# conclusiones' })

export const es: Messages = {
  title: 'Participación',
  lede: 'Primeras cifras sobre quién participa en las reuniones de ejecutivos y qué resultó de ellas. Cada cifra remite a las filas de las que procede.',
  executive:
    'Por «reuniones de ejecutivos» se entienden aquí las reuniones del Grupo CTO, las consultas regionales con los CTO y las reuniones de CxO.',
  openings:
    'Recuento basado solo en el comienzo de documentos públicos: que algo no figure aquí no significa que no exista.',
  neutral: 'Las regiones figuran en el orden de sus códigos, que nada dice de ellas.',
  one: 'Cifra de participación',
  groups: {
    meetings: 'Reuniones',
    organizations: 'Organizaciones',
    conclusions: 'Conclusiones y lo que ocurrió después',
    states: 'Estados Miembros',
  },
  columns: {
    year: 'Año',
    recorded: 'Con constancia',
    inferred: 'Existencia deducida',
    meetings: 'Reuniones',
    meeting: 'Reunión',
    when: 'Fecha',
    persons: 'Personas',
    organizations: 'Organizaciones',
    region: 'Región',
    earlier: 'Mencionadas en',
    named: 'Organizaciones mencionadas',
    later: 'y de nuevo en',
    again: 'Mencionadas de nuevo',
    kind: 'Tipo',
    conclusions: 'Conclusiones',
    addressee: 'Destinatario',
    status: 'Estado según la fuente',
    entries: 'Entradas',
    linkStated: 'Vínculo según la fuente',
    linkInferred: 'Vínculo por deducción',
    linkNotRecorded: 'Vínculo no registrado',
    document: 'Documento',
    day: 'Fecha del documento',
    days: 'Días',
    states: 'Estados Miembros',
    verified: 'Región confirmada',
    least: 'PMA, como mínimo',
    most: 'PMA, como máximo',
  },
  unknown: 'se desconoce',
  bounds: (least: number, most: number) => `${least}–${most}`,
  share: (part: number, whole: number) => `${part} de ${whole}`,
  pair: (earlier: string, later: string) => `${earlier}, de nuevo en ${later}`,
  perYear: {
    title: 'Reuniones de ejecutivos por año',
    sentence: (all: number, inferred: number) =>
      `${meetings(all)} en total. ${plural('es', inferred, {
        one: 'De # de ellas no hay constancia; su existencia se ha deducido.',
        many: 'De # de ellas no hay constancia; su existencia se ha deducido.',
        other: 'De # de ellas no hay constancia; su existencia se ha deducido.',
      })}`,
  },
  persons: {
    title: 'Personas presentes',
    sentence: (known: number, all: number) => `Número de personas registrado en ${known} de ${meetings(all)}.`,
  },
  present: {
    title: 'Organizaciones presentes',
    sentence: (known: number, all: number) =>
      `Número de organizaciones registrado en ${known} de ${meetings(all)}. Las personas y las organizaciones son unidades distintas y no se comparan.`,
  },
  byRegion: {
    title: (meeting: string) => `Organizaciones presentes en ${meeting}, por región`,
    sentence: (all: number, unknown: number) =>
      `${organizations(all)} en una lista completa. Región de la sede según interpretación nuestra, sin verificar; se desconoce para ${unknown}.`,
  },
  returning: {
    title: 'Organizaciones mencionadas de nuevo en una reunión posterior',
    sentence: (complete: number, lists: number) =>
      `De las mencionadas en una reunión, cuántas vuelve a mencionar una lista posterior. Listas completas: ${complete} de ${lists}. Es posible que estuviera presente quien no figura en las demás.`,
    all: (n: number, refs: string, names: string) =>
      `Mencionadas en cada una de estas reuniones (${refs}): ${organizations(n)}${names && ` (${names})`}.`,
  },
  byKind: {
    title: 'Conclusiones por tipo',
    sentence: (all: number) => `${conclusions(all)}; el tipo es interpretación nuestra.`,
  },
  byAddressee: {
    title: 'Conclusiones según cómo se conoce el destinatario',
    sentence: (stated: number, all: number) =>
      `En ${stated} de ${conclusions(all)}, el propio texto indica un destinatario; en las demás, el destinatario es interpretación nuestra.`,
    stated: 'indicado en el texto',
    inferred: 'interpretación nuestra',
  },
  followUp: {
    title: 'Seguimiento conocido, por estado según la fuente',
    sentence: (known: number, all: number, linked: number) =>
      `Se conoce algún seguimiento de ${known} de ${conclusions(all)}. La falta de información sobre las demás no demuestra que no se haya hecho nada. ${plural(
        'es',
        linked,
        {
          one: 'Una fuente indica el vínculo con la conclusión en # caso.',
          many: 'Una fuente indica el vínculo con la conclusión en # de casos.',
          other: 'Una fuente indica el vínculo con la conclusión en # casos.',
        },
      )}`,
  },
  lag: {
    title: 'Días transcurridos entre la reunión y el documento para el GANT',
    sentence: (known: number, all: number) => `Se conocen ambas fechas en ${known} de ${meetings(all)}.`,
  },
  states: {
    title: 'Estados Miembros por región y por categoría',
    sentence: (all: number, verified: number, day: string) =>
      `${all} Estados Miembros, categorías vigentes el ${day}. Un Estado puede tener varias. Una fuente leída confirma la región de ${verified} de ellos.`,
    totals: (ldc: number, lldc: number, sids: number) => `${ldc} PMA, ${lldc} PDL, ${sids} PEID.`,
    unconfirmed: (n: number) =>
      plural('es', n, {
        one: '# categoría se sigue contando aunque ha pasado la fecha de fin prevista, porque nadie la ha confirmado.',
        many: '# de categorías se siguen contando aunque ha pasado la fecha de fin prevista, porque nadie la ha confirmado.',
        other:
          '# categorías se siguen contando aunque ha pasado la fecha de fin prevista, porque nadie la ha confirmado.',
      }),
  },
  atMeetings: {
    title: 'Estados Miembros con cada categoría el día de cada reunión',
    sentence: (all: number) =>
      `${meetings(all)}, cada una con las categorías vigentes ese día. Cuando no se conoce el día, o la fecha de una categoría es demasiado imprecisa, se dan el número menor y el mayor. Para los PDL y los PEID no consta ni el principio ni el fin: se cuentan en todo momento.`,
    certain: 'PMA en cualquier día posible',
    possible: 'depende del día',
  },
}
