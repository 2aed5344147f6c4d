import { count } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const ar: Messages = {
  title: 'نظرة عامة',
  lede: 'مواضع النقص في السجل وما بدأ ولم يكتمل وما تعذر إرساله. وكل رقم يقود إلى الصفوف التي يستند إليها.',
  gapsTitle: 'مواضع النقص في السجل',
  gapsNote: 'الداكن: ما ينقصه شيء. الفاتح: بقية ما هو مسجل. وقد يكون سبب النقص أن شيئاً لم يُنشر أصلاً.',
  gap: 'موضع النقص',
  key: 'المفتاح',
  missing: 'عدد ما فيه نقص',
  of: 'من أصل',
  ofAll: (n, all) => `${count('ar', n)} من ${count('ar', all)}`,
  reference: 'المرجع',
  what: 'المضمون',
  day: 'الاجتماع',
  letters: 'الرسائل',
  since: 'منذ',
  unfinishedTitle: 'ما بدأ ولم يكتمل',
  unfinished: {
    'follow-up-replies': 'ردود الجهات التي لم تُقرأ بعد',
    'follow-up-unanswered': 'إجراءات متابعة عُرضت على جهة وانقضت مهلة الرد دون أي رد',
    'follow-up-overdue': 'إجراءات متابعة قُبلت لتاريخ انقضى',
    'imports-stopped': 'عمليات استيراد أُوقفت قبل اكتمالها',
    'imports-with-bad-rows': 'عمليات استيراد فيها صفوف خاطئة أو مرفوضة',
    'letters-not-delivered': 'رسائل لم تُسلَّم',
  },
  state: 'الحالة',
  count: 'العدد',
  gaps: {
    'meetings-without-conclusion': 'اجتماعات بلا استنتاج مسجل',
    'meetings-without-communique': 'اجتماعات بلا بلاغ أو منشور آخر',
    'meetings-without-attendance': 'اجتماعات بلا رقم للحضور',
    'conclusions-without-addressee': 'استنتاجات بلا جهة موجَّه إليها',
    'conclusions-without-stated-basis': 'استنتاجات نوعها أو الجهة الموجَّه إليها بحسب قراءتنا',
    'conclusions-not-compared': 'استنتاجات لم تُقارن بوثيقة',
    'conclusions-without-information': 'استنتاجات لا يُعرف شيء عن متابعتها',
  },
}
