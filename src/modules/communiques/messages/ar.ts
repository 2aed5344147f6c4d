import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const ar: Messages = {
  types: {
    communique: 'بلاغ',
    press_communique: 'بلاغ في شكل صحفي',
    press_release: 'بيان صحفي',
    press_coverage: 'تغطية صحفية',
    tsag_document: 'وثيقة مقدمة إلى الفريق الاستشاري لتقييس الاتصالات',
    meeting_report: 'تقرير اجتماع',
    participant_report: 'تقرير من أحد المشاركين',
    partner_news: 'خبر من جهة شريكة',
  },
  states: { 'on-record': 'في السجل', struck: 'مشطوب' },
  refusals: {
    'meeting-unknown': 'لا يوجد في السجل اجتماع بهذا المرجع.',
    'published-before-the-meeting': 'يوم النشر سابق ليوم الاجتماع.',
    'published-in-the-future': 'لم يحن يوم النشر بعد. يُرجى تسجيل المنشور بعد صدوره.',
    'publication-already-recorded': 'هذا المنشور مدرج بالفعل في السجل.',
    'meeting-not-held': 'لا يُنشر شيء إلا عن اجتماع مختتم.',
    'conclusion-unknown': ({ ref }: { readonly ref: string }) => `\u2068${ref}\u2069 ليس من استنتاجات هذا الاجتماع.`,
    'reason-missing': 'هذه المعلومات متاحة للجميع. يُرجى ذكر سبب التغيير.',
    'nothing-changed': 'لم يتغير شيء.',
    'not-from-this-state': 'تغيرت حالة المنشور في هذه الأثناء. يُرجى الاطلاع عليه من جديد.',
    'meeting-of-the-history': 'ورد هذا الاجتماع مع السجل العام الأصلي فلا يُشطب. ويُرجى تصحيح ما فيه من خطأ.',
    'meeting-has-record': 'يتضمن السجل استنتاجاً أو منشوراً لهذا الاجتماع. يُرجى شطبه أولاً.',
  },
}
