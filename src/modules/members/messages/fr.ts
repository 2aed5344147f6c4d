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
    regulator: 'régulateur',
    association: 'association',
    research: 'recherche',
    vertical: 'secteur vertical',
    media: 'médias',
    sdo: 'organisation de normalisation',
  },
  countryBases: { name: 'd’après le nom', general_knowledge: 'connaissances générales, sans vérification' },
  bodyKinds: {
    organization: 'organisation',
    sector: 'Secteur',
    bureau: 'Bureau',
    focus_group: 'groupe spécialisé',
    study_group: 'commission d’études ou groupe consultatif',
    event: 'manifestation',
    class: 'catégorie de membres ou d’organismes',
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
  },
}
