import type { Messages } from './en.ts'

/** Labels and refusals of this module. */
export const ar: Messages = {
  statuses: {
    LDC: 'بلد من أقل البلدان نمواً',
    LLDC: 'بلد نامٍ غير ساحلي',
    SIDS: 'دولة جزرية صغيرة نامية',
    EIT: 'بلد يمر اقتصاده بمرحلة انتقالية',
  },
  statusCodes: {
    LDC: 'أقل البلدان نمواً',
    LLDC: 'البلدان النامية غير الساحلية',
    SIDS: 'الدول الجزرية الصغيرة النامية',
    EIT: 'اقتصاد يمر بمرحلة انتقالية',
  },
  standings: {
    holds: 'قيد السريان',
    ended: 'انتهى السريان',
    'not-yet': 'لم يبدأ السريان بعد',
    'unconfirmed-end': 'قيد السريان: لم تتأكد النهاية المقررة',
    unclear: 'الوضع غير واضح: التاريخ المسجل غير دقيق بما يكفي',
  },
  toKinds: {
    none: 'لا تُعرف نهاية',
    effective: 'انتهى السريان',
    scheduled: 'نهاية مقررة',
    scheduled_in_doubt: 'نهاية مقررة، واليوم موضع شك',
  },
  regionMethods: {
    itu_source: 'استناداً إلى سجل للاتحاد يدرج البلد في هذه المنطقة',
    regional_body_list: 'استناداً إلى قائمة أعضاء المنظمة الإقليمية',
    geographic_rule: 'استناداً إلى الموقع الجغرافي فقط، بدون تحقق',
    none: 'استناداً إلى المعرفة العامة فقط، بدون تحقق',
  },
  organizationKinds: {
    company: 'شركة أو مشغل',
    regulator: 'هيئة تنظيمية',
    association: 'رابطة',
    research: 'جهة بحثية',
    vertical: 'قطاع رأسي',
    media: 'جهة إعلامية',
    sdo: 'منظمة لوضع المعايير',
  },
  countryBases: { name: 'استناداً إلى الاسم', general_knowledge: 'استناداً إلى المعرفة العامة، بدون تحقق' },
  bodyKinds: {
    organization: 'منظمة',
    sector: 'قطاع',
    bureau: 'مكتب',
    focus_group: 'فريق متخصص',
    study_group: 'لجنة دراسات أو فريق استشاري',
    event: 'حدث',
    class: 'فئة من الأعضاء أو الهيئات',
    external_body: 'هيئة خارجية',
    office: 'منصب',
    assembly: 'جمعية أو مجلس',
  },
  refusals: {
    'country-already-recorded': 'هذا البلد مدرج بالفعل في السجل.',
    'country-unknown': 'لا يوجد في السجل بلد بهذا الرمز.',
    'end-without-date': 'يجب أن يكون للنهاية تاريخ، وأن يُبيَّن مدى التيقن من تاريخ النهاية.',
    'organization-already-recorded': 'توجد بالفعل في السجل منظمة بهذا المعرِّف.',
    'body-already-recorded': 'توجد بالفعل في السجل هيئة بهذا الرمز.',
  },
}
