import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const ar: Messages = {
  title: 'المنظمات المذكورة بالاسم في الاجتماعات',
  lede: 'شركات ومنظمات أخرى يذكرها مصدر عام بالاسم بين الحاضرين في أحد الاجتماعات.',
  partialNote:
    'لا تذكر معظم المصادر سوى بعض الحاضرين. وعدم ذكر منظمة لا يعني غيابها. والبلد والمنطقة هما بلد المقر ومنطقته بحسب قراءتنا، بدون تحقق.',
  asRecorded: (meeting: string) => `الأسماء والبلدان والمناطق كما سُجلت لهذا الاجتماع: ${meeting}.`,
  caption: 'المنظمات',
  columns: {
    name: 'المنظمة',
    recordedAs: 'الاسم المسجل',
    kind: 'النوع',
    country: 'البلد (بحسب قراءتنا)',
    countryBasis: 'سند تحديد البلد',
    region: 'المنطقة (بحسب قراءتنا)',
    meetings: 'الاجتماعات',
    named: 'مذكورة في',
  },
  filters: { at: 'مذكورة في', also: 'ومذكورة أيضاً في', region: 'المنطقة', kind: 'النوع', unknown: 'غير معلوم' },
  unknown: 'غير معلوم',
  recordedAs: (name: string) => `مسجلة باسم «\u2068${name}\u2069»`,
  organization: 'منظمة مذكورة بالاسم في الاجتماعات',
  meetingsOf: 'الاجتماعات التي ذُكرت فيها',
  when: 'التاريخ',
  meeting: 'الاجتماع',
  nameThere: 'الاسم المسجل للاجتماع',
  placeThere: 'البلد والمنطقة المسجلان للاجتماع',
  list: 'قائمة الحاضرين',
  complete: 'كاملة',
  partial: 'جزئية: لا تتضمن إلا من ذُكر في نص',
  namedAt: (n: number) =>
    plural('ar', n, {
      zero: 'غير مذكورة في أي اجتماع',
      one: 'مذكورة في اجتماع واحد',
      two: 'مذكورة في اجتماعين',
      few: 'مذكورة في # اجتماعات',
      many: 'مذكورة في # اجتماعاً',
      other: 'مذكورة في # اجتماع',
    }),
  kind: 'النوع',
  country: 'البلد',
  region: 'المنطقة',
  basis: 'بحسب قراءتنا، بدون تحقق',
  website: 'الموقع الإلكتروني',
  memberships: 'العضوية',
  sector: 'القطاع',
  category: 'الصفة',
  heldWhen: 'الفترة',
  period: (from: string, to: string | null) =>
    to === null ? `منذ \u2068${from}\u2069` : `من \u2068${from}\u2069 إلى \u2068${to}\u2069`,
  sameKey: 'تُدرج الأسماء التي نقرؤها على أنها للمجموعة نفسها تحت منظمة واحدة؛ ويُحتفظ بالاسم الذي سُجلت به في كل اجتماع.',
}
