import type { Messages } from './en.ts'

export const ar: Messages = {
  refusals: {
    'name-unusable': ({ longest }) =>
      `لا يمكن استعمال اسم الملف هذا. ويُرجى استعمال الحروف والأرقام والمسافات والواصلات والنقاط، وألا يزيد عدد الأحرف على ${longest}.`,
    'kind-not-allowed': ({ kinds }) =>
      `لا تُقبل الملفات من هذا النوع. والأنواع المقبولة هي: ${kinds.replaceAll(', ', '، ')}.`,
    'file-empty': 'الملف فارغ.',
    'file-too-large': ({ megabytes }) =>
      `يتجاوز حجم الملف ${megabytes} ميغابايت. ويُرجى إرسال ملف أصغر أو تقسيمه إلى عدة ملفات.`,
    'content-does-not-match-name':
      'لا يتطابق محتوى الملف مع اسمه. ويُرجى حفظ الملف من جديد بالنسق الصحيح أو تصحيح امتداد اسمه.',
    'attachment-already-withdrawn': 'سبق سحب هذا الملف.',
    'attachment-already-public': 'هذا الملف متاح للجميع بالفعل.',
    'kind-not-readable': 'لا يمكن هنا إرفاق سوى وثائق PDF وWord (DOCX).',
    'attachment-not-readable': 'لا يمكن قراءة سوى نصوص وثائق PDF وWord.',
  },
  visibility: { public: 'متاح للجميع', staff: 'مخصص للأمانة فقط' },
  withdrawn: 'مسحوب',
}
