import type { TextsOf } from '#kernel/messages.ts'
import type { HolderName } from '#modules/personal-data/index.ts'

export const en = {
  title: 'What is held of a person',
  titleOwn: 'What is held of you',
  lede: 'Everything the program holds of this person, as it is stored. The names are those of its tables and columns.',
  ledeOwn:
    'Everything the program holds of you, as it is stored. The names are those of its tables and columns. To have something corrected or erased, write to the secretariat.',
  note: 'Texts that only mention the name are not among these rows: the command person-data of whoever runs the program finds those, too.',
  download: 'Download:',
  link: 'What is held of this person',
  linkOwn: 'What is held of you',
  holders: {
    identity: 'Account, roles, sign-ins',
    audit: 'Acts in the audit log, and values kept beside it',
    documents: 'Files',
    notifications: 'Letters',
    submissions: 'What was told to the secretariat',
    correspondence: 'Mail that came in',
    forums: 'Seats',
    members: 'People of organizations',
    imports: 'Rows of imported lists',
    watching: 'Following',
  } satisfies Record<HolderName, string>,
} as const

export type Messages = TextsOf<typeof en>
