import { count, plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

/** Labels and refusals of this module. The states agree with «собрание». */
export const ru: Messages = {
  states: {
    planned: 'запланировано',
    announced: 'объявлено',
    'in-session': 'проходит',
    closed: 'завершено',
    'record-complete': 'материалы в полном объеме',
    cancelled: 'отменено',
  },
  evidence: {
    document_opening: 'прочитано начало документа',
    secondary: 'только пресса, выступление или статья',
    mention: 'только одна фраза в другом источнике',
    inferred: 'записей нет: проведение предполагается',
    secretariat: 'внесено секретариатом',
  },
  modes: {
    in_person: 'в очном формате',
    hybrid: 'в гибридном формате',
    virtual: 'в виртуальном формате',
    not_recorded: 'формат не зафиксирован',
  },
  attendance: {
    persons: (n: number) =>
      plural('ru', n, { one: '# человек', few: '# человека', many: '# человек', other: '# человека' }),
    organizations: (n: number) =>
      plural('ru', n, { one: '# организация', few: '# организации', many: '# организаций', other: '# организации' }),
    unspecified: (n: number) => `${count('ru', n)} (единица не зафиксирована)`,
  },
  units: { persons: 'люди', organizations: 'организации', unspecified: 'единица не зафиксирована' },
  roles: {
    chair: 'Председатель',
    vice_chair: 'Заместитель Председателя',
    opened_by: 'Открытие собрания',
    steering_committee_leader: 'Глава руководящего комитета',
  },
  hosts: { host: 'Принимающая сторона', 'co-host': 'Одна из принимающих сторон или спонсор' },
  conflictFields: { existence: 'факт проведения', ordinal: 'порядковый номер в серии', date: 'дата' },
  refusals: {
    'forum-unknown': 'В реестре нет форума с таким кодом. Сначала внесите форум.',
    'meeting-already-recorded': 'Собрание с таким обозначением уже внесено в реестр.',
    'no-source':
      'Для собрания, проведение которого установлено не только предположительно, требуется хотя бы один источник.',
    'meeting-unknown': 'В реестре нет собрания с таким обозначением.',
    'organization-unknown': 'В реестре нет организации с таким ключом. Сначала внесите организацию.',
    'presence-already-recorded': 'Организации, присутствовавшие на этом собрании, уже внесены в реестр.',
    'country-unknown': 'В реестре нет страны с таким кодом.',
    'time-without-day': 'Время можно указать только вместе с днем. Укажите день или оставьте время пустым.',
    'no-such-wall-time':
      'В этот день часы в месте проведения пропускают это время или показывают его дважды. Выберите другое.',
    'closes-before-it-opens': 'Собрание закрылось бы раньше, чем открылось.',
    'nothing-changed': 'Ничего не изменено.',
    'reason-missing': 'Эти сведения доступны всем. Укажите причину изменения.',
    'not-from-this-state': 'Состояние собрания тем временем изменилось. Откройте его заново.',
  },
}
