import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

const meetings = (n: number): string =>
  plural('ar', n, {
    zero: 'لا توجد اجتماعات',
    one: 'اجتماع واحد',
    two: 'اجتماعان',
    few: '# اجتماعات',
    many: '# اجتماعاً',
    other: '# اجتماع',
  })
/** After «من أصل»: the dual in the genitive. */
const ofMeetings = (n: number): string => (n === 2 ? 'اجتماعين' : meetings(n))
const organizations = (n: number): string =>
  plural('ar', n, {
    zero: 'لا توجد منظمات',
    one: 'منظمة واحدة',
    two: 'منظمتان',
    few: '# منظمات',
    many: '# منظمة',
    other: '# منظمة',
  })
const conclusions = (n: number): string =>
  plural('ar', n, {
    zero: 'لا توجد استنتاجات',
    one: 'استنتاج واحد',
    two: 'استنتاجان',
    few: '# استنتاجات',
    many: '# استنتاجاً',
    other: '# استنتاج',
  })
const ofConclusions = (n: number): string => (n === 2 ? 'استنتاجين' : conclusions(n))

export const ar: Messages = {
  title: 'المشاركة',
  lede: 'أرقام أولية عن المشاركة في الاجتماعات التنفيذية وما أسفرت عنه. وكل رقم يقود إلى الصفوف التي يستند إليها.',
  executive:
    'يُقصد هنا بعبارة «الاجتماعات التنفيذية» اجتماعات فريق كبار مسؤولي التكنولوجيا (CTO) والمشاورات الإقليمية لكبار مسؤولي التكنولوجيا (CTO) واجتماعات كبار المسؤولين التنفيذيين (CxO).',
  openings:
    'أُجري العد استناداً إلى الأجزاء الافتتاحية من وثائق عامة فقط: وعدم ورود أمر ما هنا لا يعني عدم وجوده في الواقع.',
  neutral: 'ترد المناطق بترتيب رموزها، وليس لهذا الترتيب أي دلالة.',
  one: 'أرقام المشاركة',
  groups: {
    meetings: 'الاجتماعات',
    organizations: 'المنظمات',
    conclusions: 'الاستنتاجات وما تلاها',
    states: 'الدول الأعضاء',
  },
  columns: {
    year: 'السنة',
    recorded: 'لها سجل',
    inferred: 'الانعقاد بالاستدلال',
    meetings: 'الاجتماعات',
    meeting: 'الاجتماع',
    when: 'التاريخ',
    persons: 'الأشخاص',
    organizations: 'المنظمات',
    region: 'المنطقة',
    earlier: 'مذكورة في',
    named: 'المنظمات المذكورة',
    later: 'ومجدداً في',
    again: 'المذكورة مجدداً',
    kind: 'النوع',
    conclusions: 'الاستنتاجات',
    addressee: 'الجهة الموجَّه إليها',
    status: 'الحالة وفقاً للمصدر',
    entries: 'البنود',
    linkStated: 'الرابط وفقاً للمصدر',
    linkInferred: 'الرابط بالاستدلال',
    linkNotRecorded: 'الرابط غير مسجل',
    document: 'الوثيقة',
    day: 'تاريخ الوثيقة',
    days: 'الأيام',
    states: 'الدول الأعضاء',
    verified: 'المنطقة مؤكدة',
    least: 'أقل البلدان نمواً، الحد الأدنى',
    most: 'أقل البلدان نمواً، الحد الأقصى',
  },
  unknown: 'غير معلوم',
  bounds: (least: number, most: number) => `${least}-${most}`,
  share: (part: number, whole: number) => `${part} من ${whole}`,
  pair: (earlier: string, later: string) => `${earlier}، ومجدداً في ${later}`,
  perYear: {
    title: 'الاجتماعات التنفيذية بحسب السنة',
    sentence: (all: number, inferred: number) =>
      `المجموع: ${meetings(all)}. ${plural('ar', inferred, {
        zero: 'ولها جميعها سجل.',
        one: 'ولا يوجد سجل لاجتماع واحد منها؛ وانعقاده بالاستدلال.',
        two: 'ولا يوجد سجل لاجتماعين منها؛ وانعقادهما بالاستدلال.',
        few: 'ولا يوجد سجل لعدد # منها؛ وانعقادها بالاستدلال.',
        many: 'ولا يوجد سجل لعدد # منها؛ وانعقادها بالاستدلال.',
        other: 'ولا يوجد سجل لعدد # منها؛ وانعقادها بالاستدلال.',
      })}`,
  },
  persons: {
    title: 'الأشخاص الحاضرون',
    sentence: (known: number, all: number) =>
      `عدد الاجتماعات التي سُجل فيها عدد الأشخاص: ${known} من أصل ${ofMeetings(all)}.`,
  },
  present: {
    title: 'المنظمات الحاضرة',
    sentence: (known: number, all: number) =>
      `عدد الاجتماعات التي سُجل فيها عدد المنظمات: ${known} من أصل ${ofMeetings(all)}. والأشخاص والمنظمات وحدتان مختلفتان لا تجوز المقارنة بينهما.`,
  },
  byRegion: {
    title: (meeting: string) => `المنظمات الحاضرة في ${meeting}، بحسب المنطقة`,
    sentence: (all: number, unknown: number) =>
      `${organizations(all)} في قائمة كاملة. ومنطقة المقر بحسب قراءتنا، بدون تحقق؛ وهي غير معلومة لعدد ${unknown}.`,
  },
  returning: {
    title: 'المنظمات المذكورة مجدداً في اجتماع لاحق',
    sentence: (complete: number, lists: number) =>
      `عدد المنظمات المذكورة في اجتماع ما التي تذكرها مجدداً قائمة لاحقة. القوائم الكاملة: ${complete} من ${lists}. وقد تكون منظمات لم تذكرها القوائم الأخرى حاضرة.`,
    all: (n: number, refs: string, names: string) =>
      `المذكورة في كل اجتماع من هذه الاجتماعات (${refs}): ${organizations(n)}${names && ` (${names})`}.`,
  },
  byKind: {
    title: 'الاستنتاجات بحسب النوع',
    sentence: (all: number) => `${conclusions(all)}؛ والنوع بحسب قراءتنا.`,
  },
  byAddressee: {
    title: 'الاستنتاجات بحسب سند تحديد الجهة الموجَّه إليها',
    sentence: (stated: number, all: number) =>
      `عدد الاستنتاجات التي يسمي نصها نفسه جهة موجَّهاً إليها: ${stated} من أصل ${ofConclusions(all)}؛ أما في الاستنتاجات الأخرى فالجهة بحسب قراءتنا.`,
    stated: 'مذكورة في النص',
    inferred: 'بحسب قراءتنا',
  },
  followUp: {
    title: 'المتابعة المعلومة، بحسب الحالة وفقاً للمصدر',
    sentence: (known: number, all: number, linked: number) =>
      `عدد الاستنتاجات التي تُعلم لها متابعة: ${known} من أصل ${ofConclusions(all)}. وعدم توافر معلومات عن غيرها لا يُعد دليلاً على عدم اتخاذ أي إجراء. وعدد الحالات التي يذكر فيها مصدر الرابط بالاستنتاج: ${linked}.`,
  },
  lag: {
    title: 'الأيام من الاجتماع إلى الوثيقة المقدمة إلى الفريق الاستشاري لتقييس الاتصالات',
    sentence: (known: number, all: number) =>
      `عدد الاجتماعات المعلوم تاريخها وتاريخ وثيقتها: ${known} من أصل ${ofMeetings(all)}.`,
  },
  states: {
    title: 'الدول الأعضاء بحسب المنطقة والفئة',
    sentence: (all: number, verified: number, day: string) =>
      `عدد الدول الأعضاء: ${all}، والفئات في ${day}. وقد تنتمي الدولة إلى أكثر من فئة. وعدد الدول التي تأكدت منطقتها من مصدر قُرئ: ${verified}.`,
    totals: (ldc: number, lldc: number, sids: number) =>
      `أقل البلدان نمواً: ${ldc}، والبلدان النامية غير الساحلية: ${lldc}، والدول الجزرية الصغيرة النامية: ${sids}.`,
    unconfirmed: (n: number) =>
      plural('ar', n, {
        zero: 'لا توجد فئات محسوبة بعد انقضاء موعد نهايتها المقررة.',
        one: 'ما زالت فئة واحدة محسوبة رغم انقضاء موعد نهايتها المقررة، لأن أحداً لم يؤكدها.',
        two: 'ما زالت فئتان محسوبتين رغم انقضاء موعد نهايتهما المقررة، لأن أحداً لم يؤكدهما.',
        few: 'ما زالت # فئات محسوبة رغم انقضاء موعد نهايتها المقررة، لأن أحداً لم يؤكدها.',
        many: 'ما زالت # فئة محسوبة رغم انقضاء موعد نهايتها المقررة، لأن أحداً لم يؤكدها.',
        other: 'ما زالت # فئة محسوبة رغم انقضاء موعد نهايتها المقررة، لأن أحداً لم يؤكدها.',
      }),
  },
  atMeetings: {
    title: 'الدول الأعضاء في كل فئة في يوم كل اجتماع',
    sentence: (all: number) =>
      `${meetings(all)}، لكل منها الفئات السارية في يومه. وحيثما كان اليوم غير معلوم، أو كان تاريخ الفئة نفسها غير دقيق بما يكفي، يرد العدد الأدنى والعدد الأقصى. ولا تُسجل بداية أو نهاية للبلدان النامية غير الساحلية والدول الجزرية الصغيرة النامية: وهي محسوبة طوال الفترة.`,
    certain: 'من أقل البلدان نمواً في أي يوم محتمل',
    possible: 'بحسب اليوم',
  },
}
