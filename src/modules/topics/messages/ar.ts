import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const ar: Messages = {
  states: {
    'on-record': 'محور اجتماع سابق',
    proposed: 'مقترح',
    admitted: 'مقبول للنظر فيه',
    parked: 'مرجأ',
    withdrawn: 'مسحوب',
  },
  merged: 'مدمج في موضوع آخر',
  refusals: {
    'meeting-unknown': 'لا يوجد في السجل اجتماع بهذا المرجع.',
    'theme-already-recorded': 'هذا المحور مدرج بالفعل في السجل لهذا الاجتماع.',
    'sponsor-unknown': 'إحدى المنظمات المؤيدة غير مدرجة في السجل.',
    'term-unknown': 'أحد مصطلحات التصنيف لم يعد معروضاً.',
    'topic-not-editable': 'لا يمكن بعد الآن تعديل موضوع سُحب أو دُمج في موضوع آخر.',
    'reason-missing': 'يُرجى بيان السبب: يُذكر في السجل التاريخي للموضوع.',
    'nothing-changed': 'لم يتغير شيء.',
    'not-from-this-state': 'لا يمكن القيام بذلك في الحالة التي عليها الموضوع الآن.',
    'others-merged-into': 'دُمجت مواضيع أخرى في هذا الموضوع وتُقرأ على أنها هو: يُرجى إلغاء عمليات الدمج هذه أولاً.',
    'topic-not-mergeable': 'لا يمكن دمج موضوع سُحب أو سبق دمجه.',
    'not-to-be-merged-into': 'يُرجى اختيار موضوع آخر لم يُدمج ولم يُسحب؛ وما يراه الجميع لا يُدمج إلا في ما يراه الجميع.',
    'not-merged': 'هذا الموضوع غير مدمج في موضوع آخر.',
    'vocabulary-unknown': 'لا توجد مفردات بهذا الاسم.',
    'term-already-there': 'تتضمن المفردات بالفعل مصطلحاً بهذا المفتاح.',
    'term-already-retired': 'أُوقف استعمال هذا المصطلح بالفعل.',
  },
}
