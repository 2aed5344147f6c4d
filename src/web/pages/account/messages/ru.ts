import type { Messages } from './en.ts'

export const ru: Messages = {
  title: 'Ваша учетная запись',
  hello: (name: string) => `Вы вошли как ${name}.`,
  roles: 'Ваши роли',
  noRoles: 'Вам пока не назначено ни одной роли. Роли назначает администратор.',
  running: 'Управление сайтом',
  everywhere: 'на всем сайте',
  sessions: 'Ваши открытые сеансы',
  sessionsHint: 'Если сеанс вам незнаком, завершите его. Он прекратится сразу же.',
  began: 'Начало',
  seen: 'Последняя активность',
  ends: 'Завершение не позднее',
  state: 'Состояние',
  action: 'Действие',
  thisOne: 'текущий сеанс',
  end: 'Завершить',
  signOut: 'Выйти',
  signedOut: 'Вы вышли из системы.',
}
