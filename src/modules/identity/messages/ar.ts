import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

/** Genitive (after a preposition or in an annexation): the form the sentences below need. */
const minutesInWords = (n: number) =>
  plural('ar', n, { one: 'دقيقة واحدة', two: 'دقيقتين', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' })

export const ar: Messages = {
  roles: {
    public: 'الجمهور',
    administrator: 'مشرف النظام',
    director: 'المدير',
    officer: 'موظف الأمانة',
    translator: 'المترجم',
    chair: 'الرئيس',
    'seat-holder': 'شاغل المقعد',
    assistant: 'المساعد',
    'focal-point': 'مسؤول الاتصال',
    addressee: 'الجهة الموجَّه إليها',
    respondent: 'المجيب',
    auditor: 'المدقق',
    system: 'النظام',
  },
  states: {
    person: { active: 'نشط', disabled: 'معطَّل' },
    signInLink: { usable: 'صالح للاستعمال', spent: 'مستعمَل', expired: 'منتهي الصلاحية' },
    session: { live: 'جارية', ended: 'منتهية', revoked: 'أُنهيت بقرار' },
    workLink: { open: 'مفتوح', closed: 'المهمة مغلقة', revoked: 'مسحوب' },
  },
  refusals: {
    'account-exists': 'توجد حسابات بالفعل. يُرجى طلب دعوة من مشرف النظام.',
    'address-already-known': 'يوجد بالفعل حساب بعنوان البريد الإلكتروني هذا.',
    'already-disabled': 'هذا الحساب معطَّل بالفعل.',
    'person-erased': 'مُحيت بيانات هذا الشخص، ولذلك يبقى الحساب معطَّلاً.',
    'not-disabled': 'هذا الحساب ليس معطَّلاً.',
    'last-administrator': 'لا يوجد مشرف نظام آخر. يُرجى إسناد هذا الدور إلى شخص آخر أولاً.',
    'role-of-the-house': 'لا يُسند هذا الدور إلا على نطاق الموقع بأكمله.',
    'begins-in-the-past': 'لا يمكن أن يبدأ الدور في الماضي. يُرجى إدخال تاريخ اليوم أو يوم لاحق.',
    'ends-before-it-begins': 'ينتهي الدور قبل أن يبدأ. يُرجى إدخال موعد انتهاء لاحق.',
    'role-already-held': 'يضطلع هذا الشخص بالفعل بهذا الدور في هذا النطاق خلال تلك الفترة.',
    'already-withdrawn': 'انتهى هذا الدور بالفعل.',
    'too-many-requests': ({ minutes }) =>
      `طُلب عدد كبير جداً من الروابط. يُرجى استعمال رابط سبق أن وصلكم أو المحاولة مرة أخرى بعد ${minutesInWords(minutes)}.`,
    'person-disabled': 'هذا الحساب معطَّل.',
    'link-not-valid': 'هذا الرابط غير صالح. يُرجى طلب رابط جديد.',
    'link-spent': 'سبق استعمال هذا الرابط. يُرجى طلب رابط جديد.',
    'link-expired': 'انتهت صلاحية هذا الرابط. يُرجى طلب رابط جديد.',
    'session-already-ended': 'انتهت هذه الجلسة بالفعل.',
    'task-already-closed': 'ستكون المهمة مغلقة عندئذ. يُرجى إدخال موعد إغلاق لاحق.',
    'already-revoked': 'سبق سحب هذا الرابط.',
  },
  letters: {
    signIn: {
      subject: 'رابط تسجيل الدخول إلى Throughline',
      body: (address, minutes) => `تحية طيبة وبعد،

طُلب رابط لتسجيل الدخول إلى Throughline لعنوان البريد الإلكتروني هذا. لتسجيل الدخول، يُرجى فتح العنوان التالي والتأكيد في الصفحة التي تظهر.

${address}

الرابط صالح لمدة ${minutesInWords(minutes)} ولا يُستعمل إلا مرة واحدة. يُرجى عدم إعادة توجيه هذه الرسالة.

إذا لم تطلبوا هذا الرابط فلا حاجة إلى اتخاذ أي إجراء: لا يمكن لأحد تسجيل الدخول إلى حسابكم بدون هذه الرسالة.`,
    },
    invitation: {
      subject: 'حسابكم في Throughline',
      body: address => `تحية طيبة وبعد،

فُتح لكم حساب في Throughline. لتسجيل الدخول، يُرجى فتح العنوان التالي وإدخال عنوان بريدكم الإلكتروني هذا. وستُرسل إليكم بعد ذلك رسالة تتضمن رابط تسجيل الدخول.

${address}`,
    },
  },
}
