import type { Messages } from './en.ts'

export const ar: Messages = {
  kinds: {
    'file-mail': 'إدراج رسالة وردت بالبريد الإلكتروني في ملفها',
    'read-answer': 'قراءة رد على إحدى رسائلنا',
    'mend-address': 'معرفة سبب عودة رسالة',
    'read-submission': 'قراءة ما أُبلغنا به',
    'mend-backup': 'معرفة سبب عدم إجراء النسخ الاحتياطي الليلي',
  },
  states: { open: 'في الانتظار', done: 'أُنجزت', dropped: 'لم تعد لازمة' },
  refusals: {
    'task-settled': 'لم تعد هذه المهمة في الانتظار: فقد أُنجزت أو أُلغيت.',
    'done-elsewhere': 'تنتهي هذه المهمة من تلقاء نفسها عند حفظ ما تتعلق به أو قراءته أو البت فيه. يُرجى فتحه في موضعه.',
    'reason-missing': 'يُرجى بيان سبب عدم الحاجة إليها.',
    'nobody-to-take-it': 'لا يمكن أن يتولى مهمة إلا من لديه حساب.',
  },
}
