import type { Messages } from './en.ts'

export const es: Messages = {
  title: 'Seguimiento',
  lede: 'Qué fue de las conclusiones de reuniones pasadas, según las fuentes públicas.',
  notOurs:
    'La importación del historial no crea ningún seguimiento nuestro: no se ha ofrecido nada a ningún órgano y ningún órgano ha respondido. El estado es el que indica la fuente.',
  caption: 'Seguimiento encontrado en fuentes públicas',
  columns: {
    conclusion: 'Conclusión',
    conclusionText: 'Texto de la conclusión',
    meeting: 'Reunión',
    followUp: 'Qué ocurrió después',
    status: 'Estado según la fuente',
    link: 'Vínculo con la conclusión',
    source: 'Fuente',
  },
  filters: { status: 'Estado según la fuente', link: 'Vínculo', forum: 'Foro' },
  conclusion: 'La conclusión',
  from: 'Reunión de origen',
  verified: 'Verificación',
}
