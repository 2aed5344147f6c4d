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
  none: 'ninguno',
  save: 'Guardar',
  history: 'Qué se ha modificado',
  noHistory: 'No se ha modificado nada desde su incorporación.',
  fieldsChanged: (fields: string) => `Campos modificados: ${fields}`,
  nothingChanged: 'Examinado, sin cambios',
  differing: 'Lo que difiere',
  field: 'Campo',
  changedTitle: 'Otra persona modificó esta entrada mientras usted la editaba',
  changedLede:
    'No se ha guardado nada de lo que usted escribió ni se ha perdido nada de lo que escribió esa persona. A continuación figuran las diferencias. Su texto sigue en el formulario: modifíquelo como corresponda y vuelva a guardar.',
  began: 'Cuando usted empezó',
  now: 'Ahora',
  yours: 'Su texto',
  faults: {
    texts: 'Introduzca el texto en el idioma original, con 4000 caracteres como máximo.',
    other: 'Compruebe los datos introducidos.',
    'sent-before': 'Este formulario ya se envió con otro contenido. Vuelva a abrir la página.',
    'changed-since': 'Entretanto, otra persona ha modificado este contenido. Vuelva a examinarlo.',
  },
}
