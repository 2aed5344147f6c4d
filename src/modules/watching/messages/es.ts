import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const es: Messages = {
  states: { asked: 'aún sin confirmar', live: 'seguido por correo electrónico', ended: 'terminado' },
  refusals: {
    'too-many-followings': ({ minutes }) =>
      `Se han solicitado demasiadas cartas. Vuelva a intentarlo dentro de ${plural('es', minutes, { one: '# minuto', other: '# minutos' })}.`,
    'following-link-not-valid': 'Este enlace ya no es válido.',
  },
  letters: {
    confirm: {
      subject: 'confirme lo que desea seguir',
      body: (title, address) => `Estimada señora, estimado señor:

Alguien solicitó que se enviaran cartas a esta dirección de correo electrónico cuando cambie algo público en:

${title}

Si fue usted, abra la dirección siguiente y confírmelo en la página que aparece. En ella también puede elegir el idioma de las cartas o dejar de recibirlas.

${address}

Si no fue usted, no tiene que hacer nada y no recibirá ninguna carta.`,
    },
    news: {
      subject: title => `cambios en lo que usted sigue: ${title}`,
      body: (title, lines, address) => `Estimada señora, estimado señor:

Usted solicitó que se le informara cuando cambie algo público en:

${title}

Lo que ha cambiado:

${lines}

Se envía como máximo una carta de este tipo al día. Para dejar de recibirlas o cambiar su idioma, abra esta dirección:

${address}`,
    },
  },
}
