import { count, plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const es: Messages = {
  title: 'Cartas',
  lede: 'El correo electrónico del sitio: lo que no se pudo enviar, lo que está pendiente y lo que se ha enviado. El texto de las cartas no se muestra a nadie.',
  withoutReaders:
    'Puede ver que se envían cartas, pero no a quién ni sobre qué asunto, ni puede volver a enviarlas: eso corresponde a la secretaría.',
  counts: 'Cartas por estado',
  caption: 'Lista de cartas',
  cut: (shown: number, all: number) =>
    `La lista contiene ${count('es', shown)} de ${plural('es', all, { one: '# carta', many: '# de cartas', other: '# cartas' })}. No se incluyen las más antiguas.`,
  columns: {
    state: 'Estado',
    kind: 'Carta',
    subject: 'Asunto',
    name: 'Destinatario',
    address: 'Dirección de correo electrónico',
    language: 'Idioma',
    actBy: 'Acción solicitada a más tardar el',
    queued: 'Preparada',
    sent: 'Enviada',
    attempts: 'Intentos',
    answers: 'Respuestas',
    error: 'Causa del fallo',
  },
  filters: { state: 'Estado', kind: 'Carta' },
  kinds: {
    'sign-in': 'enlace para iniciar sesión',
    invitation: 'invitación',
    'follow-up-preview': 'vista previa de un seguimiento',
    'follow-up-reminder': 'recordatorio de un seguimiento',
    'sign-submission': 'enlace para confirmar un mensaje',
    'confirm-following': 'confirmación de una suscripción',
    'following-news': 'cambios en lo que se sigue',
  },
  errors: {
    'nothing-to-send': 'Ya no era de utilidad. No hay que hacer nada.',
    'reader-gone': 'La persona no tiene una cuenta activa.',
    returned: 'El servidor de correo del destinatario la devolvió: lo más frecuente es que la dirección ya no exista.',
    login: 'El servidor de correo rechazó el inicio de sesión. Compruebe SMTP_URL.',
    unreachable: 'No se pudo establecer contacto con el servidor de correo.',
    address: 'El servidor de correo rechazó la dirección.',
    letter: 'El servidor de correo rechazó la carta.',
    other: 'Un fallo de otro tipo.',
  },
  received: 'Correo recibido',
  again: 'Volver a enviar',
  queuedAgain: 'La carta está de nuevo pendiente de envío.',
}
