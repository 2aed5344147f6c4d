import type { Messages } from './en.ts'

export const fr: Messages = {
  title: 'Courrier reçu',
  letters: 'Lettres',
  lede: 'Réponses à nos lettres, réponses automatiques et lettres revenues. Ce que le programme n’a pas pu classer avec certitude attend d’être trié\u202f; rien n’est jeté, sauf ce qui dirait qui suit quelque chose.',
  noSubject: '(sans objet)',
  problem: 'Il y a un problème',
  text: 'Texte',
  notKept:
    'La lettre était adressée à quelqu’un qui suit un élément, et personne n’apprend qui. De ce qui est revenu automatiquement, seule la nature a été conservée.',
  noText: 'Aucun texte ne peut être affiché. Ouvrez le message entier avec un logiciel de messagerie.',
  files: 'Fichiers',
  filesHint:
    'Ces fichiers viennent d’un inconnu\u00a0: ils s’enregistrent et ne s’affichent jamais ici. Ouvrez-les avec prudence.',
  onlyInside: 'seulement dans le message entier\u00a0: nous ne stockons pas de fichiers de ce type',
  whole: 'Le message entier, tel qu’il est arrivé (.eml)',
  haveRead: 'Je l’ai lu',
  sort: 'Trier ce message',
  belongsTo: 'La lettre à laquelle il se rapporte',
  seems: 'La lettre à laquelle il dit répondre est présélectionnée\u202f; chacun peut écrire cela, comparez donc.',
  choose: 'Choisissez une lettre.',
  assign: 'Il se rapporte à cette lettre',
  aside: 'Mettre de côté\u00a0: il ne se rapporte à aucune lettre',
  columns: {
    state: 'État',
    subject: 'Objet',
    from: 'De',
    address: 'Adresse électronique',
    kind: 'Nature',
    doubt: 'Raison du doute',
    letter: 'Lettre',
    received: 'Reçu',
    sent: 'Envoyé',
    bytes: 'Octets',
  },
  said: {
    read: 'La tâche est accomplie.',
    assigned: 'Le message est classé avec sa lettre.',
    aside: 'Le message est mis de côté et conservé.',
  },
}
