import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const fr: Messages = {
  states: { asked: 'pas encore confirmé', live: 'suivi par courriel', ended: 'terminé' },
  refusals: {
    'too-many-followings': ({ minutes }) =>
      `Trop de lettres ont été demandées. Veuillez réessayer dans ${plural('fr', minutes, { one: '# minute', other: '# minutes' })}.`,
    'following-link-not-valid': 'Ce lien n’est plus valable.',
  },
  letters: {
    confirm: {
      subject: 'veuillez confirmer ce que vous souhaitez suivre',
      body: (title, address) => `Madame, Monsieur,

Quelqu’un a demandé que des lettres soient envoyées à cette adresse électronique lorsque quelque chose de public change dans :

${title}

S’il s’agit de vous, veuillez ouvrir l’adresse suivante et confirmer sur la page qui s’affiche. Vous pourrez aussi y choisir la langue des lettres ou les faire cesser.

${address}

S’il ne s’agit pas de vous, vous n’avez rien à faire : aucune lettre ne vous sera envoyée.`,
    },
    news: {
      subject: title => `changements dans ce que vous suivez : ${title}`,
      body: (title, lines, address) => `Madame, Monsieur,

Vous avez demandé à être informé lorsque quelque chose de public change dans :

${title}

Ce qui a changé :

${lines}

Une telle lettre est envoyée au plus une fois par jour. Pour ne plus recevoir ces lettres ou en changer la langue, veuillez ouvrir l’adresse suivante :

${address}`,
    },
  },
}
