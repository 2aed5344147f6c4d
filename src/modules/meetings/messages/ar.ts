import { count, plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const ar: Messages = {
  states: {
    planned: 'مخطط له',
    announced: 'معلن عنه',
    'in-session': 'منعقد',
    closed: 'مختتم',
    'record-complete': 'السجل مكتمل',
    cancelled: 'ملغى',
    struck: 'مشطوب',
  },
  evidence: {
    document_opening: 'قُرئ الجزء الافتتاحي من الوثيقة',
    secondary: 'خبر صحفي أو خطاب أو مقال فقط',
    mention: 'جملة واحدة في موضع آخر فقط',
    inferred: 'لا يوجد سجل: الانعقاد مستدل عليه',
    secretariat: 'أدخلته الأمانة',
  },
  modes: {
    in_person: 'حضورياً',
    hybrid: 'حضورياً وافتراضياً',
    virtual: 'افتراضياً',
    not_recorded: 'لا بيانات مسجلة',
  },
  attendance: {
    persons: (n: number) =>
      plural('ar', n, {
        zero: 'لا أحد',
        one: 'شخص واحد',
        two: 'شخصان',
        few: '# أشخاص',
        many: '# شخصاً',
        other: '# شخص',
      }),
    organizations: (n: number) =>
      plural('ar', n, {
        zero: 'لا توجد منظمات',
        one: 'منظمة واحدة',
        two: 'منظمتان',
        few: '# منظمات',
        many: '# منظمة',
        other: '# منظمة',
      }),
    unspecified: (n: number) => `${count('ar', n)} (الوحدة غير مسجلة)`,
  },
  units: { persons: 'أشخاص', organizations: 'منظمات', unspecified: 'الوحدة غير مسجلة' },
  roles: {
    chair: 'الرئيس',
    vice_chair: 'نائب الرئيس',
    opened_by: 'افتتح الاجتماع',
    steering_committee_leader: 'المسؤول عن اللجنة التوجيهية',
  },
  hosts: { host: 'الجهة المضيفة', 'co-host': 'جهة مشاركة في الاستضافة أو راعية' },
  conflictFields: { existence: 'الانعقاد', ordinal: 'الرقم في السلسلة', date: 'التاريخ' },
  refusals: {
    'forum-unknown': 'لا يوجد في السجل محفل بهذا الرمز. يُرجى إدخال المحفل أولاً.',
    'meeting-already-recorded': 'يوجد بالفعل في السجل اجتماع بهذا المرجع.',
    'no-source': 'يلزم مصدر واحد على الأقل لكل اجتماع لا يقتصر إثباته على الاستدلال.',
    'meeting-unknown': 'لا يوجد في السجل اجتماع بهذا المرجع.',
    'organization-unknown': 'لا توجد في السجل منظمة بهذا المعرِّف. يُرجى إدخال المنظمة أولاً.',
    'presence-already-recorded': 'المنظمات الحاضرة في هذا الاجتماع مدرجة بالفعل في السجل.',
    'country-unknown': 'لا يوجد في السجل بلد بهذا الرمز.',
    'bounds-crossed':
      'اليوم المذكور في «ليس بعد» سابق لليوم المذكور في «ليس قبل». يُرجى ترتيب اليومين أو ترك أحدهما فارغاً.',
    'date-outside-bounds': 'التاريخ لا يقع بين «ليس قبل» و«ليس بعد». يُرجى تصحيح التاريخ أو ترك اليومين فارغين.',
    'not-held-yet':
      'لم يحن هذا التاريخ بعد. الاجتماع الذي انعقد بالفعل له تاريخ مضى: يُرجى تصحيح التاريخ أو إدخاله بوصفه اجتماعاً مقبلاً.',
    'day-to-come': 'لم يحن يوم الاجتماع بعد، ولذلك لا يمكن اختتامه. وإذا كان اليوم غير صحيح، يُرجى تصحيحه أولاً.',
    'time-without-day': 'لا يمكن ذكر الوقت إلا مع اليوم. يُرجى إدخال اليوم أو ترك الوقت فارغاً.',
    'no-such-wall-time':
      'في ذلك اليوم تتخطى الساعات في مكان الاجتماع هذا الوقت أو تشير إليه مرتين. يُرجى اختيار وقت آخر.',
    'closes-before-it-opens': 'سيُختتم الاجتماع قبل أن يُفتتح.',
    'nothing-changed': 'لم يتغير شيء.',
    'reason-missing': 'هذه المعلومات متاحة للجميع. يُرجى ذكر سبب التغيير.',
    'not-from-this-state': 'تغيرت حالة الاجتماع في هذه الأثناء. يُرجى الاطلاع عليه من جديد.',
  },
}
