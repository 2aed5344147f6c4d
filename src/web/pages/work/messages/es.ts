import type { Messages } from './en.ts'

export const es: Messages = {
  endedTitle: 'Este enlace ya no funciona',
  ended:
    'Aquello para lo que servía ha concluido, lo ha sustituido un enlace más reciente o la dirección está incompleta.',
  endedWhat:
    'Busque la última carta que se le envió y abra la dirección completa que contiene. Si no basta, responda a la carta y la secretaría le enviará un nuevo enlace.',
  problem: 'Hay un problema',
  title: ref => `Seguimiento de ${ref}: su respuesta`,
  lede: body =>
    `Esto se ofreció a ${body}. Puede responder aquí, sin cuenta; también puede hacerlo un colega a quien remita la dirección.`,
  preview: 'Lo que todos leerán',
  notPublic: 'Todavía no es público. A continuación figura exactamente lo que todos leerán.',
  isPublic: 'Es público. A continuación figura exactamente lo que todos leen.',
  changed:
    'Se modificó mientras usted lo leía y no se ha enviado nada suyo. Vuelva a examinarlo a continuación. Lo que escribió sigue ahí.',
  reply: 'Su respuesta',
  consent:
    'Lo que envíe se publica de inmediato, junto con lo que figura más arriba, y se señala como dicho por el propio órgano. No se publica ningún nombre de persona.',
  saying: '¿Qué desea decir?',
  dueDay: 'A más tardar el',
  dueDayHint: 'Solo si lo acepta: el día en que estará realizado a más tardar.',
  words: 'Con sus propias palabras',
  wordsHint:
    'Se publica tal como usted lo escriba, en el idioma en que lo escriba. Necesario si no se asume: indique el motivo.',
  wordsLanguage: 'Idioma de este texto',
  evidence: 'Elemento de prueba',
  evidenceHint: 'Lo que lo demuestra, sea cual sea su respuesta. Puede dejarse vacío.',
  kind: 'Tipo',
  reference: 'Referencia o título',
  link: 'Dirección',
  linkHint: 'En la web, empezando por https://',
  send: 'Enviar y publicar',
  sayings: {
    note: 'Tomamos nota',
    accept: 'Lo aceptamos y lo realizaremos a más tardar el día indicado más abajo',
    begin: 'Estamos trabajando en ello',
    done: 'Está realizado',
    decline: 'No lo asumimos, por el motivo indicado más abajo',
    words: 'Solo el texto de abajo; no cambia nada más',
    release: 'Publíquese tal como figura más arriba; no tenemos nada que añadir',
  },
  said: {
    note: 'Gracias. Se ha tomado nota y ya es público.',
    accept: 'Gracias. Está aceptado y ya es público.',
    begin: 'Gracias. Está en curso y ya es público.',
    done: 'Gracias. Está realizado y ya es público.',
    decline: 'Gracias. Su motivo ya es público.',
    words: 'Gracias. Su texto ya es público.',
    release: 'Gracias. Ya es público.',
  },
  faults: {
    say: 'Elija lo que desea decir.',
    nothingToAdd:
      'Ha elegido no añadir nada, pero ha introducido un texto o un elemento de prueba. Elija otra respuesta o deje vacíos esos campos.',
    notAccepted: 'Indicó una fecha sin elegir que lo acepta. Elija esa respuesta o vacíe este campo.',
    dueDay: 'Indique el día en que estará realizado a más tardar.',
    words: 'Introduzca su texto, con 4000 caracteres como máximo.',
    reference: 'Introduzca una referencia o un título, de 300 caracteres como máximo.',
    link: 'Introduzca una dirección completa que empiece por https://.',
  },
}
