import { plural } from '#kernel/messages.ts'
import type { Messages } from './en.ts'

const links = (n: number): string =>
  plural('ar', n, {
    zero: 'بدون روابط',
    one: 'رابط واحد',
    two: 'رابطان',
    few: '# روابط',
    many: '# رابطاً',
    other: '# رابط',
  })

export const ar: Messages = {
  title: (label: string) => `المسار الكامل: ${label}`,
  lede: 'كل ما يرد على الطريق، رجوعاً إلى الولاية وتقدماً إلى التقرير.',
  basis: 'لكل رابط أساسه، ولا يكون الطريق أوثق من أقل روابطه ثقة.',
  here: 'نقطة بداية التتبع',
  back: (n: number) => `رجوعاً: ${links(n)}`,
  forward: (n: number) => `تقدماً: ${links(n)}`,
}
