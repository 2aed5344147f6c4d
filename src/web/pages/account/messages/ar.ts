import type { Messages } from './en.ts'

export const ar: Messages = {
  title: 'حسابكم',
  hello: (name: string) => `جرى تسجيل الدخول باسم \u2068${name}\u2069.`,
  roles: 'أدواركم',
  noRoles: 'لم يُسند إليكم أي دور بعد. ويتولى مشرف النظام إسناد الأدوار.',
  everywhere: 'على نطاق الموقع بأكمله',
  sessions: 'جلساتكم الجارية',
  sessionsHint: 'يُرجى إنهاء أي جلسة لا تعرفونها. وتتوقف الجلسة فوراً.',
  began: 'البداية',
  seen: 'آخر نشاط',
  ends: 'تنتهي عند عدم النشاط',
  ended: 'انتهت تلك الجلسة.',
  state: 'الحالة',
  action: 'الإجراء',
  thisOne: 'هذه الجلسة',
  end: 'إنهاء',
  signOut: 'تسجيل الخروج',
  signedOut: 'جرى تسجيل الخروج.',
}
