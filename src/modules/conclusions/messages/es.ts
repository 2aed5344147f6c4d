import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

/** Labels and refusals of this module. The states agree with «conclusión». */
export const es: Messages = {
  kinds: { ask: 'petición', view: 'punto de vista', 'took-note': 'se tomó nota' },
  kindsLong: {
    ask: 'Petición: se espera algo de un destinatario.',
    view: 'Punto de vista: la manera en que los participantes ven un asunto.',
    'took-note': 'Los participantes tomaron nota de algo.',
  },
  states: {
    'on-record': 'consta en el registro; acuerdo no registrado',
    drafted: 'redactada',
    circulated: 'distribuida',
    agreed: 'acordada',
    withdrawn: 'retirada',
    merged: 'fusionada con otra entrada',
    struck: 'no es una conclusión de esta reunión',
  },
  purposes: { action: 'para acción', comment: 'para comentarios', information: 'para información' },
  refusals: {
    'not-a-conclusion-reference':
      'La referencia de una conclusión lleva un número después de una barra, por ejemplo CTO-05/2.',
    'meeting-unknown': 'No hay ninguna reunión registrada con esta referencia.',
    'body-unknown': 'Uno de los destinatarios no está registrado.',
    'topic-unknown': 'Uno de los temas no está registrado.',
    'conclusion-already-recorded': 'Ya está registrada una conclusión con esta referencia.',
    'conclusion-not-editable':
      'Lo que se ha distribuido o acordado queda como está; solo puede modificarse lo que figura en el registro o está en proyecto.',
    'reason-missing': 'Indique el motivo: cualquiera puede leer esta entrada y su historial lo menciona.',
    'nothing-changed': 'No se ha modificado nada.',
    'document-unknown': 'Elija el documento con el que se ha cotejado: uno adjunto a la misma reunión.',
    'page-beyond': ({ pages }: { pages: number }) =>
      `El documento tiene ${plural('es', pages, { one: '# página', many: '# de páginas', other: '# páginas' })}: indique una de ellas.`,
    'not-compared': 'No está marcada como cotejada.',
    'entries-compared-with-it': ({ n }: { n: number }) =>
      `Diga por qué: ${plural('es', n, { one: '# entrada se cotejó', many: '# de entradas se cotejaron', other: '# entradas se cotejaron' })} con este documento.`,
    'not-from-this-state': 'Esto no puede hacerse en el estado actual de la entrada.',
    'not-to-be-merged-into': 'Una entrada solo puede fusionarse con otra del registro de la misma reunión.',
    'meeting-not-held': 'Solo una reunión clausurada tiene conclusiones en el registro.',
  },
}
