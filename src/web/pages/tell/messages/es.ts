import { count, plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const es: Messages = {
  title: ref => `Díganos lo que sabe: ${ref}`,
  lede: '¿Se hizo algo o no? ¿Dónde puede leerse? La secretaría lee lo que usted escribe. Nada se publica tal como usted lo escribió.',
  problem: 'Hay un problema',
  fields: {
    body: 'Lo que sabe',
    source: 'Dirección de una fuente',
    name: 'Su nombre',
    email: 'Su dirección de correo electrónico',
  },
  hints: {
    body: most =>
      `Como máximo ${count('es', most)} caracteres, en cualquier idioma. Los enlaces se muestran como texto.`,
    source:
      'Una página o un documento que cualquiera pueda abrir y que empiece por https://. Déjelo vacío si no hay ninguno.',
    email: 'Le enviaremos una carta con un enlace. Sin él, nadie lee lo que ha escrito.',
  },
  privacy: days =>
    `Su nombre y su dirección solo los ve la secretaría y nunca se publican. Lo que no se confirme en el plazo de ${plural('es', days, { one: '# día', other: '# días' })} se borra sin haberse leído.`,
  send: 'Enviar',
  faults: {
    body: 'Escriba al menos diez y como máximo 4000 caracteres.',
    source: 'Introduzca una dirección completa que empiece por https:// o http://, o deje el campo vacío.',
    name: 'Introduzca su nombre.',
    email: 'Introduzca una dirección de correo electrónico, por ejemplo nombre@example.org.',
  },
  sentTitle: 'Consulte su buzón',
  sent: days =>
    `Le hemos enviado una carta. Abra el enlace que contiene en el plazo de ${plural('es', days, { one: '# día', other: '# días' })} para confirmar lo que escribió. Después lo leerá la secretaría.`,
  signTitle: 'Confirme lo que escribió',
  signText: 'Con este botón declara que fue usted quien nos escribió. Entonces lo leerá la secretaría.',
  sign: 'Confirmo que fui yo',
  signedTitle: 'Gracias',
  signed: 'La secretaría lo leerá. Lo que se incorpore al registro lo redactará ella misma.',
}
