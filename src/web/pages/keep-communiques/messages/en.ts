import type { TextsOf } from '#kernel/messages.ts'

export const en = {
  back: 'Back to the meeting',
  newTitle: (meeting: string) => `Register a publication: ${meeting}`,
  editTitle: (meeting: string) => `Keep a publication: ${meeting}`,
  register: 'Register it',
  publicPage: 'Page everybody sees',
  struck: 'struck: only the secretariat sees it',
  noFile: 'No file is attached.',
  attach: 'Attach the file',
  publish: 'It is the right file: let everybody have it',
  withdraw: 'It is the wrong file: withdraw it',
  headings: {
    files: 'File',
    facts: 'What is known of it',
    conclusions: 'Conclusions it carries',
  },
  fields: {
    type: 'Kind of publication',
    title: (language: string) => `Title (${language})`,
    reference: 'Number given by its publisher',
    day: 'Day of publication',
    languages: 'Published in',
    publishedIn: (language: string) => `Published in: ${language}`,
    url: 'Where it was published (link)',
    read: 'Was it read by us',
    note: 'Note',
    noteLanguage: 'Language of the note',
    file: 'File',
    link: (n: string) => `Conclusion ${n}`,
  },
  hints: {
    title:
      'Leave it empty in every language where the publication has no title: it is then called by its kind and its meeting. Otherwise the original language must be there.',
    reference: 'Such as TD123, a letter or a document number.',
    file: 'PDF or Word (DOCX), at most 25 MB. Only the secretariat sees it until you say that it is the right one.',
    fileAgain: 'Choose the file again: a browser does not keep it.',
    conclusions:
      'Choose for each conclusion it carries; everybody sees only those under it. Stated: you read it there. Inferred: it is a conclusion of the same meeting.',
  },
  yesNo: {
    no: 'no',
    yes: 'yes',
  },
  moves: {
    strike: {
      title: 'It was registered by mistake',
      send: 'Strike it',
    },
    reinstate: {
      title: 'It belongs here after all',
      send: 'Take it back in',
    },
  },
  faults: {
    title: 'Enter the title in its original language, at most 300 characters, or in none.',
    url: 'Enter the whole address, beginning with https:// or http://.',
    day: 'Enter a day that exists.',
    reference: 'Enter at most 200 characters.',
    note: 'Enter at most 1,000 characters.',
    file: 'Choose a file.',
  },
  said: {
    registered: 'Registered.',
    saved: 'Saved.',
    attached: 'Attached. Only the secretariat sees the file yet.',
    publish: 'Everybody can have the file now.',
    withdraw: 'Withdrawn. The file is kept for the secretariat.',
    strike: 'Struck. Only the secretariat sees it now.',
    reinstate: 'It is on record again.',
  },
} as const

export type Messages = TextsOf<typeof en>
