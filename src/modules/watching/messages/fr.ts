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

Quelqu’un a demandé que des lettres soient envoyées à cette adresse électronique lorsqu’un élément public est modifié dans\u00a0:

${title}

S’il s’agit de vous, veuillez ouvrir l’adresse suivante et confirmer sur la page qui s’affiche. Vous pourrez aussi y choisir la langue des lettres ou les faire cesser.

${address}

S’il ne s’agit pas de vous, vous n’avez rien à faire\u00a0: aucune lettre ne vous sera envoyée.`,
    },
    news: {
      subject: title => `modifications dans ce que vous suivez\u00a0: ${title}`,
      body: (title, lines, address) => `Madame, Monsieur,

Vous avez demandé à recevoir une lettre lorsqu’un élément public est modifié dans\u00a0:

${title}

Ce qui a changé\u00a0:

${lines}

Une telle lettre est envoyée au plus une fois par jour. Pour ne plus recevoir ces lettres ou en changer la langue, veuillez ouvrir l’adresse suivante\u00a0:

${address}`,
    },
  },
}
