import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

const daysInWords = (n: number): string => plural('es', n, { one: '# día', many: '# días', other: '# días' })

/** Labels, refusals and letters of this module. */
export const es: Messages = {
  sourceStatuses: {
    planned: 'previsto',
    reviewed: 'examinado',
    agreed: 'acordado',
    taken_up: 'incorporado a los trabajos',
    partly_done: 'realizado en parte',
    done: 'realizado',
  },
  states: {
    offered: 'ofrecido',
    noted: 'se ha tomado nota',
    accepted: 'aceptado',
    'in-progress': 'en curso',
    done: 'realizado',
    'not-taken-up': 'no asumido',
    superseded: 'sustituido',
    withdrawn: 'retirado antes de su publicación',
  },
  says: {
    noted: 'Se ha tomado nota',
    accepted: 'Aceptado',
    begun: 'En curso',
    done: 'Realizado',
    'not-taken-up': 'No asumido',
    superseded: 'Sustituido',
    words: 'Con sus propias palabras',
  },
  channels: {
    link: 'por el propio órgano, mediante su enlace',
    mail: 'registrado por la secretaría a partir de un correo electrónico del órgano',
    paper: 'registrado por la secretaría a partir de una carta del órgano',
    meeting: 'registrado por la secretaría a partir de una reunión',
    liaison: 'registrado por la secretaría a partir de una declaración de coordinación',
    secretariat: 'por la secretaría',
  },
  evidenceKinds: {
    document: 'documento',
    liaison: 'declaración de coordinación',
    'work-item': 'tema de trabajo',
    recommendation: 'Recomendación',
    deployment: 'implantación',
    meeting: 'reunión',
  },
  saidBys: { body: 'el órgano', secretariat: 'la secretaría', 'public-source': 'una fuente pública' },
  standing: {
    promised: day => `prometido para el ${day}`,
    overdue: day => `con retraso desde el ${day}`,
    noInformation: day => `sin información recibida al ${day}`,
    heard: day => `última noticia el ${day}`,
  },
  labels: {
    body: 'Ofrecido a',
    office: 'Dependencia responsable',
    status: 'Estado',
    now: 'Al día de hoy',
    offeredOn: 'Ofrecido el',
    said: 'Lo que se ha dicho',
    nothingSaid: 'El órgano aún no ha dicho nada.',
    evidence: 'Elementos de prueba',
    noEvidence: 'No se ha aportado ninguno.',
    supersededBy: 'Sustituido por',
    verifiedOn: day => `verificado por la secretaría el ${day}`,
    notVerified: 'sin verificar',
    saidByOn: (who, day) => `según ${who}, el ${day}`,
    due: day => `a más tardar el ${day}`,
  },
  letters: {
    reply: {
      subject: ref => `su respuesta sobre el seguimiento de ${ref}`,
      before: ({ name, ref, day, address }) => `Estimada señora, estimado señor:

En relación con ${ref}, se mostró a ${name} lo que puede publicarse sobre el seguimiento. Hasta ahora no se ha recibido nada; el último día para responder antes de que la secretaría pueda publicarlo es el ${day}. La dirección siguiente lo muestra y recoge la respuesta. No se necesita ninguna cuenta, y un colega puede hacerlo por usted.

${address}`,
      after: ({ name, ref, day, address }) => `Estimada señora, estimado señor:

En relación con ${ref}, se mostró a ${name} lo que puede publicarse sobre el seguimiento. Al ${day} no se había recibido nada, por lo que la secretaría puede publicarlo. Usted puede seguir respondiendo en cualquier momento en la dirección siguiente; lo que envíe se publicará de inmediato.

${address}`,
    },
    news: {
      subject: ref => `en qué situación está el seguimiento de ${ref}`,
      before: ({ name, ref, day, address }) => `Estimada señora, estimado señor:

${name} aceptó un seguimiento de ${ref} para el ${day}. Si hay novedades, u otra fecha, puede indicarlo en la dirección siguiente; lo que envíe se publicará de inmediato. Si aún no las hay, no es necesario hacer nada.

${address}`,
      after: ({ name, ref, day, address }) => `Estimada señora, estimado señor:

${name} aceptó un seguimiento de ${ref} para el ${day}. Desde entonces no se ha recibido nada, y así consta en el registro. En la dirección siguiente puede comunicar lo realizado, indicar otra fecha o explicar por qué no se asume; lo que envíe se publicará de inmediato.

${address}`,
    },
    preview: {
      subject: ref => `lo que se publicará sobre el seguimiento de ${ref}`,
      body: ({ name, contact, ref, on, text, address, days }) => `Estimada señora, estimado señor:

Esta carta se dirige a ${contact}, contacto de ${name}.

Throughline es el registro público de lo que ha sido de las conclusiones de las reuniones de ejecutivos sobre normalización. Con la referencia ${ref} consta en el registro:

${on}

Como seguimiento, se ofreció a ${name} lo siguiente:

${text}

Antes de que se publique algo al respecto, puede usted ver exactamente lo que todos leerán, y responder: tomar nota, aceptarlo con una fecha, comunicar lo realizado, indicar por qué no se asume o añadir sus propias palabras. Le rogamos que abra la dirección siguiente. No se necesita ninguna cuenta, y un colega puede hacerlo por usted.

${address}

Lo que envíe se publicará de inmediato. Si no se recibe nada en un plazo de ${daysInWords(days)}, la secretaría podrá publicar lo que allí se muestra; usted podrá seguir respondiendo en cualquier momento.`,
    },
  },
  refusals: {
    'conclusion-unknown': 'No hay ninguna conclusión registrada con esta referencia.',
    'follow-up-already-recorded': 'Este seguimiento ya está registrado.',
    'source-unknown': 'Elija una conclusión o una disposición registrada y pública.',
    'body-unknown': 'Elija un órgano registrado.',
    'not-from-this-state': 'En el estado actual de la entrada no es posible hacerlo.',
    'already-published': 'Se publicó, así que permanece; indique que ha sido sustituida o no asumida.',
    'reason-missing': 'Indique el motivo: esta entrada es pública, y lo que todos leen no se modifica sin motivo.',
    'nothing-changed': 'No se ha modificado nada.',
    'body-already-told': 'Ya se informó al órgano de esta entrada. Ofrezca otra al otro órgano.',
    'heard-missing': 'Indique cómo y cuándo lo supo la secretaría.',
    'day-to-come': 'Ese día aún no ha llegado.',
    'said-before-offered': ({ day }: { day?: string | number }) =>
      `No puede haberse dicho antes de la propuesta, que se hizo el ${day}.`,
    'due-day-passed': 'Indique un día que no haya pasado.',
    'words-missing': 'Introduzca el texto y, si no se asume, indique el motivo.',
    'not-to-be-superseded-by': 'Elija otra entrada vigente.',
    'nothing-to-read': 'No hay ninguna respuesta por leer.',
    'nothing-to-take-back': 'No hay nada que anular: lo publicado permanece.',
    'file-unknown': 'Elija un archivo adjunto a esta entrada.',
    'evidence-unknown': 'Este elemento de prueba ya no existe.',
    'already-verified': 'Ya ha sido verificado.',
    'nothing-to-publish': 'Todos la leen ya así.',
    'contact-unusable': 'No se puede enviar ninguna carta a esta persona. Elija otro contacto.',
    'not-previewed': 'No se ha mostrado esta versión al órgano. Envíele primero una vista previa.',
    'preview-not-sent': 'La carta con la vista previa aún no ha salido. Consulte las cartas.',
    'time-to-reply': ({ day }) =>
      `El órgano puede responder hasta el final del ${day}. Hasta entonces solo él mismo puede publicarla.`,
  },
}
