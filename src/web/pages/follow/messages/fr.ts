import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const fr: Messages = {
  title: 'Suivre',
  problem: 'Il y a un problème',
  byMail: 'Par courriel',
  byMailText:
    'Vous recevez une lettre lorsqu’un élément public est modifié ici, au plus une fois par jour. Chaque lettre contient un lien qui met aussitôt fin à l’envoi. Personne ne saura que vous suivez cette page.',
  email: 'Votre adresse électronique',
  emailHint: 'Nous vous envoyons d’abord une lettre, dans laquelle vous confirmez que la demande vient de vous.',
  emailFault: 'Saisissez une adresse électronique, par exemple nom@example.org.',
  language: 'Langue des lettres',
  send: 'M’envoyer la lettre',
  byFeed: 'Par flux',
  byFeedText: 'Un flux ne demande pas votre adresse\u00a0: indiquez l’un de ceux-ci à votre lecteur de flux.',
  sentTitle: 'Veuillez consulter votre messagerie',
  sent: days =>
    `Une lettre vous est adressée. Ouvrez le lien qu’elle contient dans un délai de ${plural('fr', days, { one: '# jour', other: '# jours' })} pour confirmer. D’ici là, aucune autre lettre ne vous sera envoyée.`,
  yoursTitle: 'Ce que vous suivez',
  goneFromPublic: 'Ce que vous suivez n’est pas public pour le moment.',
  confirmText: 'Les lettres sont envoyées une fois que vous avez confirmé les souhaiter.',
  confirm: 'Oui, envoyez-moi des lettres',
  save: 'Enregistrer la langue',
  stopText: 'Les lettres cessent aussitôt et votre adresse est effacée.',
  stop: 'Ne plus recevoir de lettres',
  endedTitle: 'Fin de l’envoi de lettres',
  ended: 'Vous ne recevrez plus de lettres à ce sujet et votre adresse est effacée.',
  said: {
    confirm: 'Vous recevrez une lettre lorsqu’un élément sera modifié.',
    language: 'La langue de vos lettres est modifiée.',
  },
}
