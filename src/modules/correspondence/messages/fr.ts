import type { Messages } from './en.ts'

export const fr: Messages = {
  kinds: {
    returned: 'lettre revenue',
    delayed: 'remise retardée',
    delivered: 'remise confirmée',
    automatic: 'réponse automatique',
    reply: 'réponse',
    unreadable: 'message illisible',
  },
  states: {
    filed: 'classé avec sa lettre',
    unclear: 'à trier',
    'set-aside': 'mis de côté',
  },
  doubts: {
    unreadable: 'Notre programme ne peut pas le lire. Ouvrez le message entier avec un logiciel de messagerie.',
    'no-code': 'L’adresse à laquelle il a été envoyé ne désigne aucune lettre.',
    'code-not-ours': 'L’adresse à laquelle il a été envoyé porte un code qui n’est pas de nous.',
    'several-letters': 'Il a été envoyé aux adresses de plusieurs lettres.',
    'letter-unknown': 'La lettre à laquelle il a été envoyé n’est pas enregistrée.',
    'no-report': 'Il vient d’un serveur de messagerie, mais ne dit pas ce que la lettre est devenue.',
    'letter-not-sent': 'La lettre à laquelle il a été envoyé n’est jamais partie.',
  },
  refusals: {
    'message-already-filed': 'Ce message a déjà été classé.',
    'message-already-settled': 'Ce message a déjà été traité.',
    'letter-unknown': 'Cette lettre n’existe pas.',
  },
}
