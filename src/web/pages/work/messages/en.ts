import type { TextsOf } from '#kernel/messages.ts'

export const en = {
  endedTitle: 'This link no longer works',
  ended: 'What it was for has ended, a newer link has taken its place, or the address is not complete.',
  endedWhat:
    'Look for the latest letter you were sent, and open the whole address in it. If that does not help, answer the letter, and the secretariat will send you a new link.',
  problem: 'There is a problem',
  title: (ref: string) => `Follow-up on ${ref}: your reply`,
  lede: (body: string) =>
    `This was offered to ${body}. You can reply here, without an account; a colleague to whom you pass the address can do it too.`,
  preview: 'What everybody will read',
  notPublic: 'Not public yet. Below is exactly what everybody will read.',
  isPublic: 'Public. Below is exactly what everybody reads.',
  changed:
    'It was changed while you were reading, and nothing of yours was sent. Look at it again below. What you typed is still there.',
  reply: 'Your reply',
  consent:
    'What you send is published at once, together with what is shown above, and marked as said by the body itself. No name of a person is published.',
  saying: 'What do you want to say?',
  dueDay: 'By which day',
  dueDayHint: 'Only where you accept it: the day by which it will be done.',
  words: 'In your own words',
  wordsHint: 'Published as you write them, in the language you write in. Needed where it is not taken up: say why.',
  wordsLanguage: 'Language of these words',
  evidence: 'Evidence',
  evidenceHint: 'What shows it, whatever you say. It can be left empty.',
  kind: 'Kind',
  reference: 'Reference or title',
  link: 'Address',
  linkHint: 'On the web, beginning with https://',
  send: 'Send and publish',
  sayings: {
    note: 'We take note of it',
    accept: 'We accept it, by the day entered below',
    begin: 'We are at work on it',
    done: 'It is done',
    decline: 'We do not take it up, for the reason given below',
    words: 'Only the words below; nothing else changes',
    release: 'Publish it as it is shown above; we have nothing to add',
  },
  said: {
    note: 'Thank you. It is noted, and public now.',
    accept: 'Thank you. It is accepted, and public now.',
    begin: 'Thank you. It is in progress, and public now.',
    done: 'Thank you. It is done, and public now.',
    decline: 'Thank you. Your reason is public now.',
    words: 'Thank you. Your words are public now.',
    release: 'Thank you. It is public now.',
  },
  faults: {
    say: 'Choose what you want to say.',
    nothingToAdd: 'You chose to add nothing, but words or evidence are filled in. Choose another reply, or empty them.',
    notAccepted: 'You entered a day and did not choose to accept it. Choose that, or empty this field.',
    dueDay: 'Enter the day by which it will be done.',
    words: 'Enter your words, at most 4,000 characters.',
    reference: 'Enter a reference or a title, at most 300 characters.',
    link: 'Enter a whole address, beginning with https://.',
  },
} as const

export type Messages = TextsOf<typeof en>
