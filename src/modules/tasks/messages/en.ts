import type { TextsOf } from '#kernel/messages.ts'
import type { TaskKind } from '../model.ts'

/** Kinds, states and refusals of tasks. A kind says what is to be done. */
export const en = {
  kinds: {
    'file-mail': 'File a letter that came by mail',
    'read-answer': 'Read an answer to one of our letters',
    'mend-address': 'Find out why a letter came back',
    'read-submission': 'Read what somebody has told us',
    'mend-backup': 'Find out why the nightly backup was not made',
  } satisfies Record<TaskKind, string>,
  states: { open: 'waiting', done: 'done', dropped: 'no longer needed' },
  refusals: {
    'task-settled': 'This task no longer waits: somebody has done it, or it was dropped.',
    'done-elsewhere': 'This task ends by itself when what it is about is filed, read or decided on. Open it there.',
    'reason-missing': 'Say why it need not be done.',
    'nobody-to-take-it': 'Only somebody with an account can take a task.',
  },
} as const

export type Messages = TextsOf<typeof en>
