import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const ru: Messages = {
  title: 'Темы',
  lede: 'Темы, которые рассматривались на прошедших собраниях, в формулировках их документов.',
  notMerged: 'Похожие формулировки приводятся раздельно, если секретариат их не объединил.',
  conclusionsNote: 'Отнесение выводов к темам – наше толкование, что и отмечено.',
  caption: 'Темы',
  columns: {
    topic: 'Тема',
    meetings: 'Собрания',
    conclusions: 'Выводы',
    forums: 'Форумы',
    refs: 'Обозначения собраний',
    state: 'Состояние',
  },
  filters: { forum: 'Форум', conclusions: 'Выводы', some: 'хотя бы один', none: 'ни одного' },
  dealtWith: 'Собрания, на которых она рассматривалась',
  dealtWithCount: (n: number) =>
    plural('ru', n, { one: '# собрание', few: '# собрания', many: '# собраний', other: '# собрания' }),
  when: 'Дата',
  meeting: 'Собрание',
  forum: 'Форум',
  concluded: 'Какие выводы сделаны',
  concludedCount: (n: number) =>
    plural('ru', n, { one: '# вывод', few: '# вывода', many: '# выводов', other: '# вывода' }),
  conclusion: 'Вывод',
  link: 'Связь с темой',
  became: 'Что последовало',
  noConclusion: 'Ни один вывод в реестре с этой темой не связан. Это не доказывает, что выводов сделано не было.',
  facts: 'О чем эта тема',
  why: 'Почему',
  expected: 'Ожидаемый результат',
  studyGroup: 'Исследовательская комиссия',
  question: 'Вопрос',
  elsewhere: 'Работа в других организациях',
  sdo: 'Организация',
  page: 'Страница',
  howFar: 'Состояние работы',
  sponsors: 'Поддерживающие организации',
  unconfirmed: 'название не подтверждено',
}
