import { plural } from '#kernel/messages.ts'
import type { ApiTexts } from './en.ts'

export const ru: ApiTexts = {
  problems: {
    invalid: 'Некоторые параметры использовать нельзя.',
    'not-found': 'По этому адресу ничего нет.',
    'method-not-allowed': 'Этот адрес доступен только для чтения: используйте GET или HEAD.',
    broken: 'Произошла ошибка на нашей стороне. Повторите попытку через некоторое время.',
  },
  faults: {
    'unknown-parameter': (expected: string) => `Такого параметра здесь нет. Возможные параметры: ${expected}.`,
    'given-twice': (_: string) => 'Этот параметр следует указать один раз.',
    missing: (_: string) => 'Этот параметр необходим.',
    'not-a-value': (expected: string) => `Это значение использовать нельзя. Ожидается: ${expected}.`,
  },
  feeds: {
    conclusions: 'Throughline: выводы',
    communiques: 'Throughline: коммюнике и другие публикации',
    followUp: 'Throughline: что стало с выводами',
    addressedTo: 'Адресат',
    meeting: 'Собрание',
    published: 'Дата публикации',
    source: 'Источник',
  },
  calendar: {
    name: 'Throughline: собрания руководителей по вопросам стандартизации',
    inferred: 'День указан по нашему толкованию; ни в одном источнике он не назван.',
    leftOut: (n: number) =>
      plural('ru', n, {
        one: '# собрание не включено в этот календарь, поскольку его день неизвестен.',
        few: '# собрания не включены в этот календарь, поскольку их день неизвестен.',
        many: '# собраний не включено в этот календарь, поскольку их день неизвестен.',
        other: '# собрания не включены в этот календарь, поскольку их день неизвестен.',
      }),
  },
}
