import type { Messages } from './en.ts'

export const es: Messages = {
  title: 'Correo recibido',
  letters: 'Cartas',
  lede: 'Respuestas a nuestras cartas, respuestas automáticas y cartas devueltas. Lo que el programa no pudo archivar con certeza espera a ser clasificado; no se elimina nada, salvo lo que revelaría quién sigue algo.',
  noSubject: '(sin asunto)',
  problem: 'Hay un problema',
  text: 'Texto',
  notKept:
    'La carta iba dirigida a alguien que sigue algo, y nadie llega a saber quién. De lo que volvió automáticamente solo se conservó qué es.',
  noText: 'No hay texto que pueda mostrarse. Abra el mensaje completo con un programa de correo.',
  files: 'Archivos',
  filesHint: 'Estos archivos los envió un desconocido: se guardan y nunca se muestran aquí. Ábralos con cuidado.',
  onlyInside: 'solo dentro del mensaje completo: no almacenamos archivos de este tipo',
  whole: 'El mensaje completo, tal como llegó (.eml)',
  haveRead: 'Lo he leído',
  sort: 'Clasificar este mensaje',
  belongsTo: 'La carta a la que corresponde',
  seems:
    'Se ha preseleccionado la carta a la que el mensaje dice responder; cualquiera puede escribir eso, así que compruébelo.',
  choose: 'Elija una carta.',
  assign: 'Corresponde a esta carta',
  aside: 'Apartar: no corresponde a ninguna carta',
  columns: {
    state: 'Estado',
    subject: 'Asunto',
    from: 'De',
    address: 'Dirección de correo electrónico',
    kind: 'Qué es',
    doubt: 'Motivo de la duda',
    letter: 'Carta',
    received: 'Recibido',
    sent: 'Enviado',
    bytes: 'Tamaño (bytes)',
  },
  said: {
    read: 'La tarea está hecha.',
    assigned: 'El mensaje está archivado con su carta.',
    aside: 'El mensaje se ha apartado y se conserva.',
  },
}
