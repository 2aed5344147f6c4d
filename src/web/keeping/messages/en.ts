import { plural, type TextsOf } from '#kernel/messages.ts'

export const en = {
  problem: 'There is a problem',
  fields: {
    original: 'Original language',
    textBasis: 'Whose words these are',
    text: (language: string) => `Wording (${language})`,
    reason: 'Reason for the change',
  },
  hints: {
    texts: 'The original language must be there. A language left empty is shown in the original.',
    reason: 'Everybody can read it in the history of the entry. Name no persons.',
  },
  textBases: { 'our-paraphrase': 'our paraphrase', 'our-translation': 'our translation', official: 'official text' },
  inOthers: (n: number) => `In the other languages: ${n} of 5`,
  none: 'none',
  save: 'Save',
  fieldsChanged: (fields: string) => `Changed: ${fields}`,
  differing: 'What differs',
  was: 'Before',
  is: 'After',
  field: 'Field',
  changedTitle: 'Somebody changed it while you were editing',
  changedLede:
    'Nothing of yours was saved and nothing of theirs is lost. Below is what differs. Your words are still in the form: change them as they should be, and save again.',
  began: 'When you began',
  now: 'Now',
  yours: 'Yours',
  keepThis: 'Keep this entry',
  ownTitle: 'Your work',
  own: {
    waiting: 'Waiting for you',
    overview: 'Overview',
    desk: 'Desk',
    topics: 'Topics',
    propose: 'Propose a topic',
    'follow-up': 'Follow-up',
    'action-plan': 'Action Plan',
    submissions: 'From readers',
    'my-organization': 'My organization',
    organizations: 'Organizations',
    seats: 'Seats',
    development: 'Developing countries',
    vocabularies: 'Vocabularies',
    imports: 'Imports',
    mail: 'Mail received',
    letters: 'Letters',
    people: 'People',
  },
  faults: {
    texts: 'Enter the wording in the original language, at most 4,000 characters.',
    other: 'Check what you entered.',
    tooLong: (most: number) =>
      plural('en', most, { one: 'Enter at most # character.', other: 'Enter at most # characters.' }),
    'sent-before': 'This form was already sent with other contents. Open the page again.',
    'changed-since': 'Somebody else changed this in the meantime. Look at it again.',
  },
} as const

export type Messages = TextsOf<typeof en>
