import type { Messages } from './en.ts'

export const fr: Messages = {
  subjects: {
    actionRequiredBy: (day, subject) => `Suite à donner au plus tard le ${day} : ${subject}`,
    actionRequired: subject => `Suite à donner : ${subject}`,
    forInformation: subject => `Pour information : ${subject}`,
  },
  states: {
    queued: 'en attente d’envoi',
    failed: 'pas encore envoyée, nouvel essai prévu',
    sent: 'envoyée',
    dead: 'n’a pas pu être envoyée',
  },
  refusals: {
    'letter-not-dead': 'Seule une lettre qui n’a pas pu être envoyée peut être envoyée à nouveau.',
    'reader-gone': 'Cette personne n’a pas de compte actif : aucune lettre ne peut lui être envoyée.',
    'letter-already-settled': 'Cette lettre a déjà été envoyée ou abandonnée.',
  },
}
