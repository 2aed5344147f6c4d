import type { Messages } from './en.ts'

/** Labels and refusals of this module. The states agree with « sujet ». */
export const fr: Messages = {
  states: {
    'on-record': 'thème d’une réunion passée',
    proposed: 'proposé',
    admitted: 'admis',
    parked: 'mis en attente',
    withdrawn: 'retiré',
  },
  merged: 'fusionné avec un autre',
  refusals: {
    'meeting-unknown': 'Aucune réunion portant cette référence n’est enregistrée.',
    'theme-already-recorded': 'Ce thème est déjà enregistré pour cette réunion.',
    'sponsor-unknown': 'Une des organisations parrainantes n’est pas enregistrée.',
    'term-unknown': 'Un des termes de la classification n’est plus proposé.',
    'topic-not-editable': 'Un sujet retiré ou fusionné avec un autre ne peut plus être modifié.',
    'reason-missing': 'Indiquez pourquoi\u00a0: l’historique du sujet mentionne le motif.',
    'nothing-changed': 'Rien n’a été modifié.',
    'not-from-this-state': 'Dans l’état actuel de ce sujet, cela n’est pas possible.',
    'others-merged-into':
      'D’autres sujets ont été fusionnés avec celui-ci et renvoient à lui\u00a0: annulez d’abord ces fusions.',
    'topic-not-mergeable': 'Un sujet retiré ou déjà fusionné ne peut pas être fusionné.',
    'not-to-be-merged-into':
      'Choisissez un autre sujet, ni fusionné ni retiré\u202f; ce que chacun voit ne peut être fusionné qu’avec ce que chacun voit.',
    'not-merged': 'Ce sujet n’est pas fusionné avec un autre.',
    'vocabulary-unknown': 'Ce vocabulaire n’existe pas.',
    'term-already-there': 'Le vocabulaire comporte déjà un terme portant cette clé.',
    'term-already-retired': 'Ce terme est déjà abandonné.',
  },
}
