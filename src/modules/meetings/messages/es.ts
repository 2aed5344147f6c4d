import { count, plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

/** Labels and refusals of this module. The states agree with «reunión». */
export const es: Messages = {
  states: {
    planned: 'prevista',
    announced: 'anunciada',
    'in-session': 'en curso',
    closed: 'clausurada',
    'record-complete': 'expediente completo',
    cancelled: 'cancelada',
    struck: 'dada de baja',
  },
  evidence: {
    document_opening: 'lectura del comienzo del documento',
    secondary: 'solo prensa, discurso o artículo',
    mention: 'solo una frase, en otra fuente',
    inferred: 'sin constancia: existencia deducida',
    secretariat: 'introducida por la secretaría',
  },
  modes: {
    in_person: 'presencial',
    hybrid: 'híbrida',
    virtual: 'virtual',
    not_recorded: 'modalidad no registrada',
  },
  attendance: {
    persons: (n: number) => plural('es', n, { one: '# persona', many: '# de personas', other: '# personas' }),
    organizations: (n: number) =>
      plural('es', n, { one: '# organización', many: '# de organizaciones', other: '# organizaciones' }),
    unspecified: (n: number) => `${count('es', n)} (unidad no registrada)`,
  },
  units: { persons: 'personas', organizations: 'organizaciones', unspecified: 'unidad no registrada' },
  roles: {
    chair: 'Presidencia',
    vice_chair: 'Vicepresidencia',
    opened_by: 'Apertura a cargo de',
    steering_committee_leader: 'Responsable del comité directivo',
  },
  hosts: { host: 'Anfitrión', 'co-host': 'Coanfitrión o patrocinador' },
  conflictFields: { existence: 'existencia', ordinal: 'número en la serie', date: 'fecha' },
  refusals: {
    'forum-unknown': 'No hay ningún foro registrado con este código. Introduzca primero el foro.',
    'meeting-already-recorded': 'Ya está registrada una reunión con esta referencia.',
    'no-source': 'Una reunión que no sea meramente deducida debe tener al menos una fuente.',
    'meeting-unknown': 'No hay ninguna reunión registrada con esta referencia.',
    'organization-unknown':
      'No hay ninguna organización registrada con esta clave. Introduzca primero la organización.',
    'presence-already-recorded': 'Las organizaciones presentes en esta reunión ya están registradas.',
    'country-unknown': 'No hay ningún país registrado con este código.',
    'bounds-crossed':
      'El día indicado en «No después del» es anterior al indicado en «No antes del». Ponga los dos días en orden o deje uno en blanco.',
    'date-outside-bounds':
      'La fecha no está entre «No antes del» y «No después del». Corrija la fecha o deje esos dos días en blanco.',
    'not-held-yet':
      'Esta fecha aún no ha llegado. Una reunión ya celebrada tiene una fecha pasada: corrija la fecha o introdúzcala como reunión futura.',
    'day-to-come':
      'El día de la reunión aún no ha llegado, por lo que no puede clausurarse. Si el día es incorrecto, corríjalo primero.',
    'time-without-day': 'La hora solo puede indicarse junto con el día. Introduzca el día o deje la hora en blanco.',
    'no-such-wall-time': 'Ese día los relojes del lugar se saltan esa hora o la marcan dos veces. Elija otra.',
    'closes-before-it-opens': 'La reunión terminaría antes de empezar.',
    'nothing-changed': 'No se ha modificado nada.',
    'reason-missing': 'Cualquiera puede leer estos datos. Indique el motivo de la modificación.',
    'not-from-this-state': 'Entretanto la reunión ha cambiado de estado. Vuelva a consultarla.',
  },
}
