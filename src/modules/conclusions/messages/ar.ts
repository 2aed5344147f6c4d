import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const ar: Messages = {
  kinds: { ask: 'طلب', view: 'رأي', 'took-note': 'إحاطة علماً' },
  kindsLong: {
    ask: 'طلب: أمر مطلوب من جهة ما.',
    view: 'رأي: كيف يرى المشاركون أمراً ما.',
    'took-note': 'أحاط المشاركون علماً بأمر ما.',
  },
  states: {
    'on-record': 'مدرج في السجل؛ الاتفاق غير مسجل',
    drafted: 'في شكل مشروع',
    circulated: 'معمم',
    agreed: 'متفق عليه',
    withdrawn: 'مسحوب',
    merged: 'مدمج في قيد آخر',
    struck: 'ليس من استنتاجات هذا الاجتماع',
  },
  purposes: { action: 'لاتخاذ إجراء', comment: 'للتعليق', information: 'للعلم' },
  refusals: {
    'not-a-conclusion-reference': 'يتضمن مرجع الاستنتاج رقماً بعد شرطة مائلة، على سبيل المثال CTO-05/2.',
    'meeting-unknown': 'لا يوجد في السجل اجتماع بهذا المرجع.',
    'body-unknown': 'إحدى الجهات الموجَّه إليها غير مدرجة في السجل.',
    'topic-unknown': 'أحد المواضيع غير مدرج في السجل.',
    'conclusion-already-recorded': 'يوجد بالفعل في السجل استنتاج بهذا المرجع.',
    'conclusion-not-editable':
      'ما عُمّم أو اتُّفق عليه يبقى كما هو؛ ولا يمكن تعديل سوى ما هو مدرج في السجل أو في شكل مشروع.',
    'reason-missing': 'يُرجى بيان السبب: يمكن للجميع قراءة هذا القيد، ويُذكر السبب في سجله التاريخي.',
    'nothing-changed': 'لم يتغير شيء.',
    'document-unknown': 'يُرجى اختيار الوثيقة التي قورن بها القيد: إحدى الوثائق المرفقة بالاجتماع نفسه.',
    'page-beyond': ({ pages }: { pages: number }) =>
      `عدد صفحات الوثيقة: ${plural('ar', pages, { other: '#' })}. يُرجى إدخال رقم صفحة منها.`,
    'not-compared': 'ليس على هذا القيد علامة مقارنة.',
    'entries-compared-with-it': ({ n }: { n: number }) =>
      `يُرجى ذكر السبب: عدد القيود التي قورنت بهذه الوثيقة: ${plural('ar', n, { other: '#' })}.`,
    'not-from-this-state': 'لا يمكن القيام بذلك في الحالة التي عليها القيد الآن.',
    'not-to-be-merged-into': 'لا يمكن دمج قيد إلا في قيد آخر من قيود الاجتماع نفسه.',
    'meeting-not-held': 'لا تُدرج في السجل استنتاجات إلا لاجتماع مختتم.',
  },
}
