import type { Messages } from './en.ts'

export const es: Messages = {
  refusals: {
    'table-empty': 'El archivo no contiene ninguna fila.',
    'table-too-large': ({ megabytes }) => `El archivo supera los ${megabytes}\u00a0MB. Divídalo en varios archivos.`,
    'table-kind-unknown': 'Este archivo no es un archivo CSV ni un libro XLSX.',
    'table-old-format': 'Este libro está en el antiguo formato XLS. Guárdelo en formato XLSX.',
    'table-protected': 'El libro está protegido con contraseña. Guárdelo sin ella.',
    'table-macros': 'No se aceptan libros con macros. Guárdelo en formato XLSX, sin macros.',
    'table-damaged': 'El libro está dañado y no puede leerse. Guárdelo de nuevo.',
    'table-unpacks-too-large': ({ megabytes }) =>
      `Una vez descomprimido, el libro supera los ${megabytes}\u00a0MB o multiplica muchas veces su tamaño; no se ha abierto.`,
    'table-too-costly': 'Leer el archivo requiere demasiado tiempo o memoria. Divídalo en varios archivos.',
    'table-document-type':
      'El libro declara un tipo de documento, cosa que no hace ninguna hoja de cálculo; no se ha abierto.',
    'table-encoding-unknown': 'Se desconoce la codificación de los caracteres del archivo. Guárdelo como CSV UTF-8.',
    'table-line-damaged': ({ line }) => `No se puede leer la línea ${line}: hay unas comillas fuera de lugar.`,
    'table-quote-open': ({ line }) => `Se abren unas comillas que nunca se cierran (advertido en la línea ${line}).`,
    'table-too-wide': ({ most, line }) => `La fila ${line} tiene más de ${most} columnas.`,
    'table-too-long': ({ most }) => `El archivo tiene más de ${most} filas. Divídalo en varios archivos.`,
    'table-control-character': ({ line }) => `La línea ${line} contiene un carácter que no es texto (NUL).`,
  },
}
