import { count, plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

const entries = (n: number) =>
  plural('ar', n, {
    zero: 'لا توجد قيود',
    one: 'قيد واحد',
    two: 'قيدان',
    few: '# قيود',
    many: '# قيداً',
    other: '# قيد',
  })

const rows = (n: number) =>
  plural('ar', n, {
    zero: 'لا توجد صفوف',
    one: 'صف واحد',
    two: 'صفان',
    few: '# صفوف',
    many: '# صفاً',
    other: '# صف',
  })

/** After «من أصل»: the dual in the genitive. */
const ofRows = (n: number) =>
  plural('ar', n, {
    zero: 'لا صفوف',
    one: 'صف واحد',
    two: 'صفين',
    few: '# صفوف',
    many: '# صفاً',
    other: '# صف',
  })

/** Texts that more than one page needs. */
export const ar: Messages = {
  site: {
    previewAs: role => `ترون هذه الصفحة بصفة: \u2068${role}\u2069.`,
    previewNote: 'لا يمكن إرسال شيء منها، ولا يرى هذه المعاينة أحد سواكم.',
    previewSwitch: role => `بصفة: \u2068${role}\u2069`,
    previewEnd: 'العودة إلى عرضكم الخاص',
    name: 'Throughline',
    skip: 'الانتقال إلى المحتوى',
    menu: 'القائمة الرئيسية',
    languages: 'اللغات',
    rehearsal:
      'تدريب: لا شيء هنا حقيقي. كل ما يحمل اسم «\u2068Rehearsal\u2069» مختلق، وما تقومون به لا يُعتد به في أي مكان آخر.',
    notOfficial:
      'ليس هذا الموقع من منشورات الاتحاد الدولي للاتصالات. وقد أُعد استناداً إلى وثائق عامة لم يُقرأ منها حتى الآن سوى أجزائها الافتتاحية.',
    publishedBy: (body: string) => `جهة النشر: \u2068${body}\u2069.`,
    footer:
      'السجل العام لاجتماعات المسؤولين التنفيذيين بشأن التقييس منذ عام 2008. وكل رقم يقود إلى الصفوف التي يستند إليها.',
    about: 'نبذة عن البيانات',
    feeds: 'خلاصات التحديثات والتقويم',
    api: 'واجهة برمجة التطبيقات (JSON)',
    signIn: 'تسجيل الدخول',
    account: 'حسابكم',
    more: 'المزيد من السجل',
  },
  sections: {
    conclusions: 'الاستنتاجات',
    meetings: 'الاجتماعات',
    topics: 'المواضيع',
    'follow-up': 'المتابعة',
    participation: 'المشاركة',
    mandates: 'الولايات',
    communiques: 'البلاغات',
    members: 'البلدان',
    organizations: 'المنظمات',
    forums: 'المحافل',
    search: 'البحث',
  },
  stages: {
    mandate: 'الولاية',
    consultation: 'التشاور',
    need: 'الاحتياج',
    topic: 'الموضوع',
    priority: 'الأولوية',
    conclusion: 'الاستنتاج',
    communique: 'البلاغ',
    dispatch: 'الإحالة',
    'follow-up': 'المتابعة',
    report: 'التقرير',
  },
  line: {
    label: 'المسار من الولاية إلى التقرير',
    missing: {
      mandate: 'لا شيء في السجل',
      consultation: 'لم يُعثر على سجل',
      need: 'لا شيء مسجل',
      topic: 'لا شيء مسجل',
      priority: 'لا شيء مسجل',
      conclusion: 'لا شيء مسجل',
      communique: 'لم يُعثر على شيء',
      dispatch: 'لم يُعثر على سجل',
      'follow-up': 'لا توجد معلومات',
      report: 'لم يُعثر على شيء',
    },
    possible: 'محتمل',
    several: entries,
    trace: 'تتبُّع المسار كاملاً',
  },
  basis: {
    stated: 'وفقاً للمصدر',
    inferred: 'بالاستدلال',
    not_recorded: 'الصلة غير مسجلة',
    statedLong: 'هذا ما ورد في المصدر.',
    inferredLong: 'هذه قراءتنا؛ ولم يرد ذلك في المصدر.',
    not_recordedLong: 'لم يرد في المصدر أن أحد الأمرين مترتب على الآخر.',
  },
  notice: {
    openings: 'لم تتسنَّ سوى قراءة الجزء الافتتاحي من كل وثيقة عامة. وعدم ورود أمر ما هنا لا يعني عدم وجوده في الواقع.',
    ourWords: 'الاستنتاجات معروضة بصياغة من إعدادنا، والمراجع من وضعنا. ولا يشكل أي شيء مما يرد هنا نصاً رسمياً.',
    ourTranslation: 'ترجمة من إعدادنا',
    ourParaphrase: 'صياغة من إعدادنا',
    ourReference: 'مرجع من وضعنا',
    englishOnly: 'بالإنكليزية',
    notRecorded: 'لا بيانات مسجلة',
    unknown: 'غير معلوم',
    none: 'لا شيء',
    noInformation: 'لم يُعثر على معلومات',
    noInformationLong:
      'لم يُعثر على معلومات في المصادر العامة التي قُرئت حتى الآن. ولا يُعد ذلك دليلاً على عدم اتخاذ أي إجراء.',
    notVerified: 'لم يجرِ التحقق بعد بالرجوع إلى الوثيقة الكاملة',
    verified: 'جرى التحقق',
  },
  list: {
    search: 'البحث في هذه القائمة',
    find: 'بحث',
    filter: 'عرض',
    all: 'الكل',
    apply: 'تطبيق',
    clear: 'مسح الكل',
    sortBy: 'الترتيب',
    ascending: 'تصاعدياً',
    descending: 'تنازلياً',
    rows: (shown: number, all: number) => (shown === all ? rows(all) : `${count('ar', shown)} من أصل ${ofRows(all)}`),
    page: (page: number, pages: number) => `الصفحة ${count('ar', page)} من ${count('ar', pages)}`,
    previous: 'الصفحة السابقة',
    next: 'الصفحة التالية',
    pages: 'صفحات هذه القائمة',
    nothingYet: 'لا يوجد شيء هنا بعد.',
    empty: 'لا توجد نتائج مطابقة. يُرجى تقليل عدد الكلمات أو مسح معايير التصفية.',
    download: 'تنزيل هذه الصفوف:',
    ignored: (field: string, value: string) =>
      `القيمة «\u2068${value}\u2069» ليست من قيم «${field}»، ولذلك لم تؤخذ في الاعتبار.`,
  },
  date: {
    when: 'التاريخ',
    about: (date: string) => `نحو ${date}`,
    unknown: 'التاريخ غير معلوم',
    between: (first: string, last: string) => `بين ${first} و${last}`,
    notAfter: (last: string) => `في ${last} أو قبل ذلك`,
    dateInferred: 'التاريخ محدد بالاستدلال',
  },
  words: {
    follow: 'متابعة',
    tell: 'أخبرونا بما تعرفون',
    comma: '، ',
    semicolon: '؛ ',
    colon: ': ',
    source: 'المصدر',
    sources: 'المصادر',
    facts: 'البيانات الأساسية',
    history: 'السجل التاريخي لهذا القيد',
    language: 'اللغة',
    reference: 'المرجع',
    chart: 'جدول هذا الشكل',
    table: 'عرض الجدول',
    and: 'و',
    or: 'أو',
    yes: 'نعم',
    no: 'لا',
  },
  errors: {
    notFoundTitle: 'لا توجد صفحة بهذا العنوان',
    notFound:
      'قد يكون العنوان مكتوباً على نحو غير صحيح، أو قد لا تكون الصفحة متاحة للجمهور. ويمكن البحث عن كلمة أو عن مرجع مثل CTO-05/2.',
    endedTitle: 'لم يُنفَّذ أي شيء',
    ended:
      'لم يسجَّل الدخول هنا، أو انتهت الجلسة: فالجلسة تنتهي عند عدم استخدامها. وما أرسلتموه محفوظ في هذه الصفحة. يُرجى تسجيل الدخول في نافذة أخرى ثم العودة إلى هنا وإعادة الإرسال.',
    endedFile:
      'لم يسجَّل الدخول هنا، أو انتهت الجلسة: فالجلسة تنتهي عند عدم استخدامها. يُرجى تسجيل الدخول في نافذة أخرى ثم العودة واختيار الملف من جديد.',
    signInBeside: 'تسجيل الدخول في نافذة أخرى',
    sendAgain: 'إعادة الإرسال',
    brokenTitle: 'حدث خلل من جانبنا',
    broken: (id: string) =>
      `لم يُفقد شيء مما قمتم به. يُرجى إعادة المحاولة بعد لحظات. وإذا تكرر الخلل، يُرجى إبلاغ الأمانة بهذا الرقم: \u2066${id}\u2069`,
    back: 'العودة إلى الصفحة الرئيسية',
    tooMany: 'عدد المحاولات كبير جداً. يُرجى الانتظار بضع دقائق ثم إعادة المحاولة.',
    tooLong: 'النص المرسل طويل جداً. يُرجى الرجوع واختصاره ثم إرساله من جديد.',
    foreignTitle: 'لم يُتخذ أي إجراء',
    foreign: 'أُرسلت هذه الاستمارة من موقع آخر، ولذلك لم يُتخذ أي إجراء. يُرجى فتح الصفحة هنا وإعادة المحاولة.',
  },
}
