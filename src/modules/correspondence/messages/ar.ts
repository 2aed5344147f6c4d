import type { Messages } from './en.ts'

export const ar: Messages = {
  kinds: {
    returned: 'رسالة عادت',
    delayed: 'تأخر التسليم',
    delivered: 'تأكيد التسليم',
    automatic: 'رد تلقائي',
    reply: 'رد',
    unreadable: 'رسالة واردة تعذرت قراءتها',
  },
  states: {
    filed: 'أُدرجت مع رسالتها',
    unclear: 'تنتظر الفرز',
    'set-aside': 'نُحّيت جانباً',
  },
  doubts: {
    unreadable: 'لا يستطيع برنامجنا قراءتها. يُرجى فتح الرسالة كاملة ببرنامج بريد.',
    'no-code': 'العنوان الذي أُرسلت إليه لا يدل على أي رسالة.',
    'code-not-ours': 'العنوان الذي أُرسلت إليه يحمل رمزاً لم نضعه.',
    'several-letters': 'أُرسلت إلى عناوين عدة رسائل.',
    'letter-unknown': 'الرسالة التي أُرسلت إليها غير مسجلة.',
    'no-report': 'أرسلها خادم بريد لكنه لا يبين مصير الرسالة.',
    'letter-not-sent': 'الرسالة التي أُرسلت إليها لم تُرسل قط.',
  },
  refusals: {
    'message-already-filed': 'سبق إدراج هذه الرسالة.',
    'message-already-settled': 'سبقت معالجة هذه الرسالة.',
    'letter-unknown': 'لا توجد رسالة كهذه.',
  },
}
