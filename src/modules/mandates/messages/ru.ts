import type { Messages } from './en.ts'

/** Labels and refusals of this module. The states agree with «Резолюция» and «версия». */
export const ru: Messages = {
  states: {
    proposal: 'предложение',
    'in-force': 'в силе',
    superseded: 'заменена',
    suppressed: 'аннулирована',
  },
  verbs: { instructs: 'поручено', encourages: 'обращен призыв', invites: 'предложено' },
  refusals: {
    'mandate-already-recorded': 'Этот мандат уже внесен в реестр.',
    'mandate-unknown': 'В реестре нет мандата с таким кодом. Сначала внесите мандат.',
    'ends-before-it-begins': 'Последний день действия должен быть позже первого.',
    'version-unknown': 'В реестре нет версии мандата с таким адресом. Сначала внесите версию.',
    'clause-already-recorded': 'Положение с таким обозначением уже внесено в реестр.',
  },
}
