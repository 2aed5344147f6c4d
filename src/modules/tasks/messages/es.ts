import type { Messages } from './en.ts'

export const es: Messages = {
  kinds: {
    'file-mail': 'Archivar una carta llegada por correo electrónico',
    'read-answer': 'Leer una respuesta a una de nuestras cartas',
    'mend-address': 'Averiguar por qué se devolvió una carta',
    'read-submission': 'Leer lo que alguien nos ha comunicado',
    'mend-backup': 'Averiguar por qué no se hizo la copia de seguridad nocturna',
  },
  states: { open: 'pendiente', done: 'hecha', dropped: 'ya no procede' },
  refusals: {
    'task-settled': 'Esta tarea ya no está pendiente: alguien la ha realizado o se ha dejado sin efecto.',
    'done-elsewhere':
      'Esta tarea termina por sí sola cuando aquello a lo que se refiere se archiva, se lee o se decide. Ábralo allí.',
    'reason-missing': 'Indique por qué ya no procede.',
    'nobody-to-take-it': 'Solo puede encargarse de una tarea quien tiene una cuenta.',
  },
}
