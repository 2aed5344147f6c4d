import type { Messages } from './en.ts'

export const ar: Messages = {
  subjects: {
    actionRequiredBy: (day, subject) => `مطلوب اتخاذ إجراء في موعد أقصاه ${day}: ${subject}`,
    actionRequired: subject => `مطلوب اتخاذ إجراء: ${subject}`,
    forInformation: subject => `للعلم: ${subject}`,
  },
  states: {
    queued: 'في انتظار الإرسال',
    failed: 'لم تُرسل بعد، وستُعاد المحاولة',
    sent: 'أُرسلت',
    dead: 'تعذر إرسالها',
    returned: 'أعادها خادم بريد المرسل إليه',
  },
  refusals: {
    'letter-not-dead': 'لا يمكن إعادة إرسال رسالة إلا إذا تعذر إرسالها أو أُعيدت.',
    'reader-gone': 'ليس لهذا الشخص حساب نشط، ولذلك لا يمكن إرسال رسالة إليه.',
    'letter-cleared': 'لم يعد يُحتفظ باسم متلقي هذه الرسالة ولا بنصها.',
    'letter-already-settled': 'سبق إرسال هذه الرسالة أو التخلي عن إرسالها.',
    'letter-not-sent': 'لا يمكن أن تعود إلا رسالة أُرسلت.',
  },
}
