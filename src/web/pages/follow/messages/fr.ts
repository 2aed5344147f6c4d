import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const fr: Messages = {
  title: 'Suivre',
  problem: 'Il y a un problème',
  byMail: 'Par courriel',
  byMailText:
    'Vous recevez une lettre lorsque quelque chose de public change ici, au plus une fois par jour. Chaque lettre contient un lien qui les fait cesser aussitôt. Personne n’apprend que vous suivez cette page.',
  email: 'Votre adresse électronique',
  emailHint: 'Nous vous envoyons d’abord une lettre, dans laquelle vous confirmez que la demande vient de vous.',
  emailFault: 'Saisissez une adresse électronique, par exemple nom@example.org.',
  language: 'Langue des lettres',
  send: 'M’envoyer la lettre',
  byFeed: 'Par fil d’actualité',
  byFeedText: 'Un fil ne demande aucune adresse : indiquez l’un de ceux-ci à votre lecteur de fils.',
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
  endedTitle: 'Plus de lettres',
  ended: 'Vous ne recevrez plus de lettres à ce sujet et votre adresse est effacée.',
  said: {
    confirm: 'Vous recevrez une lettre lorsque quelque chose changera.',
    language: 'La langue de vos lettres est modifiée.',
  },
}
