import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

const minutesInWords = (n: number) => plural('es', n, { one: '# minuto', other: '# minutos' })

export const es: Messages = {
  roles: {
    public: 'público',
    administrator: 'administrador o administradora',
    director: 'Director o Directora',
    officer: 'funcionario o funcionaria de la secretaría',
    translator: 'traductor o traductora',
    chair: 'presidente o presidenta',
    'seat-holder': 'titular de un puesto',
    assistant: 'asistente',
    'focal-point': 'coordinador o coordinadora',
    addressee: 'destinatario o destinataria',
    respondent: 'persona consultada',
    auditor: 'auditor o auditora',
    system: 'el sistema',
  },
  states: {
    person: { active: 'activa', disabled: 'desactivada' },
    signInLink: { usable: 'utilizable', spent: 'utilizado', expired: 'caducado' },
    session: { live: 'en curso', ended: 'terminada', revoked: 'terminada por decisión' },
    workLink: { open: 'abierto', closed: 'tarea cerrada', revoked: 'retirado' },
  },
  refusals: {
    'account-exists': 'Ya existen cuentas. Solicite una invitación a la administración del sitio.',
    'address-already-known': 'Ya existe una cuenta con esta dirección de correo electrónico.',
    'already-disabled': 'Esta cuenta ya está desactivada.',
    'person-erased': 'Los datos de esta persona se han suprimido. La cuenta sigue desactivada.',
    'not-disabled': 'Esta cuenta no está desactivada.',
    'last-administrator': 'Ninguna otra persona administra el sitio. Asigne antes esta función a otra persona.',
    'role-of-the-house': 'Esta función se ejerce en todo el sitio o no se ejerce.',
    'begins-in-the-past': 'Una función no puede comenzar en el pasado. Indique la fecha de hoy o un día posterior.',
    'ends-before-it-begins': 'La función terminaría antes de comenzar. Indique un final posterior.',
    'role-already-held': 'La persona ya ejerce esta función en este ámbito durante ese periodo.',
    'already-withdrawn': 'Esta función ya ha terminado.',
    'too-many-requests': ({ minutes }) =>
      `Se han solicitado demasiados enlaces. Utilice un enlace ya recibido o vuelva a intentarlo dentro de ${minutesInWords(minutes)}.`,
    'person-disabled': 'Esta cuenta está desactivada.',
    'link-not-valid': 'Este enlace no es válido. Solicite uno nuevo.',
    'link-spent': 'Este enlace ya se ha utilizado. Solicite uno nuevo.',
    'link-expired': 'Este enlace ha caducado. Solicite uno nuevo.',
    'session-already-ended': 'Esta sesión ya ha terminado.',
    'task-already-closed': 'La tarea ya estaría cerrada. Indique un cierre posterior.',
    'already-revoked': 'Este enlace ya se ha retirado.',
  },
  letters: {
    signIn: {
      subject: 'su enlace para iniciar sesión en Throughline',
      body: (address, minutes) => `Estimada señora, estimado señor:

Se ha solicitado un enlace para iniciar sesión en Throughline con esta dirección de correo electrónico. Para iniciar sesión, abra la siguiente dirección y confirme en la página que aparece.

${address}

El enlace es válido durante ${minutesInWords(minutes)} y puede utilizarse una sola vez. Le rogamos que no reenvíe esta carta.

Si no ha solicitado el enlace, no tiene que hacer nada: sin esta carta nadie puede acceder a su cuenta.`,
    },
    invitation: {
      subject: 'su cuenta en Throughline',
      body: address => `Estimada señora, estimado señor:

Se ha abierto una cuenta para usted en Throughline. Para iniciar sesión, abra la siguiente dirección e introduzca esta dirección de correo electrónico. Se le enviará entonces una carta con un enlace para iniciar sesión.

${address}`,
    },
  },
}
