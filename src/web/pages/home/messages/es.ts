import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const es: Messages = {
  title: 'Qué concluyeron los ejecutivos de la industria sobre las normas, y qué fue de ello',
  lede: 'Throughline sigue una necesidad desde la persona que la expresó hasta la norma que responde a ella. Parte del registro público de las reuniones de ejecutivos celebradas en el marco de la UIT desde 2008: qué se concluyó, a quién iba dirigido y qué ocurrió después.',
  ask: '¿Qué fue de…?',
  askHint: 'Escriba una palabra o una referencia, por ejemplo, «códecs de vídeo», «5G» o CTO-05/2.',
  find: 'Buscar',
  figures: 'Cifras de las reuniones de CTO y CxO',
  conclusions: 'Conclusiones registradas',
  conclusionsOf: (meetings: number) =>
    plural('es', meetings, {
      one: 'de # reunión cuyo texto se ha podido leer en parte',
      many: 'de # de reuniones cuyo texto se ha podido leer en parte',
      other: 'de las # reuniones cuyo texto se ha podido leer en parte',
    }),
  stated: 'Destinatario indicado en el texto',
  statedOf: (others: number) =>
    plural('es', others, {
      one: 'para la otra, el destinatario es una interpretación nuestra, y así se señala',
      many: 'para # de conclusiones más, el destinatario es una interpretación nuestra, y así se señala',
      other: 'para las otras #, el destinatario es una interpretación nuestra, y así se señala',
    }),
  followed: 'Algún seguimiento conocido',
  followedOf: (linked: number) =>
    linked === 0
      ? 'en las fuentes leídas hasta ahora; ninguna fuente indica el vínculo'
      : plural('es', linked, {
          one: 'en las fuentes leídas hasta ahora; una fuente indica el vínculo para # conclusión',
          many: 'en las fuentes leídas hasta ahora; una fuente indica el vínculo para # de conclusiones',
          other: 'en las fuentes leídas hasta ahora; una fuente indica el vínculo para # conclusiones',
        }),
  verified: 'Verificadas por la secretaría',
  verifiedOf: 'con el documento completo',
  latestConclusions: 'Últimas conclusiones',
  latestMeetings: 'Últimas reuniones',
  conclusion: 'Conclusión',
  addressedTo: 'Dirigida a',
  became: 'Qué fue de ella',
  allConclusions: (n: number) =>
    plural('es', n, { one: '# conclusión', many: 'Todas las conclusiones (#)', other: 'Las # conclusiones' }),
  allMeetings: (n: number) =>
    plural('es', n, { one: '# reunión', many: 'Todas las reuniones (#)', other: 'Las # reuniones' }),
  gap: (n: number) =>
    plural('es', n, {
      one: 'No disponemos de ningún texto de # reunión de ejecutivos cuya celebración se conoce o se deduce.',
      many: 'No disponemos de ningún texto de # de reuniones de ejecutivos cuya celebración se conoce o se deduce.',
      other: 'No disponemos de ningún texto de # reuniones de ejecutivos cuya celebración se conoce o se deduce.',
    }),
  chain: 'Cómo leer el hilo',
  chainText:
    'Cada necesidad, tema, conclusión y seguimiento se sitúa en un mismo hilo de diez etapas. La etapa que falta se representa como tal: una laguna reconocida con franqueza forma parte del registro.',
}
