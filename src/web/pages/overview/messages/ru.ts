import { count } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const ru: Messages = {
  title: 'Обзор',
  lede: 'Пробелы в реестре, то, что начато и не завершено, и то, что не удалось отправить. Каждый показатель ведет к строкам, из которых он получен.',
  gapsTitle: 'Пробелы в реестре',
  gapsNote:
    'Темное: чего-то не хватает. Бледное: остальные записи. Пробел может объясняться тем, что ничего не публиковалось.',
  gap: 'Пробел',
  key: 'Код',
  missing: 'Не хватает в',
  of: 'Из',
  ofAll: (n, all) => `${count('ru', n)} из ${count('ru', all)}`,
  reference: 'Обозначение',
  what: 'Предмет',
  day: 'Дата собрания',
  letters: 'Письма',
  since: 'С какого дня',
  unfinishedTitle: 'Начато и не завершено',
  unfinished: {
    'follow-up-replies': 'Непрочитанные ответы органов',
    'follow-up-unanswered': 'Последующие действия, показанные органу: срок ответа истек, ответа не было',
    'follow-up-overdue': 'Последующие действия, принятые к сроку, который прошел',
    'submissions-to-read': 'Непрочитанные сообщения читателей',
    'mail-to-file': 'Входящие письма, которые нужно разобрать',
    'files-to-publish': 'Файлы коммюнике и других публикаций, которые нужно открыть для всех',
    'imports-stopped': 'Остановленный импорт списков',
    'imports-with-bad-rows': 'Импорт списков, в которых есть ошибочные или отклоненные строки',
    'letters-not-delivered': 'Недоставленные письма',
  },
  state: 'Состояние',
  count: 'Сколько',
  gaps: {
    'meetings-without-conclusion': 'Собрания без зафиксированных выводов',
    'meetings-without-communique': 'Собрания без коммюнике и других публикаций',
    'meetings-without-attendance': 'Собрания без данных о числе участников',
    'conclusions-without-addressee': 'Выводы без адресата',
    'conclusions-without-stated-basis': 'Выводы, вид или адресат которых определены нами',
    'conclusions-not-compared': 'Выводы, не сверенные с документом',
    'conclusions-without-information': 'Выводы, о последующих действиях по которым ничего не известно',
  },
}
