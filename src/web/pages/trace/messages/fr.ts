import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const fr: Messages = {
  title: (label: string) => `Le fil complet\u00a0: ${label}`,
  lede: 'Tout ce qui se trouve sur le parcours, en remontant jusqu’au mandat et en avançant jusqu’au rapport.',
  basis: 'Chaque lien a son fondement, et un parcours n’est pas plus sûr que le moins sûr de ses liens.',
  here: 'point de départ du parcours',
  back: (n: number) =>
    plural('fr', n, { one: '# lien en amont', many: '# de liens en amont', other: '# liens en amont' }),
  forward: (n: number) =>
    plural('fr', n, { one: '# lien en aval', many: '# de liens en aval', other: '# liens en aval' }),
}
