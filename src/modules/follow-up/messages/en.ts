import type { TextsOf } from '#kernel/messages.ts'
import { plural } from '#kernel/messages.ts'

/** What the letter with a preview is filled with. */
interface Preview {
  /** The body, and who is written to for it. */
  readonly name: string
  readonly contact: string
  /** What the entry follows on: its reference and its words. */
  readonly ref: string
  readonly on: string
  readonly text: string
  readonly address: string
  readonly days: number
}

const daysInWords = (n: number): string => plural('en', n, { one: '# day', other: '# days' })

/** Labels, refusals and letters of this module. */
/** A reminder of a day, with the address of the link. */
interface Reminder {
  readonly name: string
  readonly ref: string
  readonly day: string
  readonly address: string
}

export const en = {
  sourceStatuses: {
    planned: 'planned',
    reviewed: 'reviewed',
    agreed: 'agreed',
    taken_up: 'taken up',
    partly_done: 'partly done',
    done: 'done',
  },
  states: {
    offered: 'offered',
    noted: 'noted',
    accepted: 'accepted',
    'in-progress': 'in progress',
    done: 'done',
    'not-taken-up': 'not taken up',
    superseded: 'superseded',
    withdrawn: 'withdrawn before publication',
  },
  says: {
    noted: 'Noted',
    accepted: 'Accepted',
    begun: 'In progress',
    done: 'Done',
    'not-taken-up': 'Not taken up',
    superseded: 'Superseded',
    words: 'In its own words',
  },
  channels: {
    link: 'by the body itself, through its link',
    mail: 'recorded by the secretariat from a mail of the body',
    paper: 'recorded by the secretariat from a letter of the body',
    meeting: 'recorded by the secretariat from a meeting',
    liaison: 'recorded by the secretariat from a liaison statement',
    secretariat: 'by the secretariat',
  },
  evidenceKinds: {
    document: 'document',
    liaison: 'liaison statement',
    'work-item': 'work programme item',
    recommendation: 'Recommendation',
    deployment: 'deployment',
    meeting: 'meeting',
  },
  saidBys: { body: 'the body', secretariat: 'the secretariat', 'public-source': 'a public source' },
  standing: {
    promised: (day: string) => `promised for ${day}`,
    overdue: (day: string) => `overdue since ${day}`,
    noInformation: (day: string) => `no information received as of ${day}`,
    heard: (day: string) => `last heard of on ${day}`,
  },
  labels: {
    body: 'Offered to',
    office: 'Responsible office',
    status: 'Status',
    now: 'As of today',
    offeredOn: 'Offered on',
    said: 'What was said',
    nothingSaid: 'The body has not said anything yet.',
    evidence: 'Evidence',
    noEvidence: 'No evidence has been given.',
    supersededBy: 'Superseded by',
    verifiedOn: (day: string) => `verified by the secretariat on ${day}`,
    notVerified: 'not verified',
    saidByOn: (who: string, day: string) => `said by ${who} on ${day}`,
    due: (day: string) => `by ${day}`,
  },
  letters: {
    reply: {
      subject: (ref: string) => `your reply on follow-up on ${ref}`,
      before: ({ name, ref, day, address }: Reminder) => `Dear Sir or Madam,

On ${ref}, ${name} was shown what may be published about follow-up. Nothing has been heard so far; the last day to reply before the secretariat may publish it is ${day}. The following address shows it and takes the reply. No account is needed, and a colleague can do it for you.

${address}`,
      after: ({ name, ref, day, address }: Reminder) => `Dear Sir or Madam,

On ${ref}, ${name} was shown what may be published about follow-up. Nothing was heard by ${day}, so the secretariat may publish it. You can still reply at any time, through the following address; what you send is published at once.

${address}`,
    },
    news: {
      subject: (ref: string) => `what became of follow-up on ${ref}`,
      before: ({ name, ref, day, address }: Reminder) => `Dear Sir or Madam,

${name} accepted follow-up on ${ref} by ${day}. If there is news, or another day, the following address takes it; what you send is published at once. If there is none yet, nothing needs to be done.

${address}`,
      after: ({ name, ref, day, address }: Reminder) => `Dear Sir or Madam,

${name} accepted follow-up on ${ref} by ${day}. Nothing has been heard of it since, and the record says so. Through the following address you can say what was done, name another day, or say why it is not taken up; what you send is published at once.

${address}`,
    },
    preview: {
      subject: (ref: string) => `what will be published about follow-up on ${ref}`,
      body: ({ name, contact, ref, on, text, address, days }: Preview) => `Dear Sir or Madam,

This letter goes to ${contact}, as the contact of ${name}.

Throughline is the public record of what became of the conclusions of executive meetings on standardization. On record as ${ref}:

${on}

As follow-up on it, the following was offered to ${name}:

${text}

Before anything about this is published, you can see exactly what everybody will read, and reply: take note of it, accept it with a date, report what was done, say why it is not taken up, or add words of your own. Please open the following address. No account is needed, and a colleague can do it for you.

${address}

What you send is published at once. If nothing is received within ${daysInWords(days)}, the secretariat may publish what is shown there; you can still reply at any time afterwards.`,
    },
  },
  refusals: {
    'conclusion-unknown': 'No conclusion with this reference is on record.',
    'follow-up-already-recorded': 'This follow-up is already on record.',
    'source-unknown': 'Choose a conclusion or a clause that is on record and public.',
    'body-unknown': 'Choose a body that is on record.',
    'not-from-this-state': 'In the state this entry is in now, that cannot be done.',
    'already-published': 'It was published, so it stays; say that it is superseded or not taken up.',
    'reason-missing': 'Say why: this entry is public, and what everybody reads is changed for a reason only.',
    'nothing-changed': 'Nothing was changed.',
    'body-already-told': 'The body has already been told of this entry. Offer another one to the other body.',
    'heard-missing': 'Say how the secretariat heard of it, and when.',
    'day-to-come': 'This day has not come yet.',
    'said-before-offered': ({ day }: { day?: string | number }) =>
      `It cannot have been said before it was offered, on ${day}.`,
    'due-day-passed': 'Enter a day that has not passed.',
    'words-missing': 'Enter the words, and say why where it is not taken up.',
    'not-to-be-superseded-by': 'Choose another entry that stands.',
    'nothing-to-read': 'There is no reply to be read.',
    'nothing-to-take-back': 'There is nothing to take back: what was published stays.',
    'file-unknown': 'Choose a file attached to this entry.',
    'evidence-unknown': 'This piece of evidence is no longer there.',
    'already-verified': 'It has already been verified.',
    'nothing-to-publish': 'Everybody reads it like this already.',
    'contact-unusable': 'No letter can be sent to this person. Choose another contact.',
    'not-previewed': 'The body has not been shown this version. Send it a preview first.',
    'preview-not-sent': 'The letter with the preview has not left yet. Look at the letters.',
    'time-to-reply': ({ day }: { day?: string | number }) =>
      `The body can reply until the end of ${day}. Until then only the body itself can publish it.`,
  },
} as const

export type Messages = TextsOf<typeof en>
