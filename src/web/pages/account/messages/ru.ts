import type { Messages } from './en.ts'

export const ru: Messages = {
  title: 'Ваша учетная запись',
  hello: (name: string) => `Вы вошли как ${name}.`,
  roles: 'Ваши роли',
  noRoles: 'Вам пока не назначено ни одной роли. Роли назначает администратор.',
  everywhere: 'на всем сайте',
  sessions: 'Ваши открытые сеансы',
  sessionsHint: 'Завершите сеанс, который вам незнаком. Он прекратится сразу же.',
  began: 'Начало',
  seen: 'Последняя активность',
  ends: 'Завершение не позднее',
  state: 'Состояние',
  action: 'Действие',
  thisOne: 'этот сеанс',
  end: 'Завершить',
  signOut: 'Выйти',
  signedOut: 'Вы вышли.',
}
