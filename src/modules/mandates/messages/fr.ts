import type { Messages } from './en.ts'

/** Labels and refusals of this module. The states agree with « Résolution » and « version ». */
export const fr: Messages = {
  states: {
    proposal: 'proposition',
    'in-force': 'en vigueur',
    superseded: 'remplacée',
    suppressed: 'supprimée',
  },
  verbs: { instructs: 'instruction', encourages: 'encouragement', invites: 'invitation' },
  refusals: {
    'mandate-already-recorded': 'Ce mandat est déjà enregistré.',
    'mandate-unknown': 'Aucun mandat portant ce code n’est enregistré. Saisissez d’abord le mandat.',
    'ends-before-it-begins': 'Le dernier jour en vigueur n’est pas postérieur au premier.',
    'version-unknown': 'Aucune version d’un mandat n’est enregistrée sous cette adresse. Saisissez d’abord la version.',
    'clause-already-recorded': 'Une disposition portant cette référence est déjà enregistrée.',
  },
}
