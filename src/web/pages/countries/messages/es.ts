import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const es: Messages = {
  title: 'Estados Miembros de la UIT',
  lede: 'Su región y sus categorías de desarrollo, en la fecha que usted elija.',
  explained:
    'PMA: países menos adelantados. PDL: países en desarrollo sin litoral. PEID: pequeños Estados insulares en desarrollo. La lista de países con economías en transición no figura en el registro.',
  regionNote: (verified: number, all: number) =>
    `Regiones según la división del servicio de estadística de la UIT. Para ${verified} de los ${all} Estados Miembros, una fuente leída confirma la región; para los demás, es interpretación nuestra.`,
  dayNote: (day: string) => `Categorías vigentes el ${day}.`,
  confirmRule:
    'Un fin previsto solo surte efecto cuando una persona lo ha confirmado, con una fuente. Hasta entonces, la categoría se tiene en cuenta.',
  unconfirmed: (n: number) =>
    plural('es', n, {
      one: 'En # caso, la fecha de fin prevista ha pasado y nadie la ha confirmado todavía.',
      many: 'En # de casos, la fecha de fin prevista ha pasado y nadie la ha confirmado todavía.',
      other: 'En # casos, la fecha de fin prevista ha pasado y nadie la ha confirmado todavía.',
    }),
  developingUnconfirmed:
    'La lista de países que se cuentan como países en desarrollo es una propuesta basada en conocimientos generales que ningún administrador ha confirmado aún.',
  caption: 'Estados Miembros',
  columns: {
    name: 'Nombre',
    codes: 'Códigos',
    alpha2: 'Código ISO de dos letras',
    alpha3: 'Código ISO de tres letras',
    m49: 'Código numérico de las Naciones Unidas',
    region: 'Región',
    regionVerified: 'Región confirmada por una fuente',
    statuses: 'Categorías',
    developing: 'Se cuenta como país en desarrollo',
  },
  filters: { status: 'Categoría', anyStatus: 'alguna categoría', noStatus: 'ninguna categoría', day: 'En la fecha' },
  verified: 'con confirmación',
  unverified: 'sin confirmar',
  state: 'Estado Miembro de la UIT',
  statuses: 'Categoría de desarrollo',
  noStatus: 'No hay ninguna categoría de desarrollo registrada.',
  lists: {
    LDC: 'la lista de países menos adelantados',
    LLDC: 'la lista de países en desarrollo sin litoral',
    SIDS: 'la lista de pequeños Estados insulares en desarrollo',
    EIT: 'la lista de países con economías en transición',
  },
  scheduled: (list: string, day: string) => `Salida de ${list} prevista para el ${day}.`,
  inDoubt: (list: string, day: string) => `Salida de ${list} prevista para el ${day}; el día está en duda.`,
  left: (list: string, day: string) => `Salió de ${list} el ${day}.`,
  dayHasCome: 'Ese día ha llegado, pero nadie ha confirmado el fin.',
  status: 'Categoría',
  from: 'Desde',
  to: 'Hasta',
  certainty: 'Grado de certeza',
  today: (day: string) => `El ${day}`,
  statusVerified: 'categoría confirmada por una fuente',
  note: 'Nota',
  organizations: 'Organizaciones de este país mencionadas en reuniones',
  organizationsNote: 'Sede según interpretación nuestra, sin verificar.',
  noOrganizations: 'Ninguna de las organizaciones mencionadas en reuniones se sitúa en este país.',
  meetings: 'Reuniones celebradas en este país',
  noMeetings: 'Ninguna reunión registrada se celebró en este país.',
  names: 'Nombres',
  codes: 'Códigos',
  regionHow: 'Cómo se conoce la región',
}
