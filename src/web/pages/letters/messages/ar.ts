import { count, plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

/** After «من أصل»: genitive. */
const ofLetters = (n: number) =>
  plural('ar', n, {
    zero: '# رسالة',
    one: 'رسالة واحدة',
    two: 'رسالتين',
    few: '# رسائل',
    many: '# رسالة',
    other: '# رسالة',
  })

export const ar: Messages = {
  title: 'الرسائل',
  lede: 'ما يُرسل بالبريد الإلكتروني: ما تعذر إرساله، وما ينتظر الإرسال، وما أُرسل. ولا يُعرض نص أي رسالة على أحد.',
  withoutReaders:
    'يمكنكم الاطلاع على حركة الرسائل، دون المرسل إليهم ودون مواضيعها، ولا يمكنكم إعادة إرسالها: فذلك من اختصاص موظفي الأمانة.',
  counts: 'الرسائل حسب الحالة',
  caption: 'قائمة الرسائل',
  cut: (shown: number, all: number) =>
    `تتضمن القائمة ${count('ar', shown)} من أصل ${ofLetters(all)}. ولا تتضمن أقدم الرسائل.`,
  columns: {
    state: 'الحالة',
    kind: 'الرسالة',
    subject: 'الموضوع',
    name: 'المرسل إليه',
    address: 'عنوان البريد الإلكتروني',
    language: 'اللغة',
    actBy: 'الموعد الأقصى للإجراء المطلوب',
    queued: 'تاريخ الإعداد',
    sent: 'تاريخ الإرسال',
    attempts: 'عدد المحاولات',
    answers: 'الردود',
    error: 'سبب التعذر',
  },
  filters: { state: 'الحالة', kind: 'الرسالة' },
  kinds: {
    'sign-in': 'رابط تسجيل الدخول',
    invitation: 'دعوة',
    'follow-up-preview': 'معاينة متابعة',
    'follow-up-reminder': 'تذكير بإجراء متابعة',
    'sign-submission': 'رابط لتأكيد رسالة',
    'confirm-following': 'تأكيد المتابعة',
    'following-news': 'تغييرات فيما يُتابَع',
  },
  errors: {
    'nothing-to-send': 'فات أوان الرسالة فلم تعد مفيدة. ولا يلزم القيام بشيء.',
    'reader-gone': 'ليس للشخص حساب نشط.',
    returned: 'أعادها خادم بريد المرسل إليه: والأرجح أن العنوان لم يعد موجوداً.',
    login: 'رفض خادم البريد تسجيل الدخول. يُرجى التحقق من SMTP_URL.',
    unreachable: 'تعذر الوصول إلى خادم البريد.',
    address: 'رفض خادم البريد العنوان.',
    letter: 'رفض خادم البريد الرسالة.',
    other: 'خلل من نوع آخر.',
  },
  received: 'البريد الوارد',
  again: 'إعادة الإرسال',
  queuedAgain: 'الرسالة في انتظار إعادة الإرسال.',
}
