import { plural } from '#kernel/messages.ts'
import type { ApiTexts } from './en.ts'

export const ar: ApiTexts = {
  problems: {
    invalid: 'لا يمكن استعمال بعض المعلمات.',
    'not-found': 'لا يوجد شيء في هذا العنوان.',
    'method-not-allowed': 'هذا العنوان للقراءة فقط: يُرجى استعمال GET أو HEAD.',
    broken: 'حدث خلل من جانبنا. يُرجى إعادة المحاولة بعد لحظات.',
  },
  faults: {
    'unknown-parameter': (expected: string) =>
      `لا توجد هنا معلمة بهذا الاسم. المعلمات الممكنة: \u2066${expected}\u2069.`,
    'given-twice': (_: string) => 'يُرجى إعطاء هذه المعلمة مرة واحدة فقط.',
    missing: (_: string) => 'هذه المعلمة لازمة.',
    'not-a-value': (expected: string) => `لا يمكن استعمال هذه القيمة. القيمة المتوقعة: \u2066${expected}\u2069.`,
  },
  feeds: {
    conclusions: 'Throughline: الاستنتاجات',
    communiques: 'Throughline: البلاغات والمنشورات الأخرى',
    followUp: 'Throughline: ما آلت إليه الاستنتاجات',
    addressedTo: 'موجَّه إلى',
    meeting: 'الاجتماع',
    published: 'تاريخ النشر',
    source: 'المصدر',
  },
  calendar: {
    name: 'Throughline: اجتماعات المسؤولين التنفيذيين بشأن التقييس',
    inferred: 'اليوم محدد بحسب قراءتنا؛ ولم يرد في أي مصدر.',
    leftOut: (n: number) =>
      plural('ar', n, {
        zero: 'جميع الاجتماعات مدرجة في هذا التقويم.',
        one: 'اجتماع واحد غير مدرج في هذا التقويم لأن يوم انعقاده غير معلوم.',
        two: 'اجتماعان غير مدرجين في هذا التقويم لأن يوم انعقادهما غير معلوم.',
        few: '# اجتماعات غير مدرجة في هذا التقويم لأن يوم انعقادها غير معلوم.',
        many: '# اجتماعاً غير مدرج في هذا التقويم لأن يوم انعقاده غير معلوم.',
        other: '# اجتماع غير مدرج في هذا التقويم لأن يوم انعقاده غير معلوم.',
      }),
  },
}
