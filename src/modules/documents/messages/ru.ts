import type { Messages } from './en.ts'

export const ru: Messages = {
  refusals: {
    'name-unusable': ({ longest }) =>
      `Это имя файла не может быть использовано. Используйте буквы, цифры, пробелы, дефисы и точки; предельное число знаков – ${longest}.`,
    'kind-not-allowed': ({ kinds }) => `Файлы этого типа не принимаются. Принимаются файлы следующих типов: ${kinds}.`,
    'file-empty': 'Файл пуст.',
    'file-too-large': ({ megabytes }) =>
      `Размер файла превышает ${megabytes}\u00a0Мбайт. Направьте файл меньшего размера или разделите его на несколько файлов.`,
    'content-does-not-match-name':
      'Содержимое файла не соответствует его имени. Вновь сохраните файл в надлежащем формате или исправьте расширение в его имени.',
    'attachment-already-withdrawn': 'Этот файл уже изъят.',
    'attachment-already-public': 'Этот файл уже доступен всем.',
    'kind-not-readable': 'Здесь можно приложить только документы PDF и Word (DOCX).',
    'attachment-not-readable': 'Прочитать можно только текст документов PDF и Word.',
  },
  visibility: { public: 'доступен всем', staff: 'только для секретариата' },
  withdrawn: 'изъят',
}
