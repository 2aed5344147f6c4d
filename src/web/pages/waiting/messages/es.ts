import type { Messages } from './en.ts'

export const es: Messages = {
  title: 'Sus asuntos pendientes',
  lede: 'Lo que solo usted, u otra persona con su función, puede hacer ahora. Primero, lo que vence antes.',
  problem: 'Hay un problema',
  nothing: 'No hay nada pendiente para usted.',
  tasks: 'Tareas',
  also: 'También pendiente',
  columns: { task: 'Qué', since: 'Desde', due: 'Plazo', taken: 'A cargo de', doing: 'Acción', count: 'Cuántos' },
  noDay: 'sin plazo',
  nobody: 'nadie aún',
  you: 'usted',
  somebody: 'un colega',
  take: 'Me encargo',
  done: 'Hecho',
  drop: 'Ya no procede',
  dropSend: 'Dejar sin efecto',
  reason: 'Por qué ya no procede',
  reasonHint: 'Consta en el registro de auditoría. No nombre a ninguna persona.',
  said: {
    take: 'La tarea está a su cargo.',
    done: 'La tarea está hecha.',
    drop: 'La tarea ya no está pendiente.',
  },
  waits: {
    compare: 'Conclusiones por cotejar con un documento',
    letters: 'Cartas que no se pudieron enviar',
    followUp: 'Seguimientos ofrecidos a los que el órgano aún no ha respondido',
    topics: 'Temas propuestos, por decidir',
    terms: 'Nombres de términos por confirmar',
    imports: 'Importaciones comenzadas y no terminadas',
  },
}
