import type { Messages } from './en.ts'

export const es: Messages = {
  kinds: {
    returned: 'carta devuelta',
    delayed: 'entrega retrasada',
    delivered: 'entrega confirmada',
    automatic: 'respuesta automática',
    reply: 'respuesta',
    unreadable: 'mensaje ilegible',
  },
  states: {
    filed: 'archivado con su carta',
    unclear: 'por clasificar',
    'set-aside': 'apartado',
  },
  doubts: {
    unreadable: 'Nuestro programa no puede leerlo. Abra el mensaje completo con un programa de correo.',
    'no-code': 'La dirección a la que se envió no indica ninguna carta.',
    'code-not-ours': 'La dirección a la que se envió lleva un código que no es nuestro.',
    'several-letters': 'Se envió a las direcciones de varias cartas.',
    'letter-unknown': 'La carta a la que se envió no está registrada.',
    'no-report': 'Lo envió un servidor de correo, pero no dice qué ha sido de la carta.',
    'letter-not-sent': 'La carta a la que se envió nunca salió.',
  },
  refusals: {
    'message-already-filed': 'Este mensaje ya se ha archivado.',
    'message-already-settled': 'Este mensaje ya se ha tramitado.',
    'letter-unknown': 'No existe esa carta.',
  },
}
