import type { Messages } from './en.ts'

/** Labels and refusals of this module. The states agree with «тема». */
export const ru: Messages = {
  states: {
    'on-record': 'тема прошедшего собрания',
    proposed: 'предложена',
    admitted: 'принята к рассмотрению',
    merged: 'объединена с другой',
    parked: 'отложена',
    withdrawn: 'снята',
  },
  refusals: {
    'meeting-unknown': 'В реестре нет собрания с таким обозначением.',
    'theme-already-recorded': 'Эта тема уже внесена в реестр для этого собрания.',
  },
}
