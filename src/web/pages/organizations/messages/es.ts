import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const es: Messages = {
  title: 'Organizaciones mencionadas en reuniones',
  lede: 'Empresas y otras organizaciones que una fuente pública menciona como presentes en una reunión.',
  partialNote:
    'La mayoría de las fuentes solo menciona a una parte de los presentes. No ser mencionado no significa haber estado ausente. El país y la región son los de la sede según interpretación nuestra, sin verificar.',
  asRecorded: (meeting: string) => `Nombres, países y regiones tal como se registraron para esta reunión: ${meeting}.`,
  caption: 'Organizaciones',
  columns: {
    name: 'Organización',
    recordedAs: 'Nombre registrado',
    kind: 'Tipo',
    country: 'País (interpretación nuestra)',
    countryBasis: 'De dónde se conoce el país',
    region: 'Región (interpretación nuestra)',
    meetings: 'Reuniones',
    named: 'Mencionada en',
  },
  filters: { at: 'Mencionada en', also: 'Y también en', region: 'Región', kind: 'Tipo', unknown: 'se desconoce' },
  unknown: 'se desconoce',
  recordedAs: (name: string) => `registrada como «${name}»`,
  organization: 'Organización mencionada en reuniones',
  meetingsOf: 'Reuniones en las que se menciona',
  when: 'Fecha',
  meeting: 'Reunión',
  nameThere: 'Nombre registrado en ella',
  placeThere: 'País y región registrados en ella',
  list: 'Lista de presentes',
  complete: 'completa',
  partial: 'parcial: solo las que un texto menciona',
  namedAt: (n: number) =>
    plural('es', n, {
      one: 'mencionada en # reunión',
      many: 'mencionada en # de reuniones',
      other: 'mencionada en # reuniones',
    }),
  kind: 'Tipo',
  country: 'País',
  region: 'Región',
  basis: 'interpretación nuestra, sin verificar',
  website: 'Sitio web',
  memberships: 'Afiliaciones',
  sector: 'Sector',
  category: 'En calidad de',
  heldWhen: 'Cuándo',
  period: (from: string, to: string | null) => (to === null ? `desde el ${from}` : `del ${from} al ${to}`),
  sameKey:
    'Los nombres que interpretamos como un mismo grupo figuran bajo una sola organización; se conserva el nombre que llevaba en cada reunión.',
}
