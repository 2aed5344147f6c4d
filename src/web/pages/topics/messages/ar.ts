import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const ar: Messages = {
  title: 'المواضيع',
  lede: 'المحاور التي تناولتها الاجتماعات السابقة، كما ترد تسمياتها في سجلاتها.',
  notMerged: 'لا تُدمج العبارات المتشابهة: يرد كل محور كما سُجل لاجتماعه.',
  conclusionsNote: 'ربط الاستنتاجات بالمحاور هو بحسب قراءتنا، ويُشار إليه بصفته هذه.',
  caption: 'المواضيع',
  columns: {
    topic: 'الموضوع',
    meetings: 'الاجتماعات',
    conclusions: 'الاستنتاجات',
    forums: 'المحافل',
    refs: 'مراجع الاجتماعات',
    state: 'الحالة',
  },
  filters: { forum: 'المحفل', conclusions: 'الاستنتاجات', some: 'استنتاج واحد على الأقل', none: 'بلا استنتاجات' },
  dealtWith: 'الاجتماعات التي تناولته',
  dealtWithCount: (n: number) =>
    plural('ar', n, {
      zero: 'لا توجد اجتماعات',
      one: 'اجتماع واحد',
      two: 'اجتماعان',
      few: '# اجتماعات',
      many: '# اجتماعاً',
      other: '# اجتماع',
    }),
  when: 'التاريخ',
  meeting: 'الاجتماع',
  forum: 'المحفل',
  concluded: 'ما خلصت إليه الاجتماعات',
  concludedCount: (n: number) =>
    plural('ar', n, {
      zero: 'لا توجد استنتاجات',
      one: 'استنتاج واحد',
      two: 'استنتاجان',
      few: '# استنتاجات',
      many: '# استنتاجاً',
      other: '# استنتاج',
    }),
  conclusion: 'الاستنتاج',
  link: 'الصلة بالموضوع',
  became: 'ما آل إليه',
  noConclusion: 'لا يوجد في السجل استنتاج مرتبط بهذا الموضوع. ولا يُعد ذلك دليلاً على عدم التوصل إلى استنتاجات.',
}
