import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const es: Messages = {
  statuses: {
    LDC: 'país menos adelantado',
    LLDC: 'país en desarrollo sin litoral',
    SIDS: 'pequeño Estado insular en desarrollo',
    EIT: 'país con economía en transición',
  },
  statusCodes: { LDC: 'PMA', LLDC: 'PDL', SIDS: 'PEID', EIT: 'en transición' },
  standings: {
    holds: 'vigente',
    ended: 'ha finalizado',
    'not-yet': 'aún no vigente',
    'unconfirmed-end': 'vigente: el fin previsto no se ha confirmado',
    unclear: 'incierto: la fecha registrada es demasiado imprecisa',
  },
  toKinds: {
    none: 'sin fin conocido',
    effective: 'ha finalizado',
    scheduled: 'fin previsto',
    scheduled_in_doubt: 'fin previsto, día en duda',
  },
  regionMethods: {
    itu_source: 'clasificación en esta región según una fuente de la UIT',
    regional_body_list: 'en la lista de miembros de la organización regional',
    geographic_rule: 'solo por la geografía, sin verificar',
    none: 'solo por conocimiento general, sin verificar',
  },
  organizationKinds: {
    company: 'empresa u operador',
    regulator: 'organismo regulador',
    association: 'asociación',
    research: 'investigación',
    vertical: 'sector vertical',
    media: 'medios de comunicación',
    sdo: 'organización de normalización',
  },
  countryBases: { name: 'según el nombre', general_knowledge: 'conocimiento general, sin verificar' },
  bodyKinds: {
    organization: 'organización',
    sector: 'Sector',
    bureau: 'Oficina',
    focus_group: 'Grupo Temático',
    study_group: 'Comisión de Estudio o Grupo Asesor',
    event: 'evento',
    class: 'categoría de miembros u organismos',
    external_body: 'organismo externo',
    office: 'cargo',
    assembly: 'Asamblea o Consejo',
  },
  refusals: {
    'country-already-recorded': 'Este país ya está registrado.',
    'country-unknown': 'No hay ningún país registrado con este código.',
    'end-without-date': 'Un fin debe llevar una fecha, y una fecha de fin debe llevar su grado de certeza.',
    'organization-already-recorded': 'Ya está registrada una organización con esta clave.',
    'body-already-recorded': 'Ya está registrado un órgano con este código.',
  },
}
