import { plural, type TextsOf } from '#kernel/messages.ts'

export const en = {
  lede: 'Every action item of the mandates with its follow-up, in the form in which the secretariat reports it to TSAG and WTSA. What nobody has recorded (who is to cooperate) stays empty.',
  out: 'Take the plan out',
  outHint:
    'A workbook with two sheets: a row per resolution, and a row per action item or entry of follow-up. Sorting it is harmless: the first column restores the order. Each item is printed on a page of its own.',
  download: 'Download the workbook (XLSX)',
  inHint:
    'Office, status, day, the body’s own words and evidence may be changed in the workbook; a new line of evidence is written “document: reference | https://…”. Everything else is compared and not applied.',
  file: 'Workbook',
  fileHint: 'XLSX, at most 25 MB. Nothing is changed before you have seen the differences.',
  compare: 'Show the differences',
  noFile: 'Choose an XLSX workbook.',
  problem: 'There is a problem',
  comparedTitle: 'What the workbook would change',
  nothing: 'The workbook says what the record says: there is nothing to change.',
  changes: 'Changes',
  conflicts: 'Changed since the workbook was made: the record stands',
  notApplied: 'Changed in the workbook, and not applied: these columns are not edited here',
  faults: 'Cells that cannot be taken',
  cell: 'Cell',
  item: 'Entry',
  column: 'Column',
  before: 'In the record',
  after: 'In the workbook',
  refused: 'Why not',
  changedSince: 'Somebody changed it meanwhile.',
  apply: 'Apply',
  applyHint:
    'Each row is applied whole or not at all. It is public once the body has seen it, or had the time to reply.',
  channel: 'How the secretariat heard of it',
  day: 'When',
  reason: 'Reason',
  applySend: 'Apply these changes',
  in: 'Bring it back in',
  said: { applied: (n: number) => plural('en', n, { one: '# row was applied.', other: '# rows were applied.' }) },
} as const

export type Messages = TextsOf<typeof en>
