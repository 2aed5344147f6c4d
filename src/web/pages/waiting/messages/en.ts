import type { TextsOf } from '#kernel/messages.ts'

export const en = {
  title: 'What waits for you',
  lede: 'What only you, or somebody in your role, can do next. Soonest due first.',
  problem: 'There is a problem',
  nothing: 'Nothing waits for you.',
  tasks: 'Tasks',
  also: 'Also waiting',
  columns: { task: 'What', since: 'Since', due: 'Due', taken: 'Taken by', doing: 'Do', count: 'How many' },
  noDay: 'no date',
  nobody: 'nobody yet',
  you: 'you',
  somebody: 'a colleague',
  take: 'I take it',
  done: 'Done',
  drop: 'No longer needed',
  dropSend: 'Drop the task',
  reason: 'Why it need not be done',
  reasonHint: 'Stands in the log. Name no persons.',
  said: {
    take: 'The task is yours.',
    done: 'The task is done.',
    drop: 'The task no longer waits.',
  },
  waits: {
    compare: 'Conclusions to be compared with a document',
    letters: 'Letters that could not be sent',
    followUp: 'Follow-up offered, the body has not answered yet',
    topics: 'Topics proposed, to be decided on',
    terms: 'Names of terms to be confirmed',
    imports: 'Imports begun and not finished',
  },
} as const

export type Messages = TextsOf<typeof en>
