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
  refusals: {
    'meeting-unknown': 'В реестре нет собрания с таким обозначением.',
    'published-before-the-meeting': 'День публикации предшествует дню собрания.',
    'publication-already-recorded': 'Эта публикация уже внесена в реестр.',
  },
}
