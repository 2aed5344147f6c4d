import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const ru: Messages = {
  title: 'Форумы',
  lede: 'Форумы, на которых встречаются руководители и представители отрасли: к чьему ведению они относятся, кто может участвовать и во исполнение какого мандата они проводятся.',
  codes: 'Коды – наши обозначения.',
  columns: {
    code: 'Код',
    forum: 'Форум',
    sector: 'Сектор',
    eligibility: 'Кто может участвовать',
    mandate: 'Мандат',
    meetings: 'Собрания',
    inferred: 'из них лишь предполагаемые',
  },
  noMandate: 'нет в реестре',
  meetings: 'Собрания в реестре',
  meetingCount: (n: number) =>
    plural('ru', n, {
      one: 'в реестре # собрание',
      few: 'в реестре # собрания',
      many: 'в реестре # собраний',
      other: 'в реестре # собрания',
    }),
  noMeetings: 'Собраний этого форума в реестре нет.',
  inList: 'Эти собрания в общем списке, с фильтрами и загрузкой',
  meeting: 'Собрание',
  attendance: 'Присутствовали',
  conclusions: 'Выводы',
  administrations: 'Администрации высказываются в рамках консультаций.',
}
