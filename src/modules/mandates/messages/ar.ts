import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const ar: Messages = {
  states: {
    proposal: 'مقترح',
    'in-force': 'قيد السريان',
    superseded: 'حلت محلها صيغة أحدث',
    suppressed: 'ملغاة',
  },
  verbs: { instructs: 'تكليف', encourages: 'تشجيع', invites: 'دعوة' },
  refusals: {
    'mandate-already-recorded': 'هذه الولاية مدرجة بالفعل في السجل.',
    'mandate-unknown': 'لا توجد في السجل ولاية بهذا الرمز. يُرجى إدخال الولاية أولاً.',
    'ends-before-it-begins': 'آخر يوم للسريان ليس لاحقاً لأول يوم.',
    'version-unknown': 'لا توجد في السجل صيغة لأي ولاية بهذا العنوان. يُرجى إدخال الصيغة أولاً.',
    'clause-already-recorded': 'توجد بالفعل في السجل فقرة بهذا المرجع.',
  },
}
