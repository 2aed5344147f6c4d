import type { TextsOf } from '#kernel/messages.ts'

/** What one step in a history was; it stands after its day. */
export const en = {
  loaded: 'entered from the public record',
  entered: 'entered by the secretariat',
  corrected: 'corrected by the secretariat',
  compared: 'compared with the document',
  comparisonWithdrawn: 'mark of the comparison taken back',
  proposed: 'proposed',
  moved: 'its state changed',
  parted: 'parted into several',
  merged: 'merged into another',
  unmerged: 'merging taken back',
  struck: 'struck from the record',
  reinstated: 'taken back into the record',
  offered: 'offered to the body',
  previewed: 'shown to the body before publication',
  saidItself: 'said by the body itself',
  said: 'what the body says was written down',
  published: 'published',
  takenBack: 'what was written down last was taken back',
  evidence: 'evidence added',
  evidenceVerified: 'evidence verified',
  repliesRead: 'reply read by the secretariat',
  evidenceWithdrawn: 'evidence withdrawn',
  fileAttached: 'a file was attached for the secretariat',
  filePublished: 'the file was made public',
  fileWithdrawn: 'the file was withdrawn',
} as const

export type Messages = TextsOf<typeof en>
