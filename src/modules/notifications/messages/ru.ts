import type { Messages } from './en.ts'

export const ru: Messages = {
  subjects: {
    actionRequiredBy: (day, subject) => `Требуются действия не позднее ${day}: ${subject}`,
    actionRequired: subject => `Требуются действия: ${subject}`,
    forInformation: subject => `Для информации: ${subject}`,
  },
  states: {
    queued: 'ожидает отправки',
    failed: 'еще не отправлено, попытка будет повторена',
    sent: 'отправлено',
    dead: 'отправить не удалось',
    returned: 'возвращено почтовым сервером получателя',
  },
  refusals: {
    'letter-not-dead':
      'Повторно отправить можно только письмо, которое не удалось отправить или которое было возвращено.',
    'reader-gone': 'У этого лица нет действующей учетной записи, письмо отправить нельзя.',
    'letter-cleared': 'Адресат и текст этого письма больше не хранятся.',
    'letter-already-settled': 'Это письмо уже отправлено, или его отправка прекращена.',
    'letter-not-sent': 'Вернуться может только отправленное письмо.',
  },
}
