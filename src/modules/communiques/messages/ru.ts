import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const ru: Messages = {
  types: {
    communique: 'коммюнике',
    press_communique: 'коммюнике, вариант для прессы',
    press_release: 'пресс-релиз',
    press_coverage: 'публикация в прессе',
    tsag_document: 'документ для КГСЭ',
    meeting_report: 'отчет о собрании',
    participant_report: 'отчет участника',
    partner_news: 'новость партнера',
  },
  states: { 'on-record': 'в реестре', struck: 'исключена' },
  refusals: {
    'meeting-unknown': 'В реестре нет собрания с таким обозначением.',
    'published-before-the-meeting': 'День публикации предшествует дню собрания.',
    'published-in-the-future': 'День публикации еще не наступил. Внесите ее, когда она выйдет.',
    'publication-already-recorded': 'Эта публикация уже внесена в реестр.',
    'meeting-not-held': 'Публикацию можно внести только о завершенном собрании.',
    'conclusion-unknown': ({ ref }: { readonly ref: string }) => `${ref} не является выводом этого собрания.`,
    'reason-missing': 'Эти сведения доступны всем. Укажите причину изменения.',
    'nothing-changed': 'Ничего не изменено.',
    'not-from-this-state': 'Состояние публикации тем временем изменилось. Откройте ее заново.',
    'meeting-of-the-history':
      'Это собрание входит в исходный открытый реестр и не исключается. Исправьте то, что неверно.',
    'meeting-has-record': 'В реестре есть вывод или публикация этого собрания. Сначала исключите их.',
  },
}
