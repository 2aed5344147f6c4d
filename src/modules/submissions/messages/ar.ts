import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

const minutesInWords = (n: number) =>
  plural('ar', n, {
    zero: '# دقيقة',
    one: 'دقيقة واحدة',
    two: 'دقيقتين',
    few: '# دقائق',
    many: '# دقيقة',
    other: '# دقيقة',
  })

const daysInWords = (n: number) =>
  plural('ar', n, { zero: '# يوم', one: 'يوم واحد', two: 'يومين', few: '# أيام', many: '# يوماً', other: '# يوم' })

export const ar: Messages = {
  states: {
    written: 'كُتبت ولم توقَّع',
    signed: 'تنتظر القراءة',
    'taken-up': 'أُخذ بها',
    'set-aside': 'صُرف النظر عنها',
    expired: 'لم توقَّع في الوقت المحدد',
  },
  refusals: {
    'too-many-submissions': ({ minutes }) =>
      `أُرسل من هنا عدد كبير من الرسائل. يُرجى إعادة المحاولة بعد ${minutesInWords(minutes)}.`,
    'link-not-valid': 'لم يعد هذا الرابط صالحاً. يُرجى مراسلتنا مجدداً.',
    'submission-settled': 'سبق البت في هذا الأمر.',
    'reason-missing': 'يُرجى بيان السبب.',
  },
  letters: {
    sign: {
      subject: 'يُرجى تأكيد ما أبلغتمونا به',
      body: (ref, address, days) => `تحية طيبة وبعد،

ذُكر عنوان البريد الإلكتروني هذا عند إبلاغنا بمعلومات عن \u2068${ref}\u2069. إن كنتم أنتم من أبلغنا بها، فيُرجى فتح العنوان التالي والتأكيد في الصفحة التي تظهر. ولن تطلع الأمانة عليها إلا بعد ذلك.

${address}

الرابط صالح لمدة ${daysInWords(days)}. وما لم يُؤكَّد في هذا الأجل يُحذف دون أن يُقرأ.

وإن لم تكونوا أنتم، فلا يلزمكم فعل أي شيء.`,
    },
  },
}
