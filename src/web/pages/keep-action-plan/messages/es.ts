import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const es: Messages = {
  lede: 'Cada medida de los mandatos con su seguimiento, en la forma en que la secretaría informa de ella al GANT y a la AMNT. Lo que nadie ha registrado (quién ha de cooperar) queda vacío.',
  out: 'Descarga',
  outHint:
    'Un libro con dos hojas: una fila por Resolución y una fila por medida o por entrada de seguimiento. Puede ordenarse sin riesgo: la primera columna restablece el orden. Cada medida se imprime en su propia página.',
  download: 'Descargar el libro (XLSX)',
  inHint:
    'En el libro pueden cambiarse la dependencia, el estado, el plazo, las propias palabras del órgano y los elementos de prueba; una nueva línea de estos se escribe «documento: referencia | https://…». Todo lo demás se compara y no se aplica.',
  file: 'Libro XLSX',
  fileHint: 'XLSX, 25\u00a0MB como máximo. Nada cambia antes de que usted haya visto las diferencias.',
  compare: 'Mostrar las diferencias',
  noFile: 'Elija un libro XLSX.',
  problem: 'Hay un problema',
  comparedTitle: 'Lo que el libro cambiaría',
  nothing: 'El libro dice lo mismo que el registro: no hay nada que cambiar.',
  changes: 'Cambios',
  conflicts: 'Cambiado desde que se hizo el libro: prevalece el registro',
  notApplied: 'Cambiado en el libro y no aplicado: estas columnas no se editan aquí',
  faults: 'Celdas que no pueden admitirse',
  cell: 'Celda',
  item: 'Entrada',
  column: 'Columna',
  before: 'En el registro',
  after: 'En el libro',
  refused: 'Motivo del rechazo',
  changedSince: 'Entretanto, alguien lo ha cambiado.',
  apply: 'Aplicar',
  applyHint:
    'Cada fila se aplica entera o no se aplica. Es pública cuando el órgano la ha visto o ha tenido tiempo de responder.',
  channel: 'Cómo lo supo la secretaría',
  day: 'Cuándo',
  reason: 'Motivo',
  applySend: 'Aplicar estos cambios',
  in: 'Carga',
  said: {
    applied: n =>
      plural('es', n, { one: 'Se aplicó # fila.', many: 'Se aplicaron # de filas.', other: 'Se aplicaron # filas.' }),
  },
}
