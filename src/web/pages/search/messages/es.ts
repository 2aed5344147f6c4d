import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const es: Messages = {
  title: 'Búsqueda',
  titleFor: (text: string) => `Búsqueda: ${text}`,
  lede: 'Busque conclusiones, reuniones, temas, seguimiento, publicaciones, disposiciones de mandatos, organizaciones y países, en cualquiera de los seis idiomas.',
  label: 'Palabras o referencia',
  hint: 'Por ejemplo, «vídeo», «5G», CTO-05/2 o 68-2. Una referencia lleva directamente a su página.',
  kind: 'Tipo',
  page: 'Página',
  kinds: {
    conclusion: 'Conclusión',
    meeting: 'Reunión',
    topic: 'Tema',
    'follow-up': 'Seguimiento',
    publication: 'Comunicado u otra publicación',
    clause: 'Disposición de un mandato',
    forum: 'Foro (serie de reuniones)',
    organization: 'Organización',
    country: 'País',
  },
  found: (n: number) => plural('es', n, { one: '# resultado', many: '# de resultados', other: '# resultados' }),
  otherLanguages: 'No se ha encontrado nada en español. Estos resultados están en otros idiomas.',
  nothing: (text: string) => `No se ha encontrado nada para «${text}».`,
  everyKind: 'Buscar en todos los tipos',
  fewer: 'Utilice menos palabras, u otras de significado parecido.',
  reference:
    'Si conoce la referencia, escríbala tal como se dice: CTO-05/2 para una conclusión, CTO-05 para una reunión, 68-2 para una disposición.',
  absent:
    'Solo se ha leído el comienzo de los documentos públicos: lo que no se encuentra aquí puede, no obstante, existir.',
  browse: 'Recorrer las listas',
  pages: 'Páginas de resultados',
}
