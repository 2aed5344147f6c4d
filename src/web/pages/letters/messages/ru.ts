import { count, plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

/** Genitive, after «из». */
const ofLetters = (n: number) =>
  plural('ru', n, { one: '# письма', few: '# писем', many: '# писем', other: '# письма' })

export const ru: Messages = {
  title: 'Письма',
  lede: 'Электронная почта сайта: что не удалось отправить, что ожидает отправки, что отправлено. Текст писем не показывается никому.',
  withoutReaders:
    'Вы видите движение писем, но не видите, кому и о чем они, и не можете отправить их повторно: это делают сотрудники секретариата.',
  counts: 'Письма по состоянию',
  caption: 'Список писем',
  cut: (shown: number, all: number) =>
    `В списке ${count('ru', shown)} из ${ofLetters(all)}. Самые старые в него не вошли.`,
  columns: {
    state: 'Состояние',
    kind: 'Письмо',
    subject: 'Тема',
    name: 'Кому',
    address: 'Адрес электронной почты',
    language: 'Язык',
    actBy: 'Действия требуются не позднее',
    queued: 'Подготовлено',
    sent: 'Отправлено',
    attempts: 'Попытки',
    error: 'Причина неудачи',
  },
  filters: { state: 'Состояние', kind: 'Письмо' },
  kinds: {
    'sign-in': 'ссылка для входа',
    invitation: 'приглашение',
    'sign-submission': 'ссылка для подтверждения сообщения',
  },
  errors: {
    'nothing-to-send': 'Письмо стало ненужным. Делать ничего не требуется.',
    'reader-gone': 'У этого лица нет действующей учетной записи.',
    login: 'Почтовый сервер отказал во входе. Проверьте SMTP_URL.',
    unreachable: 'Не удалось связаться с почтовым сервером.',
    address: 'Почтовый сервер не принял адрес.',
    letter: 'Почтовый сервер не принял письмо.',
    other: 'Сбой другого рода.',
  },
  again: 'Отправить повторно',
  queuedAgain: 'Письмо снова ожидает отправки.',
}
