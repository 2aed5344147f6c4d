import { count, plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const fr: Messages = {
  title: 'Lettres',
  lede: 'Le courrier électronique du site\u00a0: ce qui n’a pas pu être envoyé, ce qui est en attente, ce qui a été envoyé. Le texte des lettres n’est montré à personne.',
  withoutReaders:
    'Vous voyez que des lettres sont envoyées, mais ni leurs destinataires ni leur objet, et vous ne pouvez pas les envoyer à nouveau\u00a0: cela relève du secrétariat.',
  counts: 'Lettres par état',
  caption: 'Liste des lettres',
  cut: (shown: number, all: number) =>
    `La liste contient ${plural('fr', shown, { one: '# lettre', many: '# de lettres', other: '# lettres' })} sur ${count('fr', all)}. Les plus anciennes n’y figurent pas.`,
  columns: {
    state: 'État',
    kind: 'Lettre',
    subject: 'Objet',
    name: 'Destinataire',
    address: 'Adresse électronique',
    language: 'Langue',
    actBy: 'Suite à donner au plus tard le',
    queued: 'Établie le',
    sent: 'Envoyée le',
    attempts: 'Essais',
    answers: 'Réponses',
    error: 'Cause de l’échec',
  },
  filters: { state: 'État', kind: 'Lettre' },
  kinds: {
    'sign-in': 'lien de connexion',
    invitation: 'lettre d’invitation',
    'follow-up-preview': 'aperçu d’un suivi',
    'follow-up-reminder': 'rappel d’une mesure de suivi',
    'sign-submission': 'lien pour confirmer un message',
    'confirm-following': 'confirmation d’un abonnement',
    'following-news': 'modifications dans ce que l’on suit',
  },
  errors: {
    'nothing-to-send': 'La lettre n’était plus utile. Il n’y a rien à faire.',
    'reader-gone': 'La personne n’a pas de compte actif.',
    returned: 'Le serveur du destinataire l’a renvoyée\u00a0: le plus souvent, l’adresse n’existe plus.',
    login: 'Le serveur de messagerie a refusé la connexion. Vérifiez SMTP_URL.',
    unreachable: 'Le serveur de messagerie n’a pas pu être joint.',
    address: 'Le serveur de messagerie a refusé l’adresse.',
    letter: 'Le serveur de messagerie a refusé la lettre.',
    other: 'Erreur d’une autre nature.',
  },
  received: 'Courrier reçu',
  again: 'Envoyer à nouveau',
  queuedAgain: 'La lettre est de nouveau en attente d’envoi.',
}
