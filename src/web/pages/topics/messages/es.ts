import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const es: Messages = {
  title: 'Temas',
  lede: 'Los temas que trataron las reuniones pasadas, tal como los nombran sus documentos.',
  notMerged: 'Las formulaciones parecidas figuran por separado, salvo que la secretaría las haya fusionado.',
  conclusionsNote: 'Qué conclusión responde a qué tema tratado es interpretación nuestra, y así se indica.',
  caption: 'Temas',
  columns: {
    topic: 'Tema',
    meetings: 'Reuniones',
    conclusions: 'Conclusiones',
    forums: 'Foros',
    refs: 'Referencias de las reuniones',
    state: 'Estado',
  },
  filters: { forum: 'Foro', conclusions: 'Conclusiones', some: 'al menos una', none: 'ninguna' },
  dealtWith: 'Reuniones que lo trataron',
  dealtWithCount: (n: number) => plural('es', n, { one: '# reunión', many: '# de reuniones', other: '# reuniones' }),
  when: 'Fecha',
  meeting: 'Reunión',
  forum: 'Foro',
  concluded: 'Qué se concluyó',
  concludedCount: (n: number) =>
    plural('es', n, { one: '# conclusión', many: '# de conclusiones', other: '# conclusiones' }),
  conclusion: 'Conclusión',
  link: 'Vínculo con el tema',
  became: 'Qué fue de ella',
  noConclusion:
    'Ninguna conclusión registrada está vinculada a este tema. Ello no demuestra que no se llegara a ninguna.',
  facts: 'De qué se trata',
  why: 'Por qué',
  expected: 'Resultado esperado',
  studyGroup: 'Comisión de Estudio',
  question: 'Cuestión',
  elsewhere: 'Trabajos en otras organizaciones',
  sdo: 'Organización',
  page: 'Página',
  howFar: 'Estado',
  sponsors: 'Organizaciones que lo apoyan',
  unconfirmed: 'nombre sin confirmar',
}
