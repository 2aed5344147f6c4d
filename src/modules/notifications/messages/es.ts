import type { Messages } from './en.ts'

export const es: Messages = {
  subjects: {
    actionRequiredBy: (day, subject) => `Acción solicitada a más tardar el ${day}: ${subject}`,
    actionRequired: subject => `Acción solicitada: ${subject}`,
    forInformation: subject => `Para información: ${subject}`,
  },
  states: {
    queued: 'pendiente de envío',
    failed: 'todavía no enviada, se volverá a intentar',
    sent: 'enviada',
    dead: 'no se pudo enviar',
    returned: 'devuelta por el servidor de correo del destinatario',
  },
  refusals: {
    'letter-not-dead': 'Solo puede volver a enviarse una carta que no se pudo enviar o que fue devuelta.',
    'reader-gone': 'Esta persona no tiene una cuenta activa, por lo que no se le puede enviar ninguna carta.',
    'letter-cleared': 'Ya no se conservan ni el destinatario ni el texto de esta carta.',
    'letter-already-settled': 'Esta carta ya se ha enviado o se ha dado por perdida.',
    'letter-not-sent': 'Solo puede ser devuelta una carta que se ha enviado.',
  },
}
