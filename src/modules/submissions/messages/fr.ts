import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const fr: Messages = {
  states: {
    written: 'écrit, non signé',
    signed: 'à lire',
    'taken-up': 'pris en compte',
    'set-aside': 'écarté',
    expired: 'non signé à temps',
  },
  refusals: {
    'too-many-submissions': ({ minutes }) =>
      `Trop d’envois ont été faits d’ici. Veuillez réessayer dans ${plural('fr', minutes, { one: '# minute', other: '# minutes' })}.`,
    'link-not-valid': 'Ce lien n’est plus valable. Veuillez nous écrire à nouveau.',
    'submission-settled': 'Une décision a déjà été prise.',
    'reason-missing': 'Indiquez le motif.',
  },
  letters: {
    sign: {
      subject: 'veuillez confirmer ce que vous nous avez communiqué',
      body: (ref, address, days) => `Madame, Monsieur,

Cette adresse électronique a été indiquée par une personne qui nous a communiqué une information au sujet de ${ref}. S’il s’agit de vous, veuillez ouvrir l’adresse suivante et confirmer sur la page qui s’affiche. Le secrétariat n’en prendra connaissance qu’ensuite.

${address}

Le lien est valable ${plural('fr', days, { one: '# jour', other: '# jours' })}. Ce qui n’est pas confirmé dans ce délai est supprimé sans avoir été lu.

S’il ne s’agit pas de vous, vous n’avez rien à faire.`,
    },
  },
}
