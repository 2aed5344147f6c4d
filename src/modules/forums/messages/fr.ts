import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const fr: Messages = {
  eligibility: { 'private-sector': 'secteur privé uniquement', open: 'participation ouverte' },
  refusals: { 'forum-already-recorded': 'Un forum portant ce code est déjà enregistré.' },
}
