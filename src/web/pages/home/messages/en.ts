import { plural, type TextsOf } from '#kernel/messages.ts'

export const en = {
  title: 'What industry’s executives concluded on standards, and what became of it',
  lede: 'Throughline follows a need from the person who voiced it to the standard that answers it. It begins with the public record of the executive meetings of ITU since 2008: what was concluded, to whom it was addressed, and what followed.',
  ask: 'What became of …',
  askHint: 'Type a word or a reference, for example “video codecs”, “5G” or CTO-05/2.',
  find: 'Find',
  figures: 'Figures of the CTO and CxO meetings',
  conclusions: 'Conclusions on record',
  conclusionsOf: (meetings: number) =>
    plural('en', meetings, {
      one: 'from the # meeting whose text could be read in part',
      other: 'from the # meetings whose text could be read in part',
    }),
  stated: 'Addressee stated in the text',
  statedOf: (others: number) =>
    plural('en', others, {
      one: 'for the other #, the addressee is our reading, and marked so',
      other: 'for the other #, the addressee is our reading, and marked so',
    }),
  followed: 'Some follow-up known',
  followedOf: (linked: number) =>
    linked === 0
      ? 'in sources read so far; for none does a source state the link'
      : plural('en', linked, {
          one: 'in sources read so far; a source states the link for #',
          other: 'in sources read so far; a source states the link for #',
        }),
  verified: 'Verified by an officer',
  verifiedOf: 'against the full document',
  latestConclusions: 'Latest conclusions',
  latestMeetings: 'Latest meetings',
  conclusion: 'Conclusion',
  addressedTo: 'Addressed to',
  became: 'What became of it',
  allConclusions: (n: number) => plural('en', n, { one: 'The # conclusion', other: 'All # conclusions' }),
  allMeetings: (n: number) => plural('en', n, { one: 'The # meeting', other: 'All # meetings' }),
  gap: (n: number) =>
    plural('en', n, {
      one: '# executive meeting is known to have taken place, or inferred, without any text.',
      other: '# executive meetings are known to have taken place, or are inferred, without any text.',
    }),
  chain: 'How to read the line',
  chainText:
    'Every need, topic, conclusion and follow-up stands on one line of ten stages. A stage that is missing is drawn as missing: an honest gap is part of the record.',
} as const

export type Messages = TextsOf<typeof en>
