import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

const minutesInWords = (n: number) => plural('es', n, { one: '# minuto', many: '# de minutos', other: '# minutos' })

export const es: Messages = {
  title: 'Iniciar sesión',
  intro:
    'Para la secretaría y las personas a las que esta ha invitado. La consulta del registro público no requiere una cuenta.',
  email: 'Dirección de correo electrónico',
  emailHint: 'Le enviaremos una carta con un enlace que le permitirá iniciar sesión una sola vez. No hay contraseña.',
  send: 'Recibir un enlace',
  problem: 'Hay un problema',
  emailFault: 'Introduzca una dirección de correo electrónico, por ejemplo, nombre@example.org.',
  sentTitle: 'Consulte su correo',
  sent: (minutes: number) =>
    `Si existe una cuenta con esta dirección, recibirá en breve una carta con un enlace. El enlace es válido durante ${minutesInWords(minutes)} y puede utilizarse una sola vez.`,
  sentNothing:
    '¿No ha recibido nada al cabo de unos minutos? Mire en el correo no deseado o pregunte a la secretaría si tiene una cuenta.',
  again: 'Solicitar otro enlace',
  linkTitle: 'Un paso más',
  linkText:
    'Pulse el botón para iniciar sesión. El mero hecho de abrir esta página no tiene ningún efecto, de modo que los programas que comprueban los enlaces del correo no pueden utilizar el suyo.',
  linkButton: 'Iniciar sesión',
  linkMissing: 'Esta dirección está incompleta. Abra de nuevo el enlace de la carta o solicite otro.',
}
