import type { TextsOf } from '#kernel/messages.ts'

export const en = {
  title: 'Mail received',
  letters: 'Letters',
  lede: 'Answers to our letters, automatic answers, and letters that came back. What the program could not file with certainty waits to be sorted; nothing is thrown away but what would tell who follows something.',
  noSubject: '(no subject)',
  problem: 'There is a problem',
  text: 'Text',
  notKept:
    'The letter went to somebody who follows something, and nobody learns who. Of what came back by itself, only what it is was kept.',
  noText: 'There is no text that can be shown. Open the whole message with a mail program.',
  files: 'Files',
  filesHint: 'A stranger sent these files: they are saved, never shown here. Open them with care.',
  onlyInside: 'only inside the whole message: we do not store files of this kind',
  whole: 'The whole message, as it came (.eml)',
  haveRead: 'I have read it',
  sort: 'Sort this message',
  belongsTo: 'The letter it belongs to',
  seems: 'The letter it says it answers is chosen; anybody can write that, so compare.',
  choose: 'Choose a letter.',
  assign: 'It belongs to this letter',
  aside: 'Set aside: it belongs to no letter',
  columns: {
    state: 'State',
    subject: 'Subject',
    from: 'From',
    address: 'E-mail address',
    kind: 'What it is',
    doubt: 'Why it is unclear',
    letter: 'Letter',
    received: 'Received',
    sent: 'Sent',
    bytes: 'Bytes',
  },
  said: {
    read: 'The task is done.',
    assigned: 'The message lies with its letter.',
    aside: 'The message is set aside and kept.',
  },
} as const

export type Messages = TextsOf<typeof en>
