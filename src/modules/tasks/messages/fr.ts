import type { Messages } from './en.ts'

export const fr: Messages = {
  kinds: {
    'file-mail': 'Classer une lettre arrivée par courriel',
    'read-answer': 'Lire une réponse à l’une de nos lettres',
    'mend-address': 'Chercher pourquoi une lettre est revenue',
    'read-submission': 'Lire ce que quelqu’un nous a communiqué',
    'mend-backup': 'Chercher pourquoi la sauvegarde de la nuit n’a pas été faite',
  },
  states: { open: 'en attente', done: 'fait', dropped: 'sans objet' },
  refusals: {
    'task-settled': 'Cette tâche n’est plus en attente\u00a0: elle a été accomplie ou elle est devenue sans objet.',
    'done-elsewhere':
      'Cette tâche prend fin d’elle-même lorsque ce dont il s’agit est classé, lu ou tranché. Ouvrez-le à cet endroit.',
    'reason-missing': 'Indiquez pourquoi il n’y a plus lieu de le faire.',
    'nobody-to-take-it': 'Seule une personne disposant d’un compte peut se charger d’une tâche.',
  },
}
