import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const ar: Messages = {
  title: 'البلاغات',
  lede: 'ما نُشر عن الاجتماعات في مواضع أخرى: بلاغات ووثائق مقدمة إلى الفريق الاستشاري لتقييس الاتصالات وتقارير وأخبار صحفية؛ وتاريخ النشر والمدة المنقضية بعد الاجتماع.',
  caption: 'المنشورات',
  feed: 'البلاغات (خلاصة Atom)',
  lagNote: 'لا تُحسب المدة بعد الاجتماع إلا إذا كان كلا اليومين مسجلاً.',
  columns: {
    publication: 'المنشور',
    reference: 'مرجع الناشر',
    meeting: 'الاجتماع',
    published: 'تاريخ النشر',
    lag: 'المدة بعد الاجتماع',
    seen: 'اطلاعنا عليه',
    address: 'موضعه',
  },
  filters: {
    type: 'نوع المنشور',
    stage: 'المرحلة',
    noStage: 'تغطية، ليست مرحلة من المسار',
    known: 'معلومة',
    unknown: 'غير معلومة',
  },
  days: (n: number) =>
    plural('ar', n, {
      zero: 'في اليوم نفسه',
      one: 'يوم واحد',
      two: 'يومان',
      few: '# أيام',
      many: '# يوماً',
      other: '# يوم',
    }),
  openingRead: 'قُرئ، جزؤه الافتتاحي على الأقل',
  notSeen: 'مذكور ولم نطّلع عليه',
  notSeenLong: 'ورد ذكر هذا المنشور في أحد المصادر. ولم نطّلع على نصه.',
  coverage: 'التغطية ليست مرحلة من المسار: فلم يُقرَّر بها شيء ولم يُحَل بها شيء.',
  conclusions: 'استنتاجات هذا الاجتماع',
  conclusionCount: (n: number) =>
    plural('ar', n, {
      zero: 'لا توجد استنتاجات',
      one: 'استنتاج واحد',
      two: 'استنتاجان',
      few: '# استنتاجات',
      many: '# استنتاجاً',
      other: '# استنتاج',
    }),
  noConclusions: 'لا يوجد في السجل أي استنتاج لهذا الاجتماع.',
  conclusion: 'الاستنتاج',
  link: 'أساس الصلة',
  file: 'الملف',
  languages: 'لغات النشر',
  note: 'ملاحظة',
}
