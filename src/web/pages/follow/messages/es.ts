import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const es: Messages = {
  title: 'Seguir',
  problem: 'Hay un problema',
  byMail: 'Por correo electrónico',
  byMailText:
    'Recibirá una carta cuando cambie aquí algo público, como máximo una al día. Cada carta lleva un enlace para dejar de recibirlas de inmediato. Nadie sabrá que usted sigue esta página.',
  email: 'Su dirección de correo electrónico',
  emailHint: 'Primero le enviaremos una carta para que confirme que la solicitud es suya.',
  emailFault: 'Introduzca una dirección de correo electrónico, por ejemplo nombre@example.org.',
  language: 'Idioma de las cartas',
  send: 'Recibir la carta',
  byFeed: 'Mediante un canal',
  byFeedText: 'Un canal no necesita su dirección: indique uno de estos a su lector de canales.',
  sentTitle: 'Consulte su buzón',
  sent: days =>
    `Le hemos enviado una carta. Abra el enlace que contiene en el plazo de ${plural('es', days, { one: '# día', other: '# días' })} para confirmar. Hasta entonces no recibirá ninguna otra.`,
  yoursTitle: 'Lo que usted sigue',
  goneFromPublic: 'Lo que usted sigue no es público en este momento.',
  confirmText: 'Las cartas se envían cuando usted ha confirmado que las desea.',
  confirm: 'Sí, deseo recibir cartas',
  save: 'Guardar el idioma',
  stopText: 'Dejará de recibir cartas de inmediato y su dirección se borrará.',
  stop: 'No recibir más cartas',
  endedTitle: 'No habrá más cartas',
  ended: 'No recibirá más cartas sobre este asunto y su dirección se ha borrado.',
  said: {
    confirm: 'Recibirá una carta cuando algo cambie.',
    language: 'Se ha cambiado el idioma de sus cartas.',
  },
}
