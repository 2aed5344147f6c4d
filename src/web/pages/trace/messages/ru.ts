import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

const links = (n: number): string =>
  plural('ru', n, { one: '# связь', few: '# связи', many: '# связей', other: '# связи' })

export const ru: Messages = {
  title: (label: string) => `Вся цепочка: ${label}`,
  lede: 'Все записи на пути назад к мандату и вперед к отчету.',
  basis: 'У каждой связи есть свое основание, и путь надежен лишь настолько, насколько надежна самая слабая его связь.',
  here: 'отсюда начинается путь',
  back: (n: number) => `назад: ${links(n)}`,
  forward: (n: number) => `вперед: ${links(n)}`,
}
