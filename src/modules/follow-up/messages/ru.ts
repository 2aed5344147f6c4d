import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const ru: Messages = {
  sourceStatuses: {
    planned: 'запланировано',
    reviewed: 'рассмотрено',
    agreed: 'согласовано',
    taken_up: 'принято в работу',
    partly_done: 'выполнено частично',
    done: 'выполнено',
  },
  refusals: {
    'conclusion-unknown': 'В реестре нет вывода с таким обозначением.',
    'follow-up-already-recorded': 'Эти последующие действия уже внесены в реестр.',
  },
}
