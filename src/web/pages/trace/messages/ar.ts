import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

const links = (n: number): string =>
  plural('ar', n, {
    zero: 'بدون صلات',
    one: 'صلة واحدة',
    two: 'صلتان',
    few: '# صلات',
    many: '# صلة',
    other: '# صلة',
  })

export const ar: Messages = {
  title: (label: string) => `المسار الكامل: \u2068${label}\u2069`,
  lede: 'كل ما يرد في السجل على امتداد المسار، رجوعاً إلى الولاية وتقدماً إلى التقرير.',
  basis: 'لكل صلة أساسها، ولا يكون المسار أوثق من أضعف صلاته.',
  here: 'نقطة بداية التتبع',
  back: (n: number) => `رجوعاً: ${links(n)}`,
  forward: (n: number) => `تقدماً: ${links(n)}`,
}
