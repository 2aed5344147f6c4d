import { plural } from '#kernel/messages.ts'
import type { ApiTexts } from './en.ts'

export const es: ApiTexts = {
  problems: {
    invalid: 'Algunos parámetros no pueden utilizarse.',
    'not-found': 'No hay nada en esta dirección.',
    'method-not-allowed': 'Esta dirección es de solo lectura: utilice GET o HEAD.',
    broken: 'Se ha producido un error por nuestra parte. Vuelva a intentarlo dentro de un momento.',
  },
  faults: {
    'unknown-parameter': (expected: string) => `Este parámetro no existe aquí. Parámetros posibles: ${expected}.`,
    'given-twice': (_: string) => 'Este parámetro debe indicarse una sola vez.',
    missing: (_: string) => 'Este parámetro es necesario.',
    'not-a-value': (expected: string) => `Este valor no puede utilizarse. Valor esperado: ${expected}.`,
  },
  feeds: {
    conclusions: 'Throughline: conclusiones',
    communiques: 'Throughline: comunicados y otras publicaciones',
    followUp: 'Throughline: qué ha sido de las conclusiones',
    addressedTo: 'Destinatario',
    meeting: 'Reunión',
    published: 'Fecha de publicación',
    source: 'Fuente',
  },
  calendar: {
    name: 'Throughline: reuniones de ejecutivos sobre normalización',
    inferred: 'El día es interpretación nuestra; ninguna fuente lo indica.',
    leftOut: (n: number) =>
      plural('es', n, {
        one: '# reunión no figura en este calendario porque se desconoce el día.',
        many: '# de reuniones no figuran en este calendario porque se desconoce el día.',
        other: '# reuniones no figuran en este calendario porque se desconoce el día.',
      }),
  },
}
