import type { Messages } from './en.ts'

export const fr: Messages = {
  title: 'Ce qui vous attend',
  lede: 'Ce que vous seul, ou une personne exerçant la même fonction, pouvez faire maintenant. Les échéances les plus proches d’abord.',
  problem: 'Il y a un problème',
  nothing: 'Rien ne vous attend.',
  tasks: 'Tâches',
  also: 'Également en attente',
  columns: {
    task: 'Objet',
    since: 'Depuis',
    due: 'Échéance',
    taken: 'Prise en charge',
    doing: 'Faire',
    count: 'Nombre',
  },
  noDay: 'sans échéance',
  nobody: 'par personne',
  you: 'par vous',
  somebody: 'par un collègue',
  take: 'Je m’en charge',
  done: 'C’est fait',
  drop: 'Sans objet',
  dropSend: 'Abandonner la tâche',
  reason: 'Pourquoi il n’y a plus lieu de le faire',
  reasonHint: 'Le motif figure dans le journal. Ne nommez personne.',
  said: {
    take: 'Vous vous chargez de la tâche.',
    done: 'La tâche est accomplie.',
    drop: 'La tâche n’est plus en attente.',
  },
  waits: {
    compare: 'Conclusions à comparer avec un document',
    letters: 'Lettres qui n’ont pas pu être envoyées',
  },
}
