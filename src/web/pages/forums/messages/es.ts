import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const es: Messages = {
  title: 'Foros',
  lede: 'Los foros en que se reúnen los ejecutivos y la industria: de quién dependen, quién puede participar y a qué mandato responden.',
  codes: 'Los códigos son referencias nuestras.',
  columns: {
    code: 'Código',
    forum: 'Foro',
    sector: 'Sector',
    eligibility: 'Quién puede participar',
    mandate: 'Mandato',
    meetings: 'Reuniones',
    inferred: 'de ellas, solo deducidas',
  },
  noMandate: 'ninguno en el registro',
  meetings: 'Reuniones registradas',
  meetingCount: (n: number) =>
    plural('es', n, {
      one: '# reunión registrada',
      many: '# de reuniones registradas',
      other: '# reuniones registradas',
    }),
  noMeetings: 'No hay ninguna reunión de este foro en el registro.',
  inList: 'Estas reuniones en la lista, para filtrarlas y descargarlas',
  meeting: 'Reunión',
  attendance: 'Asistencia',
  conclusions: 'Conclusiones',
  administrations: 'Las administraciones se expresan mediante consulta.',
}
