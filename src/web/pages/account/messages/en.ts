import type { TextsOf } from '#kernel/messages.ts'

export const en = {
  title: 'Your account',
  hello: (name: string) => `Signed in as ${name}.`,
  roles: 'Your roles',
  noRoles: 'No roles have been given to you yet. An administrator gives them.',
  everywhere: 'everywhere',
  sessions: 'Where you are signed in',
  sessionsHint: 'End a session you do not recognize. It stops at once.',
  began: 'Began',
  seen: 'Last seen',
  ends: 'Ends if left alone',
  ended: 'That session has ended.',
  state: 'State',
  action: 'Action',
  thisOne: 'this one',
  end: 'End',
  signOut: 'Sign out',
  signedOut: 'Signed out.',
} as const

export type Messages = TextsOf<typeof en>
