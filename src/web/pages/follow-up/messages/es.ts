import type { Messages } from './en.ts'

export const es: Messages = {
  title: 'Seguimiento',
  lede: 'Qué ha sido de las conclusiones: según fuentes públicas para las reuniones pasadas, y según los órganos interesados.',
  notOurs:
    'La importación del historial no crea ningún seguimiento nuestro: no se ha ofrecido nada a ningún órgano y ningún órgano ha respondido. El estado es el que indica la fuente.',
  columns: {
    conclusion: 'Conclusión',
    conclusionText: 'Texto de la conclusión',
    meeting: 'Reunión',
    followUp: 'Qué ocurrió después',
    status: 'Estado según la fuente',
    link: 'Vínculo con la conclusión',
    source: 'Fuente',
  },
  ours: state => `${state} (ofrecido a un órgano)`,
  followsOn: 'Da seguimiento a',
  released: {
    link: day => `Publicado el ${day} por el propio órgano.`,
    time: day =>
      `Publicado el ${day}, después de que se mostrara al órgano y venciera el plazo de respuesta. El órgano puede responder en cualquier momento.`,
  },
  filters: { link: 'Vínculo', forum: 'Foro' },
  conclusion: 'La conclusión',
  from: 'Reunión de origen',
  verified: 'Verificación',
}
