import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const fr: Messages = {
  statuses: {
    LDC: 'pays le moins avancé',
    LLDC: 'pays en développement sans littoral',
    SIDS: 'petit État insulaire en développement',
    EIT: 'pays en transition',
  },
  statusCodes: { LDC: 'PMA', LLDC: 'PDSL', SIDS: 'PEID', EIT: 'en transition' },
  standings: {
    holds: 'en vigueur',
    ended: 'a pris fin',
    'not-yet': 'pas encore en vigueur',
    'unconfirmed-end': 'en vigueur\u00a0: la fin prévue n’a pas été confirmée',
    unclear: 'incertain\u00a0: la date consignée est trop imprécise',
  },
  toKinds: {
    none: 'aucune fin connue',
    effective: 'a pris fin',
    scheduled: 'fin prévue',
    scheduled_in_doubt: 'fin prévue, jour incertain',
  },
  regionMethods: {
    itu_source: 'classement dans cette région selon une source de l’UIT',
    regional_body_list: 'sur la liste des membres de l’organisation régionale',
    geographic_rule: 'selon la seule géographie, sans vérification',
    none: 'connaissances générales seulement, sans vérification',
  },
  organizationKinds: {
    company: 'entreprise ou opérateur',
    operator: 'opérateur',
    vendor: 'équipementier',
    sme: 'petite ou moyenne entreprise',
    vertical: 'secteur vertical',
    media: 'médias',
    association: 'association',
    sdo: 'organisation de normalisation',
    academia: 'établissement universitaire',
    research: 'recherche',
    regulator: 'régulateur',
    administration: 'administration',
    international: 'organisation régionale ou internationale',
  },
  countryBases: {
    name: 'd’après le nom',
    general_knowledge: 'connaissances générales, sans vérification',
    stated: 'indiqué par l’organisation ou par une source',
  },
  sectors: {
    'ITU-T': 'UIT-T (Secteur de la normalisation)',
    'ITU-R': 'UIT-R (Secteur des radiocommunications)',
    'ITU-D': 'UIT-D (Secteur du développement)',
  },
  membershipCategories: {
    'sector-member': 'Membre de Secteur',
    associate: 'Associé',
    academia: 'établissement universitaire',
    sme: 'petite ou moyenne entreprise',
    invited: 'invitée, non membre',
  },
  bodyKinds: {
    organization: 'organisation',
    sector: 'Secteur',
    bureau: 'Bureau',
    focus_group: 'groupe spécialisé',
    study_group: 'commission d’études ou groupe consultatif',
    event: 'manifestation',
    class: 'catégorie de membres ou d’organes',
    external_body: 'organisme extérieur',
    office: 'fonction',
    assembly: 'assemblée ou Conseil',
  },
  refusals: {
    'country-already-recorded': 'Ce pays est déjà enregistré.',
    'country-unknown': 'Aucun pays portant ce code n’est enregistré.',
    'end-without-date':
      'Une fin doit être assortie d’une date, et une date de fin doit être assortie de son degré de certitude.',
    'organization-already-recorded': 'Une organisation portant cette clé est déjà enregistrée.',
    'body-already-recorded': 'Un organe portant ce code est déjà enregistré.',
    'reason-missing':
      'Indiquez pourquoi\u00a0: chacun peut lire cette information, et son historique mentionne le motif.',
    'nothing-changed': 'Rien n’a été modifié.',
    'ends-before-it-begins': 'Le dernier jour doit être postérieur au premier.',
    'membership-overlaps':
      'Une qualité de membre de ce Secteur et de cette catégorie est déjà enregistrée pour une partie de ces jours.',
    'contact-erased': 'Les données personnelles de ce contact ont été effacées\u202f; rien ne peut plus être saisi.',
    'development-list-there': 'Il existe déjà une liste des pays en développement.',
    'already-confirmed': 'Cette liste est déjà confirmée.',
  },
}
