import { count } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const ar: Messages = {
  title: 'نظرة عامة',
  lede: 'مواضع النقص في السجل وما تعذر إرساله. وكل رقم يقود إلى الصفوف التي يستند إليها.',
  waiting: 'ما ينتظركم',
  desk: 'حيز العمل',
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
