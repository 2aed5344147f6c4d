import type { Messages } from './en.ts'

export const es: Messages = {
  back: 'Volver a la reunión',
  newTitle: (meeting: string) => `Registrar una publicación: ${meeting}`,
  editTitle: (meeting: string) => `Gestionar una publicación: ${meeting}`,
  register: 'Registrar',
  publicPage: 'Página pública',
  struck: 'dada de baja: solo la ve la secretaría',
  noFile: 'No hay ningún archivo adjunto.',
  attach: 'Adjuntar el archivo',
  publish: 'Es el archivo correcto: ponerlo a disposición de todos',
  withdraw: 'No es el archivo correcto: retirarlo',
  headings: {
    files: 'Archivo',
    facts: 'Qué se sabe de ella',
    conclusions: 'Conclusiones que contiene',
  },
  fields: {
    type: 'Tipo de publicación',
    title: (language: string) => `Título (${language})`,
    reference: 'Número asignado por la entidad editora',
    day: 'Día de publicación',
    languages: 'Publicada en',
    publishedIn: (language: string) => `Publicada en: ${language}`,
    url: 'Dónde se publicó (enlace)',
    read: 'Leída por nosotros',
    note: 'Nota',
    noteLanguage: 'Idioma de la nota',
    file: 'Archivo',
    link: (n: string) => `Conclusión ${n}`,
  },
  hints: {
    title:
      'Si la publicación no tiene título, déjelo en blanco en todos los idiomas: se designará por su tipo y su reunión. De lo contrario, el idioma original es obligatorio.',
    reference: 'Por ejemplo TD123, una carta o un número de documento.',
    file: 'PDF o Word (DOCX), 25\u00a0MB como máximo. Solo la secretaría lo ve hasta que usted confirme que es el correcto.',
    fileAgain: 'Vuelva a elegir el archivo: el navegador no lo conserva.',
    conclusions:
      'Elija para cada conclusión que contiene; todos ven bajo la publicación solo esas. Declarado: la ha leído allí. Deducido: es una conclusión de la misma reunión.',
  },
  yesNo: {
    no: 'no',
    yes: 'sí',
  },
  moves: {
    strike: {
      title: 'Se registró por error',
      send: 'Darla de baja',
    },
    reinstate: {
      title: 'Sí corresponde aquí',
      send: 'Volver a darla de alta',
    },
  },
  faults: {
    title: 'Introduzca el título en su idioma original, con 300 caracteres como máximo, o en ninguno.',
    url: 'Introduzca la dirección completa, que empiece por https:// o http://.',
    day: 'Introduzca un día que exista.',
    reference: 'Introduzca 200 caracteres como máximo.',
    note: 'Introduzca 1000 caracteres como máximo.',
    file: 'Elija un archivo.',
  },
  said: {
    registered: 'Registrada.',
    saved: 'Guardado.',
    attached: 'Adjuntado. Por ahora solo la secretaría ve el archivo.',
    publish: 'Ahora el archivo está a disposición de todos.',
    withdraw: 'Retirado. El archivo se conserva para la secretaría.',
    strike: 'Dada de baja. Ahora solo la ve la secretaría.',
    reinstate: 'Vuelve a constar en el registro.',
  },
}
