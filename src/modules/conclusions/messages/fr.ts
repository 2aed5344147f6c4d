import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

/** Labels and refusals of this module. The states agree with « conclusion ». */
export const fr: Messages = {
  kinds: { ask: 'demande', view: 'point de vue', 'took-note': 'il a été pris note' },
  kindsLong: {
    ask: 'Demande\u00a0: quelque chose est attendu d’un destinataire.',
    view: 'Point de vue\u00a0: la manière dont les participants voient un sujet.',
    'took-note': 'Les participants ont pris note de quelque chose.',
  },
  states: {
    'on-record': 'consignée\u202f; accord non consigné',
    drafted: 'rédigée',
    circulated: 'distribuée',
    agreed: 'convenue',
    withdrawn: 'retirée',
    merged: 'fusionnée avec une autre entrée',
    struck: 'n’est pas une conclusion de cette réunion',
  },
  purposes: { action: 'pour suite à donner', comment: 'pour observations', information: 'pour information' },
  refusals: {
    'not-a-conclusion-reference':
      'La référence d’une conclusion comporte un numéro après une barre oblique, par exemple CTO-05/2.',
    'meeting-unknown': 'Aucune réunion portant cette référence n’est enregistrée.',
    'body-unknown': 'L’un des destinataires n’est pas enregistré.',
    'topic-unknown': 'L’un des sujets n’est pas enregistré.',
    'conclusion-already-recorded': 'Une conclusion portant cette référence est déjà enregistrée.',
    'conclusion-not-editable':
      'Ce qui a été distribué ou convenu reste tel quel\u202f; seuls les textes du registre et les projets peuvent être modifiés.',
    'reason-missing': 'Indiquez pourquoi\u00a0: chacun peut lire cette entrée, et son historique mentionne le motif.',
    'nothing-changed': 'Rien n’a été modifié.',
    'document-unknown':
      'Choisissez le document avec lequel la comparaison a été faite\u00a0: un document joint à la même réunion.',
    'page-beyond': ({ pages }: { pages: number }) =>
      `Le document a ${plural('fr', pages, { one: '# page', many: '# de pages', other: '# pages' })}\u00a0: indiquez l’une d’elles.`,
    'not-compared': 'Elle n’est pas marquée comme comparée.',
    'entries-compared-with-it': ({ n }: { n: number }) =>
      `Dites pourquoi\u00a0: ${plural('fr', n, { one: '# entrée a été comparée', many: '# d’entrées ont été comparées', other: '# entrées ont été comparées' })} avec ce document.`,
    'not-from-this-state': 'Cette opération n’est pas possible dans l’état actuel de l’entrée.',
    'not-to-be-merged-into':
      'Une entrée ne peut être fusionnée qu’avec une autre entrée du registre de la même réunion.',
    'meeting-not-held': 'Seule une réunion close a des conclusions au registre.',
  },
}
