import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const ar: Messages = {
  sourceStatuses: {
    planned: 'مخطط له',
    reviewed: 'جرى الاستعراض',
    agreed: 'جرى الاتفاق',
    taken_up: 'جرى تناول الموضوع',
    partly_done: 'جرى التنفيذ جزئياً',
    done: 'جرى التنفيذ',
  },
  refusals: {
    'conclusion-unknown': 'لا يوجد في السجل استنتاج بهذا المرجع.',
    'follow-up-already-recorded': 'هذه المتابعة مدرجة بالفعل في السجل.',
  },
}
