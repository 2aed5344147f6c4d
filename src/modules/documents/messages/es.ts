import type { Messages } from './en.ts'

export const es: Messages = {
  refusals: {
    'name-unusable': ({ longest }) =>
      `Este nombre de archivo no puede utilizarse. Sírvase emplear letras, cifras, espacios, guiones y puntos, con un máximo de ${longest} caracteres.`,
    'kind-not-allowed': ({ kinds }) =>
      `No se aceptan archivos de este tipo. Los tipos aceptados son los siguientes: ${kinds}.`,
    'file-empty': 'El archivo está vacío.',
    'file-too-large': ({ megabytes }) =>
      `El tamaño del archivo supera los ${megabytes}\u00a0MB. Sírvase enviar un archivo más pequeño o dividirlo en varios.`,
    'content-does-not-match-name':
      'El contenido del archivo no corresponde a su nombre. Sírvase guardar de nuevo el archivo en el formato correcto o corregir la extensión de su nombre.',
    'attachment-already-withdrawn': 'Este archivo ya ha sido retirado.',
    'attachment-already-public': 'Este archivo ya está a disposición de todos.',
    'kind-not-readable': 'Aquí solo se pueden adjuntar documentos PDF o Word (DOCX).',
    'attachment-not-readable': 'Solo se puede leer el texto de documentos PDF y Word.',
  },
  visibility: { public: 'accesible a todos', staff: 'reservado a la secretaría' },
  withdrawn: 'retirado',
}
