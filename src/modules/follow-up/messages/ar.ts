import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

const daysInWords = (n: number): string =>
  plural('ar', n, { zero: '# يوم', one: 'يوم واحد', two: 'يومين', few: '# أيام', many: '# يوماً', other: '# يوم' })

/** Labels, refusals and letters of this module. */
export const ar: Messages = {
  sourceStatuses: {
    planned: 'مخطط له',
    reviewed: 'جرى الاستعراض',
    agreed: 'جرى الاتفاق',
    taken_up: 'جرى تناول الموضوع',
    partly_done: 'جرى التنفيذ جزئياً',
    done: 'جرى التنفيذ',
  },
  states: {
    offered: 'معروض',
    noted: 'أُحيط به علماً',
    accepted: 'مقبول',
    'in-progress': 'قيد التنفيذ',
    done: 'منجز',
    'not-taken-up': 'لم يُؤخذ به',
    superseded: 'مستعاض عنه',
    withdrawn: 'مسحوب قبل النشر',
  },
  says: {
    noted: 'أحاطت علماً',
    accepted: 'قبلت',
    begun: 'شرعت في التنفيذ',
    done: 'أنجزت',
    'not-taken-up': 'لم تأخذ به',
    superseded: 'استعيض عنه',
    words: 'بعباراتها هي',
  },
  channels: {
    link: 'من الجهة نفسها عن طريق رابطها',
    mail: 'سجلته الأمانة من رسالة إلكترونية من الجهة',
    paper: 'سجلته الأمانة من رسالة ورقية من الجهة',
    meeting: 'سجلته الأمانة من اجتماع',
    liaison: 'سجلته الأمانة من بيان اتصال',
    secretariat: 'من الأمانة',
  },
  evidenceKinds: {
    document: 'وثيقة',
    liaison: 'بيان اتصال',
    'work-item': 'بند من برنامج العمل',
    recommendation: 'توصية',
    deployment: 'تطبيق فعلي',
    meeting: 'اجتماع',
  },
  saidBys: { body: 'الجهة', secretariat: 'الأمانة', 'public-source': 'مصدر عام' },
  standing: {
    promised: day => `الموعد المتعهد به: ${day}`,
    overdue: day => `متأخر منذ ${day}`,
    noInformation: day => `لم ترد معلومات حتى ${day}`,
    noInformationSince: (day, heard) => `لم ترد معلومات حتى ${day}؛ آخر ما ورد في ${heard}`,
  },
  labels: {
    body: 'الجهة المعروض عليها',
    office: 'المكتب المسؤول',
    status: 'الحالة',
    now: 'حتى اليوم',
    offeredOn: 'تاريخ العرض',
    said: 'ما قيل',
    nothingSaid: 'لم تقل الجهة شيئاً بعد.',
    evidence: 'الأدلة',
    noEvidence: 'لم تقدَّم أدلة.',
    supersededBy: 'استعيض عنه بالقيد',
    verifiedOn: day => `تحققت منه الأمانة في ${day}`,
    notVerified: 'لم يجرِ التحقق منه',
    saidByOn: (who, day) => `بحسب ${who}، في ${day}`,
    due: day => `في موعد أقصاه ${day}`,
  },
  letters: {
    preview: {
      subject: ref => `ما سيُنشر عن متابعة \u2068${ref}\u2069`,
      body: ({ name, ref, text, address, days }) => `تحية طيبة وبعد،

إن Throughline هو السجل العام لما آلت إليه استنتاجات اجتماعات المسؤولين التنفيذيين بشأن التقييس. وقد عُرض ما يلي على \u2068${name}\u2069 بوصفه متابعة للمرجع \u2068${ref}\u2069:

${text}

وقبل نشر أي شيء في هذا الشأن، يمكنكم الاطلاع على ما سيقرؤه الجميع بالضبط، والرد عليه: الإحاطة علماً به، أو قبوله مع تحديد تاريخ، أو الإبلاغ عما أُنجز، أو بيان سبب عدم الأخذ به، أو إضافة نص بعباراتكم. يُرجى فتح العنوان التالي. ولا حاجة إلى حساب، ويمكن لأحد الزملاء القيام بذلك نيابة عنكم.

${address}

يُنشر ما ترسلونه على الفور. وإذا لم يرد شيء في غضون ${daysInWords(days)}، جاز للأمانة أن تنشر ما هو معروض هناك؛ ويظل بإمكانكم الرد في أي وقت بعد ذلك.`,
    },
  },
  refusals: {
    'conclusion-unknown': 'لا يوجد في السجل استنتاج بهذا المرجع.',
    'follow-up-already-recorded': 'هذه المتابعة مدرجة بالفعل في السجل.',
    'source-unknown': 'يُرجى اختيار استنتاج أو فقرة مما هو مدرج في السجل ومتاح للجمهور.',
    'body-unknown': 'يُرجى اختيار جهة مدرجة في السجل.',
    'not-from-this-state': 'لا يمكن القيام بذلك في الحالة التي عليها القيد الآن.',
    'already-published': 'نُشر هذا القيد فيبقى؛ ويُرجى بيان أنه مستعاض عنه أو لم يُؤخذ به.',
    'reason-missing': 'يُرجى بيان السبب: هذا القيد متاح للجمهور، ولا يُغيَّر ما يقرؤه الجميع إلا لسبب.',
    'nothing-changed': 'لم يتغير شيء.',
    'body-already-told': 'أُبلغت الجهة بهذا القيد من قبل. ويُرجى عرض قيد آخر على الجهة الأخرى.',
    'heard-missing': 'يُرجى بيان كيف علمت الأمانة بذلك ومتى.',
    'day-to-come': 'لم يحِن هذا اليوم بعد.',
    'due-day-passed': 'يُرجى إدخال يوم لم يمضِ بعد.',
    'words-missing': 'يُرجى إدخال النص، وبيان السبب إذا لم يُؤخذ به.',
    'not-to-be-superseded-by': 'يُرجى اختيار قيد آخر قائم.',
    'nothing-to-take-back': 'لا يوجد ما يُسترجع: ما نُشر يبقى.',
    'file-unknown': 'يُرجى اختيار ملف مرفق بهذا القيد.',
    'evidence-unknown': 'لم يعد هذا الدليل موجوداً.',
    'already-verified': 'جرى التحقق منه من قبل.',
    'nothing-to-publish': 'يقرؤه الجميع على هذا النحو بالفعل.',
    'contact-unusable': 'لا يمكن إرسال رسالة إلى هذا الشخص. يُرجى اختيار جهة اتصال أخرى.',
    'not-previewed': 'لم تُعرض هذه الصيغة على الجهة. يُرجى إرسال معاينة إليها أولاً.',
    'preview-not-sent': 'لم تُرسل رسالة المعاينة بعد. يُرجى الاطلاع على الرسائل.',
    'time-to-reply': ({ day }) =>
      `يمكن للجهة الرد حتى نهاية يوم \u2068${day}\u2069. وحتى ذلك الحين لا يمكن لغيرها نشره.`,
  },
}
