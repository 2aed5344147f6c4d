import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const es: Messages = {
  states: {
    written: 'escrito, sin firmar',
    signed: 'por leer',
    'taken-up': 'tenido en cuenta',
    'set-aside': 'descartado',
    expired: 'no firmado a tiempo',
  },
  refusals: {
    'too-many-submissions': ({ minutes }) =>
      `Se han enviado demasiados mensajes desde aquí. Vuelva a intentarlo dentro de ${plural('es', minutes, { one: '# minuto', other: '# minutos' })}.`,
    'link-not-valid': 'Este enlace ya no es válido. Escríbanos de nuevo.',
    'submission-settled': 'Ya se ha decidido al respecto.',
    'reason-missing': 'Indique el motivo.',
  },
  letters: {
    sign: {
      subject: 'confirme lo que nos ha comunicado',
      body: (ref, address, days) => `Estimada señora, estimado señor:

Alguien indicó esta dirección de correo electrónico al comunicarnos algo sobre ${ref}. Si fue usted, abra la dirección siguiente y confírmelo en la página que aparece. Solo entonces lo leerá la secretaría.

${address}

El enlace es válido durante ${plural('es', days, { one: '# día', other: '# días' })}. Lo que no se confirme en ese plazo se borra sin haberse leído.

Si no fue usted, no tiene que hacer nada.`,
    },
  },
}
