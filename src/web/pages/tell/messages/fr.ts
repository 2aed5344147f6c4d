import { count, plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const fr: Messages = {
  title: ref => `Dites-nous ce que vous savez\u00a0: ${ref}`,
  lede: 'Quelque chose a-t-il été fait, ou non\u202f? Où peut-on le lire\u202f? Un membre du secrétariat lit ce que vous écrivez. Rien n’en est publié tel quel.',
  problem: 'Il y a un problème',
  fields: {
    body: 'Ce que vous savez',
    source: 'Adresse d’une source',
    name: 'Votre nom',
    email: 'Votre adresse électronique',
  },
  hints: {
    body: most =>
      `Au plus ${count('fr', most)} caractères, dans n’importe quelle langue. Les liens sont affichés comme du texte.`,
    source: 'Une page ou un document que chacun peut ouvrir, commençant par https://. Laissez vide s’il n’y en a pas.',
    email: 'Nous vous envoyons une lettre contenant un lien. Sans ce lien, personne ne lit ce que vous avez écrit.',
  },
  privacy: days =>
    `Votre nom et votre adresse ne sont vus que par le secrétariat et ne sont jamais publiés. Ce qui n’est pas confirmé dans un délai de ${plural('fr', days, { one: '# jour', other: '# jours' })} est supprimé sans avoir été lu.`,
  send: 'Envoyer',
  faults: {
    body: 'Écrivez au moins dix et au plus 4\u202f000 caractères.',
    source: 'Saisissez une adresse complète commençant par https:// ou http://, ou laissez vide.',
    name: 'Saisissez votre nom.',
    email: 'Saisissez une adresse électronique, par exemple nom@example.org.',
  },
  sentTitle: 'Veuillez consulter votre messagerie',
  sent: days =>
    `Une lettre vous est adressée. Ouvrez le lien qu’elle contient dans un délai de ${plural('fr', days, { one: '# jour', other: '# jours' })} pour confirmer ce que vous avez écrit. Le secrétariat le lira ensuite.`,
  signTitle: 'Confirmez ce que vous avez écrit',
  signText:
    'Par ce bouton, vous déclarez que c’est bien vous qui nous avez écrit. Le secrétariat en prendra alors connaissance.',
  sign: 'C’est bien moi',
  signedTitle: 'Merci',
  signed: 'Le secrétariat lira votre message. Ce qui est porté au registre l’est dans ses propres termes.',
}
