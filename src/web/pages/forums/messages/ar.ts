import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

export const ar: Messages = {
  title: 'المحافل',
  lede: 'المحافل التي يجتمع فيها المسؤولون التنفيذيون ودوائر الصناعة: الجهة التابعة لها، ومن يحق له المشاركة، والولاية التي تستجيب لها.',
  codes: 'الرموز من وضعنا.',
  columns: {
    code: 'الرمز',
    forum: 'المحفل',
    sector: 'القطاع',
    eligibility: 'من يحق له المشاركة',
    mandate: 'الولاية',
    meetings: 'الاجتماعات',
    inferred: 'منها ما هو بالاستدلال فقط',
  },
  noMandate: 'لا شيء في السجل',
  meetings: 'الاجتماعات الواردة في السجل',
  meetingCount: (n: number) =>
    plural('ar', n, {
      zero: 'لا اجتماعات في السجل',
      one: 'اجتماع واحد في السجل',
      two: 'اجتماعان في السجل',
      few: '# اجتماعات في السجل',
      many: '# اجتماعاً في السجل',
      other: '# اجتماع في السجل',
    }),
  noMeetings: 'لا يوجد في السجل أي اجتماع لهذا المحفل.',
  inList: 'هذه الاجتماعات في القائمة، للتصفية والتنزيل',
  meeting: 'الاجتماع',
  attendance: 'الحضور',
  conclusions: 'الاستنتاجات',
  administrations: 'تعبّر الإدارات عن آرائها من خلال التشاور.',
}
