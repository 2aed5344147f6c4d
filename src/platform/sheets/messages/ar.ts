import type { Messages } from './en.ts'

export const ar: Messages = {
  refusals: {
    'table-empty': 'لا يحتوي الملف على أي صف.',
    'table-too-large': ({ megabytes }) => `يتجاوز حجم الملف ${megabytes} ميغابايت. ويُرجى تقسيمه إلى عدة ملفات.`,
    'table-kind-unknown': 'هذا الملف ليس ملف CSV ولا مصنف XLSX.',
    'table-old-format': 'هذا المصنف محفوظ بالنسق القديم XLS. ويُرجى حفظه بالنسق XLSX.',
    'table-protected': 'هذا المصنف محمي بكلمة مرور. ويُرجى حفظه من دونها.',
    'table-macros': 'لا تُقبل المصنفات التي تحتوي على وحدات ماكرو. ويُرجى حفظ المصنف بالنسق XLSX من دونها.',
    'table-damaged': 'هذا المصنف تالف وتتعذر قراءته. ويُرجى حفظه من جديد.',
    'table-unpacks-too-large': ({ megabytes }) =>
      `يتجاوز حجم المصنف بعد فك ضغطه ${megabytes} ميغابايت أو أضعاف حجمه الأصلي، ولذلك لم يُفتح.`,
    'table-too-costly': 'تستغرق قراءة الملف وقتاً أطول أو ذاكرة أكبر مما يُسمح به. ويُرجى تقسيمه إلى عدة ملفات.',
    'table-document-type': 'يعلن المصنف عن نوع للوثيقة، وهو ما لا يفعله أي برنامج جداول، ولذلك لم يُفتح.',
    'table-encoding-unknown': 'ترميز حروف الملف غير معروف. ويُرجى حفظه بالنسق CSV UTF-8.',
    'table-line-damaged': ({ line }) => `تتعذر قراءة السطر ${line}: توجد علامة اقتباس في غير موضعها.`,
    'table-quote-open': ({ line }) => `توجد علامة اقتباس فُتحت ولم تُغلق (لوحظ ذلك في السطر ${line}).`,
    'table-too-wide': ({ most, line }) => `يتجاوز عدد أعمدة الصف ${line} الحد الأقصى وهو ${most}.`,
    'table-too-long': ({ most }) => `يتجاوز عدد صفوف الملف الحد الأقصى وهو ${most}. ويُرجى تقسيمه إلى عدة ملفات.`,
    'table-control-character': ({ line }) => `يحتوي السطر ${line} على رمز ليس نصاً (NUL).`,
  },
}
