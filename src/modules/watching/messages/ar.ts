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

export const ar: Messages = {
  states: { asked: 'لم تؤكَّد بعد', live: 'متابعة بالبريد الإلكتروني', ended: 'انتهت' },
  refusals: {
    'too-many-followings': ({ minutes }) =>
      `طُلب عدد كبير من الرسائل. يُرجى إعادة المحاولة بعد ${minutesInWords(minutes)}.`,
    'following-link-not-valid': 'لم يعد هذا الرابط صالحاً.',
  },
  letters: {
    confirm: {
      subject: 'يُرجى تأكيد ما ترغبون في متابعته',
      body: (title, address) => `تحية طيبة وبعد،

طُلب إرسال رسائل إلى عنوان البريد الإلكتروني هذا عند تغير شيء منشور فيما يلي:

\u2068${title}\u2069

إن كنتم أنتم من طلب ذلك، فيُرجى فتح العنوان التالي والتأكيد في الصفحة التي تظهر. ويمكنكم فيها أيضاً اختيار لغة الرسائل أو إيقافها.

${address}

وإن لم تكونوا أنتم، فلا يلزمكم فعل أي شيء، ولن تصلكم رسائل.`,
    },
    news: {
      subject: title => `تغييرات فيما تتابعونه: \u2068${title}\u2069`,
      body: (title, lines, address) => `تحية طيبة وبعد،

طلبتم إبلاغكم عند تغير شيء منشور فيما يلي:

\u2068${title}\u2069

ما تغير:

${lines}

تُرسل رسالة واحدة من هذا النوع في اليوم على الأكثر. لإيقاف الرسائل أو تغيير لغتها يُرجى فتح هذا العنوان:

${address}`,
    },
  },
}
