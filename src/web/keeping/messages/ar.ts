import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const ar: Messages = {
  problem: 'هناك مشكلة',
  fields: {
    original: 'اللغة الأصلية',
    textBasis: 'طبيعة النص',
    text: (language: string) => `النص (\u2068${language}\u2069)`,
    reason: 'سبب التعديل',
  },
  hints: {
    texts: 'النص باللغة الأصلية إلزامي. وإذا تُركت خانة لغة ما فارغة، عُرض النص الأصلي بدلاً منها.',
    reason: 'يمكن للجميع قراءته في السجل التاريخي للقيد. ويُرجى عدم ذكر أسماء أشخاص.',
  },
  textBases: {
    'our-paraphrase': 'صياغة من إعدادنا',
    'our-translation': 'ترجمة من إعدادنا',
    official: 'نص رسمي',
  },
  inOthers: (n: number) => `باللغات الأخرى: ${n} من 5`,
  none: 'لا شيء',
  save: 'حفظ',
  fieldsChanged: (fields: string) => `الخانات المعدَّلة: ${fields}`,
  differing: 'أوجه الاختلاف',
  field: 'الخانة',
  changedTitle: 'عدّل شخص آخر هذا القيد أثناء قيامكم بتعديله',
  changedLede:
    'لم يُحفظ شيء مما أدخلتموه، ولم يُفقد شيء مما أدخله الشخص الآخر. وترد الاختلافات أدناه. ولا يزال نصكم في الاستمارة: يُرجى تعديله حسب الاقتضاء ثم حفظه من جديد.',
  began: 'عند بدء تعديلكم',
  now: 'الآن',
  yours: 'نصكم',
  keepThis: 'إدارة هذا القيد',
  ownTitle: 'عملكم',
  own: {
    waiting: 'ما ينتظركم',
    overview: 'نظرة عامة',
    desk: 'حيز العمل',
    topics: 'المواضيع',
    propose: 'اقتراح موضوع',
    'follow-up': 'المتابعة',
    'action-plan': 'خطة العمل',
    submissions: 'من القراء',
    'my-organization': 'منظمتي',
    organizations: 'المنظمات',
    seats: 'المقاعد',
    development: 'البلدان النامية',
    vocabularies: 'المفردات',
    imports: 'عمليات الاستيراد',
    mail: 'البريد الوارد',
    letters: 'الرسائل',
    people: 'الأشخاص',
  },
  faults: {
    texts: 'يُرجى إدخال النص باللغة الأصلية، بما لا يتجاوز 4,000 حرف.',
    other: 'يُرجى التحقق مما أدخلتموه.',
    tooLong: (most: number) =>
      plural('ar', most, {
        zero: 'يُرجى إدخال ما لا يتجاوز # حرف.',
        one: 'يُرجى إدخال ما لا يتجاوز حرفاً واحداً.',
        two: 'يُرجى إدخال ما لا يتجاوز حرفين.',
        few: 'يُرجى إدخال ما لا يتجاوز # أحرف.',
        many: 'يُرجى إدخال ما لا يتجاوز # حرفاً.',
        other: 'يُرجى إدخال ما لا يتجاوز # حرف.',
      }),
    'sent-before': 'سبق إرسال هذه الاستمارة بمحتوى آخر. يُرجى فتح الصفحة من جديد.',
    'changed-since': 'عدّل شخص آخر هذا المحتوى في هذه الأثناء. يُرجى الاطلاع عليه من جديد.',
  },
}
