import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const ar: Messages = {
  eligibility: { 'private-sector': 'القطاع الخاص فقط', open: 'مشاركة مفتوحة' },
  seatStates: { open: 'مفتوح، لم يُشغل بعد', held: 'مشغول', vacant: 'شاغر', ended: 'ملغى' },
  places: { principal: 'الممثل الأصلي', alternate: 'المناوب' },
  refusals: {
    'forum-already-recorded': 'يوجد بالفعل في السجل محفل بهذا الرمز.',
    'not-from-this-state': 'لا يمكن القيام بذلك في الحالة التي عليها المقعد الآن.',
    'reason-missing': 'يُرجى بيان السبب: يمكن للجميع قراءة هذه المعلومات، ويُذكر السبب في سجلها التاريخي.',
    'nothing-changed': 'لم يتغير شيء.',
    'begins-in-the-future': 'لم يحِن هذا اليوم بعد: يُرجى إدخاله عندما يحين.',
    'begins-before-terms': 'توجد أحكام أحدث: يُرجى تصحيحها أو إدخال أحكام تسري من يوم لاحق.',
    'before-the-seat': 'فُتح المقعد في وقت لاحق.',
    'ends-before-it-begins': 'هذا اليوم سابق للبداية.',
    'before-the-last-holder': 'كان شخص آخر لا يزال يشغل المقعد في ذلك اليوم.',
    'organization-not-eligible': 'لا يجوز في ذلك اليوم لمنظمة من هذا النوع أن تشغل مقعداً في هذا المحفل.',
    'contact-unknown': 'يُرجى اختيار شخص من جهات الاتصال في المنظمة.',
    'not-there-that-day': 'لم يكن هذا الشخص في المنظمة في ذلك اليوم وفقاً لجهات الاتصال.',
    'already-holder': 'لهذا الشخص مكان في هذا المقعد بالفعل.',
    'holder-from-another-organization': 'يجب أن يكون الممثل الأصلي من المنظمة التي يعود إليها المقعد.',
    'alternate-from-another-organization': 'يجب أن يكون المناوب من المنظمة التي يعود إليها المقعد.',
    'not-these-alternates': 'تغيّر المناوبون في هذه الأثناء: يُرجى الاطلاع على المقعد من جديد.',
  },
}
