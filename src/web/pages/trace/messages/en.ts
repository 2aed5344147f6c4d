import { plural, type TextsOf } from '#kernel/messages.ts'

export const en = {
  title: (label: string) => `The whole line of ${label}`,
  lede: 'Every record met on the way, back to the mandate and forward to the report.',
  basis: 'Each link has its basis, and a way is only as sure as the least sure link on it.',
  here: 'the walk begins here',
  back: (n: number) => plural('en', n, { one: '# link back', other: '# links back' }),
  forward: (n: number) => plural('en', n, { one: '# link forward', other: '# links forward' }),
} as const

export type Messages = TextsOf<typeof en>
