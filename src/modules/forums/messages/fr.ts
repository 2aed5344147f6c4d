import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const fr: Messages = {
  eligibility: { 'private-sector': 'secteur privé uniquement', open: 'participation ouverte' },
  seatStates: { open: 'ouvert, pas encore occupé', held: 'occupé', vacant: 'vacant', ended: 'supprimé' },
  places: { principal: 'titulaire', alternate: 'suppléant' },
  refusals: {
    'forum-already-recorded': 'Un forum portant ce code est déjà enregistré.',
    'not-from-this-state': 'Cette opération n’est pas possible dans l’état actuel du siège.',
    'reason-missing':
      'Indiquez pourquoi\u00a0: chacun peut lire cette information, et son historique mentionne le motif.',
    'nothing-changed': 'Rien n’a été modifié.',
    'begins-in-the-future': 'Ce jour n’est pas encore venu\u00a0: saisissez-le à ce moment-là.',
    'begins-before-terms':
      'Il existe des conditions plus récentes\u00a0: corrigez-les, ou saisissez des conditions à partir d’un jour ultérieur.',
    'before-the-seat': 'Le siège a été ouvert plus tard.',
    'ends-before-it-begins': 'Ce jour est antérieur au début.',
    'before-the-last-holder': 'Ce jour-là, le siège était encore occupé par une autre personne.',
    'organization-not-eligible':
      'À cette date, une organisation de cette catégorie ne peut pas occuper de siège dans ce forum.',
    'contact-unknown': 'Choisissez une personne parmi les contacts de l’organisation.',
    'not-there-that-day': 'D’après ses contacts, cette personne ne faisait pas partie de l’organisation ce jour-là.',
    'already-holder': 'Cette personne figure déjà parmi les titulaires ou suppléants de ce siège.',
    'holder-from-another-organization': 'Le titulaire doit appartenir à l’organisation à laquelle revient le siège.',
    'alternate-from-another-organization': 'Un suppléant doit appartenir à l’organisation à laquelle revient le siège.',
    'not-these-alternates': 'Les suppléants ont changé entre-temps\u00a0: consultez de nouveau le siège.',
  },
}
