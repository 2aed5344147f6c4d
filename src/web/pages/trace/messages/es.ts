import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const es: Messages = {
  title: (label: string) => `El hilo completo: ${label}`,
  lede: 'Todo lo que se encuentra en el recorrido, hacia atrás hasta el mandato y hacia delante hasta el informe.',
  basis: 'Cada vínculo tiene su fundamento, y un recorrido no es más seguro que el menos seguro de sus vínculos.',
  here: 'el recorrido empieza aquí',
  back: (n: number) =>
    plural('es', n, {
      one: '# vínculo hacia atrás',
      many: '# de vínculos hacia atrás',
      other: '# vínculos hacia atrás',
    }),
  forward: (n: number) =>
    plural('es', n, {
      one: '# vínculo hacia delante',
      many: '# de vínculos hacia delante',
      other: '# vínculos hacia delante',
    }),
}
