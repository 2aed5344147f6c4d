import type { Messages } from './en.ts'

/** Labels and refusals of this module. The states agree with «вывод». */
export const ru: Messages = {
  kinds: { ask: 'просьба', view: 'точка зрения', 'took-note': 'принято к сведению' },
  kindsLong: {
    ask: 'Просьба: от адресата что-либо ожидается.',
    view: 'Точка зрения: как участники видят тот или иной предмет.',
    'took-note': 'Участники приняли что-либо к сведению.',
  },
  states: {
    'on-record': 'из общедоступных источников; согласование не зафиксировано',
    drafted: 'составлен',
    circulated: 'разослан',
    agreed: 'согласован',
    withdrawn: 'снят',
  },
  purposes: { action: 'для принятия мер', comment: 'для замечаний', information: 'для информации' },
  refusals: {
    'not-a-conclusion-reference': 'Обозначение вывода содержит номер после косой черты, например CTO-05/2.',
    'meeting-unknown': 'В реестре нет собрания с таким обозначением.',
    'body-unknown': 'Один из адресатов не внесен в реестр.',
    'topic-unknown': 'Одна из тем не внесена в реестр.',
    'conclusion-already-recorded': 'Вывод с таким обозначением уже внесен в реестр.',
  },
}
