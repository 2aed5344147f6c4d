import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const ar: Messages = {
  states: {
    'on-record': 'محور اجتماع سابق',
    proposed: 'مقترح',
    admitted: 'مقبول للنظر فيه',
    merged: 'مدمج في موضوع آخر',
    parked: 'مرجأ',
    withdrawn: 'مسحوب',
  },
  refusals: {
    'meeting-unknown': 'لا يوجد في السجل اجتماع بهذا المرجع.',
    'theme-already-recorded': 'هذا المحور مدرج بالفعل في السجل لهذا الاجتماع.',
  },
}
