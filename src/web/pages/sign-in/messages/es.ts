import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const es: Messages = {
  title: 'Iniciar sesión',
  intro:
    'Para la secretaría y las personas a las que ha invitado. La consulta del registro público no requiere una cuenta.',
  email: 'Dirección de correo electrónico',
  emailHint:
    'Le enviaremos una carta con un enlace que le permitirá iniciar sesión una sola vez. No hay contraseña.',
  send: 'Recibir un enlace',
  problem: 'Hay un problema',
  emailFault: 'Introduzca una dirección de correo electrónico, por ejemplo, nombre@example.org.',
  sentTitle: 'Consulte su correo',
  sent: (minutes: number) =>
    plural('es', minutes, {
      one: 'Si existe una cuenta con esta dirección, recibirá en breve una carta con un enlace. El enlace es válido durante # minuto y puede utilizarse una sola vez.',
      many: 'Si existe una cuenta con esta dirección, recibirá en breve una carta con un enlace. El enlace es válido durante # de minutos y puede utilizarse una sola vez.',
      other:
        'Si existe una cuenta con esta dirección, recibirá en breve una carta con un enlace. El enlace es válido durante # minutos y puede utilizarse una sola vez.',
    }),
  sentNothing:
    '¿No ha recibido nada al cabo de unos minutos? Mire en el correo no deseado o pregunte a la secretaría si tiene una cuenta.',
  again: 'Solicitar otro enlace',
  linkTitle: 'Un paso más',
  linkText:
    'Pulse el botón para iniciar sesión. Abrir esta página no tiene por sí solo ningún efecto, de modo que los programas que comprueban los enlaces del correo no pueden gastar el suyo.',
  linkButton: 'Iniciar sesión',
  linkMissing: 'Esta dirección está incompleta. Abra de nuevo el enlace de la carta o solicite otro.',
}
