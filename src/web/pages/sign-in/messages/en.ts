import { plural, type TextsOf } from '#kernel/messages.ts'

export const en = {
  title: 'Sign in',
  intro: 'For the secretariat and for those it has invited. Reading the public record needs no account.',
  email: 'E-mail address',
  emailHint: 'We will send a letter with a link that signs you in once. There is no password.',
  send: 'Send me a link',
  problem: 'There is a problem',
  emailFault: 'Enter an e-mail address, for example name@example.org.',
  sentTitle: 'Look at your mail',
  sent: (minutes: number) =>
    plural('en', minutes, {
      one: 'If this address has an account, a letter with a link is on its way. The link works for # minute, once.',
      other: 'If this address has an account, a letter with a link is on its way. The link works for # minutes, once.',
    }),
  sentNothing:
    'No letter after a few minutes? Look in the unwanted mail, or ask the secretariat whether you have an account.',
  again: 'Ask for another link',
  linkTitle: 'One more step',
  linkText:
    'Press the button to sign in. Opening this page alone does nothing, so programs that check links in mail cannot use yours up.',
  linkButton: 'Sign in',
  linkMissing: 'This address is not complete. Open the link in the letter again, or ask for another one.',
} as const

export type Messages = TextsOf<typeof en>
