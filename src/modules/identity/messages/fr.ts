import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

const minutesInWords = (n: number) => plural('fr', n, { one: '# minute', other: '# minutes' })

export const fr: Messages = {
  roles: {
    public: 'public',
    administrator: 'administrateur ou administratrice',
    director: 'Directeur ou Directrice',
    officer: 'membre du secrétariat',
    translator: 'traducteur ou traductrice',
    chair: 'président ou présidente',
    'seat-holder': 'titulaire d’un siège',
    assistant: 'assistant ou assistante',
    'focal-point': 'coordonnateur ou coordonnatrice',
    addressee: 'destinataire',
    respondent: 'personne consultée',
    auditor: 'auditeur ou auditrice',
    system: 'le système',
  },
  states: {
    person: { active: 'actif', disabled: 'désactivé' },
    signInLink: { usable: 'utilisable', spent: 'utilisé', expired: 'expiré' },
    session: { live: 'en cours', ended: 'terminée', revoked: 'terminée sur décision' },
    workLink: { open: 'ouvert', closed: 'tâche close', revoked: 'retiré' },
  },
  refusals: {
    'account-exists': 'Il existe déjà des comptes. Veuillez demander une invitation à l’administration du site.',
    'address-already-known': 'Il existe déjà un compte pour cette adresse électronique.',
    'already-disabled': 'Ce compte est déjà désactivé.',
    'person-erased': 'Les données de cette personne ont été effacées. Le compte reste désactivé.',
    'not-disabled': 'Ce compte n’est pas désactivé.',
    'last-administrator':
      'Aucune autre personne n’administre le site. Veuillez d’abord attribuer ce rôle à quelqu’un d’autre.',
    'role-of-the-house': 'Ce rôle s’exerce pour l’ensemble du site ou pas du tout.',
    'begins-in-the-past':
      'Un rôle ne peut pas commencer dans le passé. Veuillez indiquer la date d’aujourd’hui ou un jour ultérieur.',
    'ends-before-it-begins': 'Le rôle prendrait fin avant de commencer. Veuillez indiquer une fin ultérieure.',
    'role-already-held': 'Cette personne exerce déjà ce rôle dans ce cadre pendant cette période.',
    'already-withdrawn': 'Ce rôle a déjà pris fin.',
    'too-many-requests': ({ minutes }) =>
      `Trop de liens ont été demandés. Veuillez utiliser un lien déjà reçu ou réessayer dans ${minutesInWords(minutes)}.`,
    'person-disabled': 'Ce compte est désactivé.',
    'link-not-valid': 'Ce lien n’est pas valable. Veuillez en demander un nouveau.',
    'link-spent': 'Ce lien a déjà été utilisé. Veuillez en demander un nouveau.',
    'link-expired': 'Ce lien a expiré. Veuillez en demander un nouveau.',
    'session-already-ended': 'Cette session est déjà terminée.',
    'task-already-closed': 'La tâche serait déjà close. Veuillez indiquer une clôture ultérieure.',
    'already-revoked': 'Ce lien a déjà été retiré.',
  },
  letters: {
    signIn: {
      subject: 'votre lien de connexion à Throughline',
      body: (address, minutes) => `Madame, Monsieur,

Un lien de connexion à Throughline a été demandé pour cette adresse électronique. Pour vous connecter, veuillez ouvrir l’adresse suivante et confirmer sur la page qui s’affiche.

${address}

Ce lien est valable ${minutesInWords(minutes)} et ne peut servir qu’une fois. Nous vous prions de ne pas transmettre cette lettre.

Si vous n’avez pas demandé ce lien, vous n’avez rien à faire\u00a0: sans cette lettre, personne ne peut accéder à votre compte.`,
    },
    invitation: {
      subject: 'votre compte dans Throughline',
      body: address => `Madame, Monsieur,

Un compte a été ouvert pour vous dans Throughline. Pour vous connecter, veuillez ouvrir l’adresse suivante et saisir la présente adresse électronique. Une lettre contenant un lien de connexion vous sera alors envoyée.

${address}`,
    },
  },
}
