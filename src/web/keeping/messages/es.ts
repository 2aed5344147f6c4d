import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const es: Messages = {
  problem: 'Hay un problema',
  fields: {
    original: 'Idioma original',
    textBasis: 'Autoría del texto',
    text: (language: string) => `Texto (${language})`,
    reason: 'Motivo de la modificación',
  },
  hints: {
    texts:
      'El texto en el idioma original es obligatorio. Si un idioma se deja vacío, se muestra en su lugar el original.',
    reason: 'Cualquiera puede leerlo en el historial de la entrada. No nombre a ninguna persona.',
  },
  textBases: {
    'our-paraphrase': 'paráfrasis nuestra',
    'our-translation': 'traducción nuestra',
    official: 'texto oficial',
  },
  inOthers: (n: number) => `En los otros idiomas: ${n} de 5`,
  none: 'ninguno',
  save: 'Guardar',
  fieldsChanged: (fields: string) => `Campos modificados: ${fields}`,
  differing: 'Lo que difiere',
  was: 'Antes',
  is: 'Después',
  field: 'Campo',
  changedTitle: 'Otra persona modificó esta entrada mientras usted la editaba',
  changedLede:
    'No se ha guardado nada de lo que usted escribió ni se ha perdido nada de lo que escribió esa persona. A continuación figuran las diferencias. Su texto sigue en el formulario: modifíquelo como corresponda y vuelva a guardar.',
  began: 'Cuando usted empezó',
  now: 'Ahora',
  yours: 'Su texto',
  keepThis: 'Gestionar esta entrada',
  ownTitle: 'Su trabajo',
  own: {
    waiting: 'Asuntos pendientes',
    overview: 'Panorama',
    desk: 'Espacio de trabajo',
    topics: 'Temas',
    propose: 'Proponer un tema',
    'follow-up': 'Seguimiento',
    'action-plan': 'Plan de Acción',
    submissions: 'De los lectores',
    'my-organization': 'Mi organización',
    organizations: 'Organizaciones',
    seats: 'Puestos',
    development: 'Países en desarrollo',
    vocabularies: 'Vocabularios',
    imports: 'Importaciones',
    mail: 'Correo recibido',
    letters: 'Cartas',
    people: 'Personas',
  },
  faults: {
    texts: 'Introduzca el texto en el idioma original, con 4000 caracteres como máximo.',
    other: 'Compruebe los datos introducidos.',
    tooLong: (most: number) =>
      plural('es', most, {
        one: 'Escriba como máximo # carácter.',
        many: 'Escriba como máximo # de caracteres.',
        other: 'Escriba como máximo # caracteres.',
      }),
    'sent-before': 'Este formulario ya se envió con otro contenido. Vuelva a abrir la página.',
    'changed-since': 'Entretanto, otra persona ha modificado este contenido. Vuelva a examinarlo.',
  },
}
