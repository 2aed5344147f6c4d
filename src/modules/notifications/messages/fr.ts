import type { Messages } from './en.ts'

export const fr: Messages = {
  subjects: {
    actionRequiredBy: (day, subject) => `Suite à donner au plus tard le ${day}\u00a0: ${subject}`,
    actionRequired: subject => `Suite à donner\u00a0: ${subject}`,
    forInformation: subject => `Pour information\u00a0: ${subject}`,
  },
  states: {
    queued: 'en attente d’envoi',
    failed: 'pas encore envoyée, nouvel essai prévu',
    sent: 'envoyée',
    dead: 'n’a pas pu être envoyée',
    returned: 'renvoyée par le serveur du destinataire',
  },
  refusals: {
    'letter-not-dead': 'Seule une lettre qui n’a pas pu être envoyée, ou qui est revenue, peut être envoyée à nouveau.',
    'reader-gone': 'Cette personne n’a pas de compte actif\u00a0: aucune lettre ne peut lui être envoyée.',
    'letter-cleared': 'Le destinataire et le texte de cette lettre ne sont plus conservés.',
    'letter-already-settled': 'Cette lettre a déjà été envoyée ou abandonnée.',
    'letter-not-sent': 'Seule une lettre envoyée peut revenir.',
  },
}
