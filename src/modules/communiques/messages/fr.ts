import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const fr: Messages = {
  types: {
    communique: 'communiqué',
    press_communique: 'communiqué, version pour la presse',
    press_release: 'communiqué de presse',
    press_coverage: 'article de presse',
    tsag_document: 'document soumis au GCNT',
    meeting_report: 'rapport de réunion',
    participant_report: 'rapport d’un participant',
    partner_news: 'information publiée par un partenaire',
  },
  states: { 'on-record': 'au registre', struck: 'radiée' },
  refusals: {
    'meeting-unknown': 'Aucune réunion portant cette référence n’est enregistrée.',
    'published-before-the-meeting': 'Le jour de la publication est antérieur à celui de la réunion.',
    'published-in-the-future': 'Le jour de la publication est à venir. Enregistrez-la une fois qu’elle est parue.',
    'publication-already-recorded': 'Cette publication est déjà enregistrée.',
    'meeting-not-held': 'Seule une réunion close donne lieu à une publication.',
    'conclusion-unknown': ({ ref }: { readonly ref: string }) => `${ref} n’est pas une conclusion de cette réunion.`,
    'reason-missing': 'Tout le monde peut lire ces informations. Indiquez le motif de la modification.',
    'nothing-changed': 'Rien n’a été modifié.',
    'not-from-this-state': 'La publication a entre-temps changé d’état. Consultez-la de nouveau.',
    'meeting-of-the-history':
      'Cette réunion provient du registre public d’origine et n’est pas radiée. Corrigez ce qui est inexact.',
    'meeting-has-record': 'Une conclusion ou une publication de cette réunion figure au registre. Radiez-la d’abord.',
  },
}
