import type { Messages } from './en.ts'

export const ru: Messages = {
  kinds: {
    'file-mail': 'Отнести к делу письмо, пришедшее по электронной почте',
    'mend-address': 'Выяснить, почему письмо вернулось',
    'read-submission': 'Прочитать то, что нам сообщили',
  },
  states: { open: 'ожидает', done: 'выполнено', dropped: 'более не требуется' },
  refusals: {
    'task-settled': 'Эта задача больше не ожидает: она выполнена или снята.',
    'reason-missing': 'Укажите, почему этого больше не требуется.',
    'nobody-to-take-it': 'Взять задачу может только тот, у кого есть учетная запись.',
  },
}
